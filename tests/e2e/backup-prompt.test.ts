import { expect, type Page } from '@playwright/test';
import { vi } from '#messages/vi/app.ts';
import { documents } from '#messages/vi/documents.ts';
import { packages } from '#messages/vi/packages.ts';
import { expectAccessible } from '#tests/fixtures/app/accessibility.ts';
import { BACKUP_NAME, lastBackup } from '#tests/fixtures/app/backup-folder.ts';
import { daysFromToday } from '#tests/fixtures/app/clock.ts';
import { answerOne, visitAddress } from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';

async function closeVisit(page: Page): Promise<void> {
  await page.goto(visitAddress(page, 'close'));
  await page.getByRole('button', { name: documents.close.actionAnyway }).click();
  await page.waitForURL(/\/documents\/[^/]+$/);
  await expect(page.getByText('BIÊN BẢN', { exact: true })).toBeVisible({ timeout: 30_000 });
}

test('a closed visit is offered a copy, which can be put off or saved in one tap', async ({ page }) => {
  await answerOne(page);
  const visit = visitAddress(page);
  await closeVisit(page);
  const offer = page.getByRole('region', { name: packages.afterClosing });
  await expect(offer).toBeVisible();
  await expectAccessible(page, 'the minutes, with a copy offered');
  await page.screenshot({ path: test.info().outputPath('offered.png') });
  await offer.getByRole('button', { name: packages.later }).click();
  await expect(offer).toBeHidden();
  expect(await lastBackup(page)).toBeUndefined();

  // Closed once more, it is offered once more.
  await page.goto(visit);
  await page.getByRole('button', { name: vi.visit.reopen }).click();
  await page.getByRole('dialog').getByRole('button', { name: vi.visit.reopen }).click();
  // Written before the page is left.
  await expect(page.getByRole('button', { name: vi.visit.reopen })).toBeHidden();
  await closeVisit(page);
  const download = page.waitForEvent('download');
  await offer.getByRole('button', { name: packages.now }).click();
  expect((await download).suggestedFilename()).toMatch(BACKUP_NAME);
  await expect(offer).toBeHidden();
  await expect(page.getByText(packages.saved)).toBeVisible();
  expect(await lastBackup(page)).toBeDefined();
});

test('the first screen asks for a copy once changes have had none for a week', async ({ page }) => {
  await page.clock.setFixedTime(daysFromToday(1, '02:00'));
  await answerOne(page);
  await page.goto('/');
  const asked = page.getByRole('region', { name: packages.due });
  await expect(page.getByText(packages.never)).toBeVisible();
  await expect(asked).toBeHidden();
  await page.clock.setFixedTime(daysFromToday(9, '02:00'));
  await page.reload();
  await expect(asked).toBeVisible();
  await expectAccessible(page, 'home, with a backup due');
  await page.screenshot({ path: test.info().outputPath('due.png'), fullPage: true });
  const download = page.waitForEvent('download');
  await asked.getByRole('button', { name: packages.now }).click();
  await download;
  await expect(asked).toBeHidden();
});
