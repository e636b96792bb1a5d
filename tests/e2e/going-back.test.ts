import { expect, type Page } from '@playwright/test';
import { vi } from '#messages/vi/app.ts';
import { voices as voicesTexts } from '#messages/vi/voices.ts';
import { openApp, startInspection, visitAddress } from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';

/** Goes back with something typed in the open editor: it is asked about, and stays as long as nobody says to drop it. */
async function expectAskedBeforeBack(page: Page, label: string, text: string) {
  const address = page.url();
  const field = page.getByRole('dialog').getByLabel(label, { exact: true });
  await field.fill(text);
  await page.goBack();
  await expect(page.getByText(vi.finding.discardHint)).toBeVisible();
  await page.getByRole('button', { name: vi.finding.keepEditing }).click();
  await expect(field).toHaveValue(text);
  expect(page.url()).toBe(address);
  await page.goBack();
  await page.getByRole('button', { name: vi.finding.discard }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(page.url()).toBe(address);
}

test('going back asks before it discards the text of an open editor, and closes an untouched one', async ({
  page,
}) => {
  await openApp(page);
  await startInspection(page);
  await page.goto(visitAddress(page));
  await page.getByRole('link', { name: vi.visit.findings }).click();
  await page.getByRole('button', { name: vi.finding.addShortcoming }).click();
  await page.goBack();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: vi.finding.addShortcoming }).click();
  await expectAskedBeforeBack(page, vi.finding.condition, 'Chưa niêm yết mức phí.');
  await page.getByRole('button', { name: vi.finding.addRecommendation }).click();
  await expectAskedBeforeBack(page, vi.finding.content, 'Niêm yết mức phí.');
  await page.goBack();
  await expect(page).toHaveURL(visitAddress(page));

  await page.getByRole('link', { name: voicesTexts.link }).click();
  await page.getByRole('button', { name: voicesTexts.add.opinion }).click();
  await expectAskedBeforeBack(page, voicesTexts.text, 'Người dân chờ lâu.');
});

test('going back in an interview shows a citizen nothing of the delegation, and what was left is not counted', async ({
  page,
}) => {
  await openApp(page);
  await startInspection(page);
  await page.goto(visitAddress(page));
  await page.getByRole('link', { name: voicesTexts.link }).click();
  await page.getByRole('link', { name: voicesTexts.start }).click();
  await page.getByRole('button', { name: voicesTexts.begin }).click();
  await page.getByRole('group').getByRole('button').first().click();
  await page.goBack();
  await expect(page.getByRole('heading', { name: voicesTexts.handBack })).toBeVisible();
  await expect(page).toHaveURL(/interview/);

  await page.getByRole('button', { name: voicesTexts.goOn }).click();
  await expect(page.getByText(voicesTexts.question(1, 7))).toBeVisible();
  await expect(page.getByRole('button', { pressed: true })).toHaveCount(1);

  await page.getByRole('link', { name: voicesTexts.stop }).click();
  await page.getByRole('button', { name: voicesTexts.stop }).click();
  await expect(page.getByText(voicesTexts.list)).toBeVisible();
  await expect(page.getByText(voicesTexts.held({ all: 1, silent: 0, unfinished: 1 }))).toBeVisible();
  await page.getByText(voicesTexts.list).click();
  await expect(page.getByText(`(${voicesTexts.unfinished})`)).toBeVisible();
});
