import { expect, type Page } from '@playwright/test';
import type { Answer } from '#lib/domain/checklist/answer.ts';
import { vi } from '#messages/vi/app.ts';
import { chainFault, readJournal, readTable } from '#tests/fixtures/app/records.ts';
import {
  expectSaved,
  itemsOnDevice,
  openApp,
  startInspection,
  visitAddress,
} from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';

const EACH = 50;

/** Writes a note on the item shown, many times, not waiting for one to be saved before the next. */
async function writeNotes(page: Page, from: number, to: number): Promise<void> {
  const note = page.getByLabel(vi.checklist.note, { exact: true });
  for (let count = from; count < to; count += 1) {
    await note.fill(`ghi chú ${count}`);
    await note.blur();
  }
}

/** Judges the item shown, many times. */
async function judgeOften(page: Page, from: number, to: number): Promise<void> {
  for (let count = from; count < to; count += 1) await page.keyboard.press(String((count % 4) + 1));
}

test('two tabs writing one visit at once keep 100 of 100 writes in an unforked chain', async ({
  page,
  context,
}) => {
  await openApp(page);
  await startInspection(page);
  const [first, second] = await itemsOnDevice(page);
  const other = await context.newPage();
  const open = (tab: Page, code: string) => tab.goto(`${visitAddress(page, 'checklist')}?item=${code}`);
  await open(other, second!.code);
  const before = (await readJournal(page)).length;

  // Different items first, then different fields of the same one.
  await Promise.all([judgeOften(page, 0, EACH / 2), writeNotes(other, 0, EACH / 2)]);
  await Promise.all([expectSaved(page), expectSaved(other)]);
  await open(other, first!.code);
  await Promise.all([judgeOften(page, EACH / 2, EACH), writeNotes(other, EACH / 2, EACH)]);
  await Promise.all([expectSaved(page), expectSaved(other)]);

  const changes = (await readJournal(page)).slice(before);
  // The first write of a row also names its empty fields.
  const notes = changes.map(({ set }) => set['note']).filter(Boolean);
  const judgements = changes.map(({ set }) => set['judgement']).filter(Boolean);
  const expected = Array.from({ length: EACH }, (_, count) => count);
  const keys = ['met', 'partlyMet', 'notMet', 'notApplicable'];
  expect(notes).toEqual(expected.map((count) => `ghi chú ${count}`));
  expect(judgements).toEqual(expected.map((count) => keys[count % 4]));
  expect(changes).toHaveLength(2 * EACH);
  expect(await chainFault(page)).toBeNull();

  const rows = await readTable<Answer>(page, 'answers');
  expect(rows.find(({ itemCode }) => itemCode === first!.code)).toMatchObject({
    judgement: keys[(EACH - 1) % 4],
    note: `ghi chú ${EACH - 1}`,
  });
  expect(rows.find(({ itemCode }) => itemCode === second!.code)?.note).toBe(`ghi chú ${EACH / 2 - 1}`);
  // Each tab shows what the other wrote.
  await expect(page.getByLabel(vi.checklist.note, { exact: true })).toHaveValue(`ghi chú ${EACH - 1}`);
  await expect(other.getByRole('radio', { name: vi.judgement.partlyMet, exact: true })).toBeChecked();
  const interleaved = changes.filter(
    ({ set }, at) => Boolean(set['note']) !== Boolean(changes[at - 1]?.set['note']),
  ).length;
  console.log(`two tabs: ${changes.length} of ${2 * EACH} writes kept, ${interleaved} turns, chain unforked`);
});
