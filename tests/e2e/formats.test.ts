import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { documents } from '#messages/vi/documents.ts';
import { expectAccessible } from '#tests/fixtures/app/accessibility.ts';
import { openApp } from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';
import { readParagraphs } from '#tests/fixtures/package-parts.ts';
import { readSheets } from '#tests/fixtures/workbook.ts';
import { preparation } from '#messages/vi/preparation.ts';

/** A tap on “Tải …” downloads the file, and the screen says which. */
async function saved(page: Page, button: string): Promise<{ name: string; bytes: Uint8Array }> {
  const saving = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: button, exact: true }).click();
  const file = await saving;
  const name = file.suggestedFilename();
  await expect(page.getByText(documents.downloaded(name))).toBeVisible();
  return { name, bytes: readFileSync(await file.path()) };
}

test('a report is taken along for Word and its tables for Excel, without a network', async ({
  page,
  context,
}) => {
  await openApp(page);
  await page.getByRole('button', { name: preparation.home.welcomeSample }).click();
  await expect(page.getByText(preparation.mission.sampleSource, { exact: true }).first()).toBeVisible();
  await context.setOffline(true);
  await page.goto('/');
  await page.getByRole('link', { name: /Hra/ }).first().click();
  await page
    .getByRole('link', { name: /^Buổi làm việc/ })
    .first()
    .click();
  await page.waitForURL(/\/visits\/[^/]+$/);
  await page.goto(`${page.url()}/report`);
  await expect(page.getByRole('button', { name: documents.report.word, exact: true })).toBeVisible();
  await expectAccessible(page, 'the report with its formats');

  const word = await saved(page, documents.report.word);
  expect(word.name).toMatch(/^bao-cao-.*hra.*[.]docx$/);
  const texts = readParagraphs(word.bytes);
  expect(texts.find(({ style }) => style === 'TenLoai')?.text).toBe('BÁO CÁO');
  expect(texts.map(({ text }) => text)).toContain('85,27%');
  await expectAccessible(page, 'the report saved for Word');

  const excel = await saved(page, documents.report.excel);
  expect(excel.name).toMatch(/[.]xlsx$/);
  const cells = readSheets(excel.bytes).flatMap(({ rows }) => rows.flat());
  expect(cells).toContain(509);
  expect(cells).toContain(0.8527);
});

test('what was issued is still taken along for Word and Excel, word for word', async ({ page }) => {
  test.setTimeout(120_000);
  await openApp(page);
  await page.getByRole('button', { name: preparation.home.welcomeSample }).click();
  await expect(page.getByText(preparation.mission.sampleSource, { exact: true }).first()).toBeVisible();
  await page.goto('/');
  await page.getByRole('link', { name: /Hra/ }).first().click();
  await page
    .getByRole('link', { name: /^Buổi làm việc/ })
    .first()
    .click();
  await page.waitForURL(/\/visits\/[^/]+$/);
  await page.goto(`${page.url()}/report`);
  const draft = await saved(page, documents.report.word);
  expect(readParagraphs(draft.bytes).map(({ text }) => text)).toContain('Số: …/BC-ĐKS');
  await page.getByRole('button', { name: documents.issue, exact: true }).click();
  await expect(page.getByText(documents.lacks.signer(1))).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: documents.issueAnyway }).click();
  await expect(page.getByText(documents.issueDone)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: documents.views.content }).click();
  const word = await saved(page, documents.report.word);
  const texts = readParagraphs(word.bytes).map(({ text }) => text);
  expect(texts).toContain('Số: 01/BC-ĐKS');
  expect(texts.filter((text) => text.includes('[Ghi'))).toEqual([]);
  const excel = await saved(page, documents.report.excel);
  expect(readSheets(excel.bytes).flatMap(({ rows }) => rows.flat())).toContain(509);
});
