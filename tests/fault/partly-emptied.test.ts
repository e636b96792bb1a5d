import { expect, type Page } from '@playwright/test';
import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import { vi } from '#messages/vi/app.ts';
import { expectAccessible } from '#tests/fixtures/app/accessibility.ts';
import { chainFaults, DATABASE, readJournal, readTable } from '#tests/fixtures/app/records.ts';
import { expectSaved, goOn, judge, openApp, startInspection } from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';

/** Empties one store past the app, as a browser does that brings back only a part of the database. */
function empty(page: Page, store: string): Promise<void> {
  return page.evaluate(
    ([name, table]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(new Error(`${name} does not open`));
        opening.onsuccess = () => {
          const emptying = opening.result.transaction(table, 'readwrite');
          emptying.objectStore(table).clear();
          emptying.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    [DATABASE, store] as const,
  );
}

test.beforeEach(async ({ page }) => {
  await openApp(page);
  await startInspection(page);
  for (let item = 0; item < 3; item += 1) {
    await judge(page, 'met');
    await goOn(page);
  }
  await expectSaved(page);
});

test('a journal that is gone while its head is there is reported at the next start, and the device goes on after it', async ({
  page,
}) => {
  const written = (await readJournal(page)).length;
  await empty(page, 'changes');
  await page.reload();
  const lost = page.getByRole('alert').filter({ hasText: vi.status.dataLost });
  await expect(lost).toContainText(`Thiếu ${formatNumber(written)} lần ghi`);
  await lost.getByRole('button', { name: vi.status.dataLostAccept }).click();
  await expect(lost).toBeHidden();
  await judge(page, 'notMet');
  await expectSaved(page);
  // The former device's heads are all that is left of it; the new one's logs are whole.
  const [{ device } = { device: '' }] = await readJournal(page);
  expect((await chainFaults(page)).filter((fault) => fault.device === device)).toEqual([]);
  await page.reload();
  await expect(page.getByRole('button', { name: vi.checklist.next })).toBeVisible();
  await expect(lost).toBeHidden();
});

test('answers that are gone while the journal is there are restored at the next start, and reported', async ({
  page,
}) => {
  const before = await readTable<{ id: string }>(page, 'answers');
  expect(before).toHaveLength(3);
  await empty(page, 'answers');
  await page.reload();
  const notice = page.getByRole('status').filter({ hasText: vi.status.dataRestored(formatNumber(3)) });
  await expect(notice).toBeVisible();
  // The screen counts them as well.
  await expect(page.getByText('3/30')).toBeVisible();
  expect(await readTable(page, 'answers')).toEqual(before);
  await expectAccessible(page, 'rows restored');
  await notice.getByRole('button', { name: vi.status.understood }).click();
  await expect(notice).toBeHidden();
});
