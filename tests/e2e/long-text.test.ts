import { expect, type Page } from '@playwright/test';
import type { Answer } from '#lib/domain/checklist/answer.ts';
import { LONGEST_TEXT } from '#lib/domain/basics/text-length.ts';
import type { Visit } from '#lib/domain/visit/visit.ts';
import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import { vi } from '#messages/vi/app.ts';
import { expectAccessible } from '#tests/fixtures/app/accessibility.ts';
import { readTable } from '#tests/fixtures/app/records.ts';
import { expectSaved, openApp, startInspection, visitAddress } from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';

const note = (page: Page) => page.getByLabel(vi.checklist.note, { exact: true });
const storedNotes = async (page: Page) =>
  (await readTable<Answer>(page, 'answers')).map((answer) => answer.note).filter(Boolean);

test('a text over the limit stays in its field, counted and not called saved, until it is shortened', async ({
  page,
}) => {
  await openApp(page);
  await startInspection(page);
  await page.goto(visitAddress(page));
  const place = page.getByLabel(vi.visit.place, { exact: true });
  const stored = async () => (await readTable<Visit>(page, 'visits'))[0]?.place;
  await place.fill('Trụ sở cũ');
  await place.blur();
  await expectSaved(page);

  await place.fill('ồ'.repeat(490));
  await expect(page.getByText(vi.app.lettersLeft('10'), { exact: true })).toBeVisible();
  await place.blur();
  await expect.poll(stored).toHaveLength(490);

  // A paste is stored completely: nothing of it is cut off silently. Another keyboard writes two characters for one letter.
  const pasted = 'ồ'.normalize('NFD').repeat(510);
  await place.fill(pasted);
  await place.blur();
  await expect(page.getByText(vi.app.tooLong('10', '500'))).toBeVisible();
  await expect(page.getByTestId('saved-state')).toHaveText(vi.status.refused(1));
  await expectAccessible(page, 'a text that is too long');
  expect(await stored()).toHaveLength(490);

  await page.getByRole('link', { name: vi.visit.findings }).click();
  await page.getByRole('link', { name: vi.app.back }).first().click();
  await expect(place).toHaveValue(pasted);
  await expect(place).toHaveAttribute('aria-invalid', 'true');

  await place.fill('ồ'.normalize('NFD').repeat(500));
  await place.blur();
  await expectSaved(page);
  expect(await stored()).toBe('ồ'.repeat(500));
  await page.reload();
  await expect(place).toHaveValue('ồ'.repeat(500));
});

test('a note longer than any text may be is held in its field, and half a sign is no obstacle', async ({
  page,
}) => {
  await openApp(page);
  await startInspection(page);
  await note(page).fill('x'.repeat(LONGEST_TEXT + 1));
  await note(page).blur();
  await expect(page.getByText(vi.app.tooLong('1', formatNumber(LONGEST_TEXT)))).toBeVisible();
  await expect(page.getByText(vi.errors.unexpected)).toBeHidden();
  expect(await storedNotes(page)).toEqual([]);
  await note(page).fill('x'.repeat(LONGEST_TEXT));
  await note(page).blur();
  await expectSaved(page);
  expect(await storedNotes(page)).toEqual(['x'.repeat(LONGEST_TEXT)]);

  await note(page).fill('Nửa ký hiệu \ud83d còn lại');
  await note(page).blur();
  await expectSaved(page);
  expect(await storedNotes(page)).toEqual(['Nửa ký hiệu \ufffd còn lại']);
});

test('letters of another keyboard do not move the caret when they come back composed', async ({ page }) => {
  await openApp(page);
  await startInspection(page);
  const text = 'Chưa niêm yết đủ thủ tục'.normalize('NFD');
  await note(page).fill(text);
  await note(page).evaluate((field: HTMLTextAreaElement) => {
    field.setSelectionRange(10, 10);
  });
  await expectSaved(page);
  await expect.poll(() => storedNotes(page)).toEqual([text.normalize('NFC')]);
  await note(page).press('x');
  await expect(note(page)).toHaveValue(`${text.slice(0, 10)}x${text.slice(10)}`);
});

test('an editor keeps a text over the limit, and is not stored without it', async ({ page }) => {
  await openApp(page);
  await startInspection(page);
  await page.goto(visitAddress(page, 'findings'));
  await page.getByRole('button', { name: vi.finding.addShortcoming }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel(vi.finding.area, { exact: true }).selectOption({ index: 1 });
  await sheet.getByLabel(vi.finding.condition).fill('Chưa niêm yết.');
  await sheet.getByLabel(vi.finding.content).fill('Niêm yết đủ.');
  const addressee = sheet.getByLabel(vi.finding.addressee, { exact: true });
  await addressee.fill('U'.repeat(301));
  await sheet.getByRole('button', { name: vi.finding.record, exact: true }).click();
  await expect(addressee).toBeFocused();
  await expect(sheet.getByText(vi.app.tooLong('1', '300'))).toBeVisible();
  await addressee.fill('U'.repeat(300));
  await sheet.getByRole('button', { name: vi.finding.record, exact: true }).click();
  await expect(sheet).toBeHidden();
});
