import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { timeline } from '#messages/vi/record/timeline.ts';
import { record } from '#messages/vi/record/record.ts';
import { preparation } from '#messages/vi/preparation.ts';
import { vi } from '#messages/vi/app.ts';
import { expectAccessible } from '#tests/fixtures/app/accessibility.ts';
import { anotherPhone, packageOf, takeIn } from '#tests/fixtures/app/phones.ts';
import { DATABASE, readTable } from '#tests/fixtures/app/records.ts';
import { expectSaved, judge, openApp, startInspection } from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';

const entries = (page: Page) => page.locator('main article');

test('who wrote what is read by day, narrowed to an item and a device, and taken along as a table', async ({
  page,
  context,
}) => {
  await openApp(page, '/settings');
  await page.getByLabel(preparation.settings.author).fill('=1+1');
  await page.getByLabel(preparation.settings.author).blur();
  await expectSaved(page);
  await openApp(page);
  await context.setOffline(true);
  await startInspection(page);
  await judge(page, 'met');
  await page.getByLabel(vi.checklist.note, { exact: true }).fill('=1+1 thủ tục thiếu');
  await judge(page, 'notMet');
  await expectSaved(page);
  const [answer] = await readTable<{ id: string; visitId: string }>(page, 'answers');
  const code = answer!.id.split('/').at(-1)!;

  // From the item to what was written about it, and back.
  await page.getByRole('link', { name: vi.checklist.history }).click();
  await expect(page.getByText(new RegExp(`đổi kết quả ${code} từ Đạt thành Không đạt`))).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(/^Ngày \d/);
  await expectAccessible(page, 'the record of an item');
  const ofItem = await entries(page).count();

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: timeline.exported.action }).click();
  const table = await readFile(await (await downloading).path(), 'utf8');
  await expect(page.getByText(timeline.exported.saved(ofItem))).toBeVisible();
  expect(table.startsWith('\ufeff' + timeline.exported.columns.when)).toBe(true);
  expect(table).toContain('từ Đạt thành Không đạt');
  expect(table).toContain("'=1+1");
  expect(table).not.toMatch(/(^|[,\n])"?[=+@-]/);

  // The whole mission, then one device of it.
  await page.getByRole('button', { name: timeline.clearFilters }).click();
  await expect.poll(() => entries(page).count()).toBeGreaterThan(ofItem);
  const all = await entries(page).count();
  await page.getByText(timeline.filters, { exact: true }).click();
  await page.getByLabel(timeline.device, { exact: true }).selectOption({ index: 1 });
  await expect(page.getByText(timeline.filtersOn(1))).toBeVisible();
  await expect(entries(page)).toHaveCount(all);
  await page.getByLabel(timeline.author, { exact: true }).selectOption({ label: '=1+1' });
  await page.getByLabel(timeline.visit, { exact: true }).selectOption({ index: 1 });
  await page.getByLabel(timeline.itemOf, { exact: true }).selectOption({ index: 2 });
  await expect(page.getByText(timeline.nothing)).toBeVisible();
  await expectAccessible(page, 'the record with filters');
  await page.getByRole('link', { name: vi.app.back }).click();
  await expect(page.getByRole('link', { name: vi.checklist.history })).toBeVisible();
});

test('a long record is read a part at a time', async ({ page }) => {
  await openApp(page);
  await startInspection(page);
  for (let times = 0; times < 24; times++) {
    await judge(page, times % 2 === 0 ? 'met' : 'notMet');
    await judge(page, 'partlyMet');
  }
  await expectSaved(page);
  const [mission] = await readTable<{ id: string }>(page, 'missions');
  await page.goto(`/missions/${encodeURIComponent(mission!.id)}`);
  await page.getByRole('link', { name: timeline.title }).click();
  await expect(entries(page)).toHaveCount(40);
  await page.getByRole('button', { name: record.more }).click();
  await expect(
    page.getByText(timeline.sentences.created('missions', '').split(' ')[0]!).first(),
  ).toBeVisible();
  await expect.poll(() => entries(page).count()).toBeGreaterThan(40);
});

/** Takes the last change of the longest log out of the database, as a copy of an older database would lack it. */
function dropLastChange(page: Page): Promise<void> {
  return page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('changes', 'readwrite');
          const changes = transaction.objectStore('changes');
          const reading = changes.getAll();
          const keys = changes.getAllKeys();
          keys.onsuccess = () => {
            const rows = reading.result as { seq: number }[];
            const last = rows.reduce((best, { seq }, place) => (seq > rows[best]!.seq ? place : best), 0);
            changes.delete(keys.result[last]!);
          };
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          transaction.onerror = () => reject(new Error('The change could not be taken out'));
        };
      }),
    DATABASE,
  );
}

test('of each device the record says whether its log is whole, and from where on it is not', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  await openApp(page);
  await startInspection(page);
  await judge(page, 'met');
  await expectSaved(page);
  const [mission] = await readTable<{ id: string }>(page, 'missions');
  const address = `/missions/${encodeURIComponent(mission!.id)}/record`;
  const phone = await anotherPhone(browser, page);
  await takeIn(phone, await packageOf(page));

  await phone.goto(address);
  await phone.getByText(timeline.logs.title, { exact: true }).click();
  await phone.getByRole('button', { name: timeline.logs.action }).click();
  const verdicts = phone.getByRole('group', { name: timeline.logs.title }).getByRole('listitem');
  await expect(verdicts.first()).toContainText(/Nguyên vẹn \d+ lần ghi, có chữ ký của thiết bị/);
  await expectAccessible(phone, 'the verdict on each log');

  await dropLastChange(phone);
  await phone.getByRole('button', { name: timeline.logs.again }).click();
  await expect(verdicts.filter({ hasText: 'thiếu 1 lần ghi' })).toHaveCount(1);
});
