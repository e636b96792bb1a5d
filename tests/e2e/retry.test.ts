import { expect, type Page } from '@playwright/test';
import type { Answer } from '#lib/domain/checklist/answer.ts';
import type { Visit } from '#lib/domain/visit/visit.ts';
import { vi } from '#messages/vi/app.ts';
import { readTable } from '#tests/fixtures/app/records.ts';
import {
  expectSaved,
  itemsOnDevice,
  judge,
  openApp,
  startInspection,
  visitAddress,
} from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';

/** From now on the device takes no more, or takes everything again. */
async function setFull(page: Page, full: boolean, table = 'answers'): Promise<void> {
  const failing = { full, table };
  await page.evaluate(({ full: now, table: refused }) => {
    const state = window as unknown as { full?: boolean; refused?: number };
    if (state.full === undefined) {
      const put = Reflect.get(IDBObjectStore.prototype, 'put');
      IDBObjectStore.prototype.put = new Proxy(put, {
        apply: (_, store: IDBObjectStore, args: Parameters<IDBObjectStore['put']>) => {
          if (state.full && store.name === refused) {
            state.refused = (state.refused ?? 0) + 1;
            throw new DOMException('full', 'QuotaExceededError');
          }
          return Reflect.apply(put, store, args) as IDBRequest;
        },
      });
    }
    state.full = now;
  }, failing);
}

/** How many writes the full device has refused. */
const refusals = (page: Page) =>
  page.evaluate(() => (window as unknown as { refused?: number }).refused ?? 0);

const note = (page: Page) => page.getByLabel(vi.checklist.note, { exact: true });

async function write(page: Page, text: string): Promise<void> {
  await note(page).fill(text);
  await note(page).blur();
}

const storedNotes = async (page: Page) => (await readTable<Answer>(page, 'answers')).map((row) => row.note);

test('a failed write is not retried over a newer one', async ({ page }) => {
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
  const before = await refusals(page);
  await write(page, 'LẦN BỐN');
  // Refused as well, before there is room again: else it would simply be stored.
  await expect.poll(() => refusals(page)).toBeGreaterThan(before);
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
  // Read before the pause after which the rest is written.
  const [stored = ''] = await storedNotes(page);
  expect(typed.startsWith(stored)).toBe(true);
  expect(typed.length - stored.length).toBeLessThan(1_500 / 30);
  await expectSaved(page);
  expect(await storedNotes(page)).toEqual([typed]);
});

test('on the other screens, too, trying again puts nothing older over what was written since', async ({
  page,
}) => {
  await openApp(page);
  await startInspection(page);
  await page.goto(visitAddress(page));
  const notes = page.getByLabel(vi.visit.note, { exact: true });
  const stored = async () => (await readTable<Visit>(page, 'visits')).map((row) => row.note);
  await setFull(page, true, 'visits');
  await notes.fill('BẢN CŨ');
  await notes.blur();
  await expect(page.getByRole('alert').filter({ hasText: vi.errors.storage.full })).toBeVisible();
  await setFull(page, false, 'visits');
  await notes.fill('BẢN MỚI');
  await notes.blur();
  await expectSaved(page);
  expect(await stored()).toEqual(['BẢN MỚI']);
});

test('a character that documents cannot print is reported while it is typed', async ({ page }) => {
  await openApp(page);
  await startInspection(page);
  await note(page).fill('Niêm yết đủ \uf0b7 ✓');
  await expect(page.getByText(vi.app.notPrinted('😀'))).toBeHidden();
  await note(page).fill('Niêm yết đủ 😀');
  await expect(page.getByText(vi.app.notPrinted('😀'))).toBeVisible();
});
