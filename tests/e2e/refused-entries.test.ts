import { expect, type Page } from '@playwright/test';
import type { Answer } from '#lib/domain/checklist/answer.ts';
import type { Dossier } from '#lib/domain/dossiers/dossier.ts';
import type { FigureSheet } from '#lib/domain/figures/figures.ts';
import { dossiers as dossiersTexts } from '#messages/vi/dossiers.ts';
import { figures as figuresTexts } from '#messages/vi/figures.ts';
import { vi } from '#messages/vi/app.ts';
import { expectAccessible } from '#tests/fixtures/app/accessibility.ts';
import { drawTen } from '#tests/fixtures/app/dossiers.ts';
import { addSheet, enterFigure, figureCell } from '#tests/fixtures/app/figures.ts';
import { readTable } from '#tests/fixtures/app/records.ts';
import {
  expectSaved,
  itemsOnDevice,
  openApp,
  startInspection,
  visitAddress,
} from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';

const state = (page: Page) => page.getByTestId('saved-state');
const expectRefused = (page: Page, fields: number) =>
  expect(state(page)).toHaveText(vi.status.refused(fields));

/** Opens the first item with a number of so many decimals, and everything about it. */
async function openNumber(page: Page, decimals: number) {
  await openApp(page);
  await startInspection(page);
  const items = await itemsOnDevice(page);
  for (const item of items) {
    const field = item.fields.find(
      (candidate) => candidate.kind === 'number' && (candidate.decimals ?? 0) === decimals,
    );
    if (!field) continue;
    await page.goto(`${visitAddress(page, 'checklist')}?item=${item.code}`);
    const input = page.getByLabel(field.label, { exact: true });
    await expect(input).toBeVisible();
    return { item, field, input };
  }
  throw new Error(`No number with ${decimals} decimals`);
}

const storedValue = async (page: Page, code: string, field: string) =>
  (await readTable<Answer>(page, 'answers')).find(({ itemCode }) => itemCode === code)?.values[field] ?? null;

test('a number that is not understood stays, marked, and its item stays open', async ({ page }) => {
  const { item, field, input } = await openNumber(page, 0);
  await input.fill('12');
  await input.blur();
  await expectSaved(page);
  expect(await storedValue(page, item.code, field.id)).toBe(12);

  await input.fill('12a');
  await page.getByRole('button', { name: vi.checklist.next, exact: true }).click();
  await expectRefused(page, 1);
  await page.getByRole('button', { name: vi.checklist.previous, exact: true }).click();
  await expect(input).toHaveValue('12a');
  await expect(input).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText(vi.errors.wholeNumber)).toBeVisible();
  await expect(page.getByText('85,27')).toBeHidden();
  // Something stands there: it is wrong, and not missing.
  await expect(page.getByText(vi.checklist.faultyField, { exact: true })).toBeVisible();
  await expect(page.getByText(new RegExp(`^Ghi chưa đúng: ${field.label}(\\. Còn thiếu|$)`))).toBeVisible();
  await expectAccessible(page, 'a field not understood');
  // What it was typed over is no longer what the person says.
  await expect.poll(() => storedValue(page, item.code, field.id)).toBeNull();

  await expect(page.getByText(vi.errors.notSaved)).toBeVisible();
  await page.getByRole('link', { name: vi.app.back }).first().click();
  await expect(page).toHaveURL(visitAddress(page));
  await expectRefused(page, 1);
  await state(page).getByRole('link').click();
  await expect(input).toHaveValue('12a');

  // Nothing was stored: the browser asks before a reload, and the item is still open after it.
  const opening = page.waitForEvent('dialog');
  const reloaded = page.reload();
  const dialog = await opening;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
  await reloaded;
  await expect(input).toHaveValue('');
  expect(await storedValue(page, item.code, field.id)).toBeNull();

  await input.fill('1.062');
  await input.blur();
  await expectSaved(page);
  await page.reload();
  await expect(input).toHaveValue('1.062');
  expect(await storedValue(page, item.code, field.id)).toBe(1062);
});

test('undo brings the number back in the place of what was not understood', async ({ page }) => {
  const { input } = await openNumber(page, 0);
  await input.fill('12');
  await input.blur();
  await input.fill('12a');
  await input.blur();
  await expectRefused(page, 1);
  await page.locator('.bar .undo').click();
  await expect(input).toHaveValue('12');
  await expectSaved(page);
});

