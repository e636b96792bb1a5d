import { expect, type Page } from '@playwright/test';
import type { Answer } from '../../src/lib/domain/answer.ts';
import { vi } from '../../src/messages/vi.ts';
import { readTable } from '../fixtures/app/records.ts';
import {
  expectSaved,
  itemsOnDevice,
  judge,
  openApp,
  startInspection,
  visitAddress,
} from '../fixtures/app/steps.ts';
import { test } from '../fixtures/app/watched-test.ts';

/** From now on the device takes no more, or takes everything again. */
async function setFull(page: Page, full: boolean): Promise<void> {
  await page.evaluate((now) => {
    const state = window as unknown as { full?: boolean };
    if (state.full === undefined) {
      IDBObjectStore.prototype.put = new Proxy(IDBObjectStore.prototype.put, {
        apply: (put, store: IDBObjectStore, args: Parameters<IDBObjectStore['put']>) => {
          if (state.full && store.name === 'answers') throw new DOMException('full', 'QuotaExceededError');
          return Reflect.apply(put, store, args) as IDBRequest;
        },
      });
    }
    state.full = now;
  }, full);
}

const note = (page: Page) => page.getByLabel(vi.checklist.note, { exact: true });

async function write(page: Page, text: string): Promise<void> {
  await note(page).fill(text);
  await note(page).blur();
}

const storedNotes = async (page: Page) => (await readTable<Answer>(page, 'answers')).map((row) => row.note);

test('what failed and was written anew is not put back over it by trying again', async ({ page }) => {
  await openApp(page);
  await startInspection(page);
  await judge(page, 'met');
  await expectSaved(page);
  await setFull(page, true);
  await write(page, 'BẢN CŨ');
  const failure = page.getByRole('alert').filter({ hasText: vi.errors.storage.full });
  await expect(failure).toBeVisible();
  await setFull(page, false);
  await write(page, 'BẢN MỚI');
  // The newer one took its place: nothing is left to be tried again.
  await expectSaved(page);
  await expect(failure).toBeHidden();
  expect(await storedNotes(page)).toEqual(['BẢN MỚI']);

  await setFull(page, true);
  await write(page, 'LẦN BA');
  await expect(failure).toBeVisible();
  await write(page, 'LẦN BỐN');
  await setFull(page, false);
  await page.getByRole('button', { name: vi.app.retry }).click();
  await expectSaved(page);
  expect(await storedNotes(page)).toEqual(['LẦN BỐN']);
  await expect(note(page)).toHaveValue('LẦN BỐN');
});

test('after a failure a tab goes on following others, and a note written in two tabs is shown twice', async ({
  page,
  context,
}) => {
  await openApp(page);
  await startInspection(page);
  const [first] = await itemsOnDevice(page);
  const other = await context.newPage();
  await other.goto(`${visitAddress(page, 'checklist')}?item=${first!.code}`);
  await setFull(page, true);
  await write(page, 'của thẻ này');
  await expect(page.getByRole('alert').filter({ hasText: vi.errors.storage.full })).toBeVisible();

  await judge(other, 'notMet');
  await write(other, 'của thẻ kia');
  await expectSaved(other);
  await expect(page.getByRole('radio', { name: vi.judgement.notMet, exact: true })).toBeChecked();
  const both = page.getByRole('alert').filter({ hasText: vi.app.writtenElsewhere });
  await expect(both).toContainText('của thẻ kia');
  await expect(note(page)).toHaveValue('của thẻ này');

  await setFull(page, false);
  await both.getByRole('button', { name: vi.app.addElsewhere }).click();
  await expectSaved(page);
  await expect(both).toBeHidden();
  expect(await storedNotes(page)).toEqual(['của thẻ này\ncủa thẻ kia']);
  await expect(note(other)).toHaveValue('của thẻ này\ncủa thẻ kia');
});

test('of words typed without a pause no more than the last second is lost to a reload', async ({ page }) => {
  await openApp(page);
  await startInspection(page);
  const words = 'Bảng niêm yết đặt trong phòng họp, người dân không thấy được, đề nghị chuyển ra sảnh. ';
  await note(page).focus();
  const begun = Date.now();
  while (Date.now() - begun < 3_000) await page.keyboard.type(words, { delay: 30 });
  const typed = await note(page).inputValue();
  // Read before the pause that would write the rest.
  const [kept = ''] = await storedNotes(page);
  expect(typed.startsWith(kept)).toBe(true);
  expect(typed.length - kept.length).toBeLessThan(1_500 / 30);
  await expectSaved(page);
  expect(await storedNotes(page)).toEqual([typed]);
});
