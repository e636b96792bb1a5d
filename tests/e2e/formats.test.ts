import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { vi } from '../../src/messages/vi.ts';
import { expectAccessible } from '../fixtures/app/accessibility.ts';
import { openApp } from '../fixtures/app/steps.ts';
import { test } from '../fixtures/app/watched-test.ts';
import { readParagraphs } from '../fixtures/package-parts.ts';
import { readSheets } from '../fixtures/workbook.ts';

/** Makes the report in a format and saves it. */
async function saved(page: Page, button: string): Promise<{ name: string; bytes: Uint8Array }> {
  await page.getByRole('button', { name: button, exact: true }).click();
  const link = page.getByRole('link', { name: vi.report.saveFile });
  await expect(link).toBeVisible({ timeout: 60_000 });
  const saving = page.waitForEvent('download');
  await link.click();
  const file = await saving;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test('a report is taken along for Word and its tables for Excel, without a network', async ({
  page,
  context,
}) => {
  await openApp(page);
  await page.getByRole('button', { name: vi.home.welcomeSample }).click();
  await expect(page.getByText(vi.mission.sampleSource, { exact: true }).first()).toBeVisible();
  await context.setOffline(true);
  await page.goto('/');
  await page.getByRole('link', { name: /Hra/ }).first().click();
  await page
    .getByRole('link', { name: /^Cuộc làm việc/ })
    .first()
    .click();
  await page.waitForURL(/\/visits\/[^/]+$/);
  await page.goto(`${page.url()}/report`);
  await expect(page.getByRole('button', { name: vi.report.word, exact: true })).toBeVisible();
  await expectAccessible(page, 'the report with its formats');

  const word = await saved(page, vi.report.word);
  expect(word.name).toMatch(/^bao-cao-.*hra.*[.]docx$/);
  const texts = readParagraphs(word.bytes);
  expect(texts.find(({ style }) => style === 'TenLoai')?.text).toBe('BÁO CÁO');
  expect(texts.map(({ text }) => text)).toContain('85,27\u00a0%');
  await expectAccessible(page, 'the report saved for Word');

  const excel = await saved(page, vi.report.excel);
  expect(excel.name).toMatch(/[.]xlsx$/);
  const cells = readSheets(excel.bytes).flatMap(({ rows }) => rows.flat());
  expect(cells).toContain(509);
  expect(cells).toContain(0.8527);
});