test('a decimal with a point is asked about, those with a comma are taken as they are', async ({ page }) => {
  const { item, field, input } = await openNumber(page, 2);
  for (const [text, value] of [
    ['64,1', 64.1],
    ['0,57', 0.57],
    ['17,5', 17.5],
    ['8,2', 8.2],
  ] as const) {
    await input.fill(text);
    await input.blur();
    await expectSaved(page);
    await expect(input).not.toHaveAttribute('aria-invalid', 'true');
    await expect.poll(() => storedValue(page, item.code, field.id)).toBe(value);
  }
  await input.fill('85.2');
  await input.blur();
  await expect(page.getByText(vi.errors.number)).toBeVisible();
  await expect.poll(() => storedValue(page, item.code, field.id)).toBeNull();
  await page.getByRole('button', { name: vi.errors.meant('85,2') }).click();
  await expect(input).toHaveValue('85,2');
  await expect.poll(() => storedValue(page, item.code, field.id)).toBe(85.2);
});

test('a field with the focus is not rewritten under the typist', async ({ page }) => {
  const { item, field, input } = await openNumber(page, 0);
  await input.pressSequentially('1062');
  await expect.poll(() => storedValue(page, item.code, field.id)).toBe(1062);
  await expect(input).toHaveValue('1062');
  await input.press('5');
  await expect(input).toHaveValue('10625');
  await input.blur();
  await expect(input).toHaveValue('10.625');
  await expect.poll(() => storedValue(page, item.code, field.id)).toBe(10625);
});

test('cells of figures keep what they do not understand, and two cells do not become one', async ({
  page,
}) => {
  await openApp(page);
  await startInspection(page);
  await addSheet(page);
  const received = figureCell(page, figuresTexts.names.received);
  await enterFigure(page, figuresTexts.names.received, '10.5');
  await expectRefused(page, 1);
  await received.fill('');
  await received.evaluate((input: HTMLInputElement) => {
    const data = new DataTransfer();
    data.setData('text/plain', '120\t110');
    input.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await received.blur();
  await expect(received).toHaveValue('120 | 110');
  await expect(page.getByText(figuresTexts.wholeNumber)).toBeVisible();
  expect((await readTable<FigureSheet>(page, 'figures'))[0]?.values.received ?? null).toBeNull();
  await received.fill('120');
  await received.blur();
  await expectSaved(page);
  expect(await readTable<FigureSheet>(page, 'figures')).toMatchObject([{ values: { received: 120 } }]);
});

test('a day is typed with digits alone, or picked in the calendar of the device', async ({ page }) => {
  await openApp(page);
  await startInspection(page);
  await drawTen(page);
  await page.getByRole('link', { name: dossiersTexts.goOn }).click();
  const due = page.getByLabel(dossiersTexts.form.dueOn, { exact: true });
  for (const text of ['01092025', '1/9/25', '1-9-2025', '1.9.2025']) {
    await due.fill(text);
    await due.blur();
    await expect(due).toHaveValue('01/9/2025');
  }
  const pick = page.getByRole('button', { name: vi.app.pickDay }).nth(1);
  await expect(pick).toHaveAccessibleDescription(dossiersTexts.form.dueOn);
  const box = await pick.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(48);
  // What the calendar gives when a day is picked.
  await page
    .locator('.picker input')
    .nth(1)
    .evaluate((input: HTMLInputElement) => {
      input.value = '2025-09-02';
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
  await expect(due).toHaveValue('02/9/2025');
  await due.fill('32/9/2025');
  await page.getByRole('button', { name: dossiersTexts.form.next, exact: true }).click();
  await page.getByRole('button', { name: dossiersTexts.form.previous, exact: true }).click();
  await expect(due).toHaveValue('32/9/2025');
  await expectRefused(page, 1);
  expect((await readTable<Dossier>(page, 'dossiers')).map(({ dueOn }) => dueOn)).toContain('2025-09-02');
});

test('an editor with a day that is none is not stored without it', async ({ page }) => {
  await openApp(page);
  await startInspection(page);
  await page.goto(visitAddress(page, 'findings'));
  await page.getByRole('button', { name: vi.finding.addShortcoming }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel(vi.finding.area, { exact: true }).selectOption({ index: 1 });
  await sheet.getByLabel(vi.finding.condition).fill('Chưa niêm yết.');
  await sheet.getByLabel(vi.finding.content).fill('Niêm yết đủ.');
  const due = sheet.getByLabel(vi.finding.dueDate, { exact: true });
  await due.fill('31/02/2026');
  await sheet.getByRole('button', { name: vi.finding.record, exact: true }).click();
  await expect(due).toBeFocused();
  await expect(sheet.getByText(vi.errors.day)).toBeVisible();
  await due.fill('28/02/2026');
  await sheet.getByRole('button', { name: vi.finding.record, exact: true }).click();
  await expect(sheet).toBeHidden();
});
