import { expect } from '@playwright/test';
import { search as texts } from '#messages/vi/search.ts';
import { vi } from '#messages/vi/app.ts';
import { expectAccessible } from '#tests/fixtures/app/accessibility.ts';
import { expectSaved, judge, openApp, startInspection } from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';
import { preparation } from '#messages/vi/preparation.ts';

test('offline, a unit, a finding and a note are found without diacritics and opened where they were recorded', async ({
  page,
  context,
}) => {
  await openApp(page);
  await context.setOffline(true);
  await page.getByRole('button', { name: preparation.home.welcomeSample }).click();
  await expect(page.getByText(preparation.mission.sampleSource, { exact: true }).first()).toBeVisible();
  await page.goto('/');
  await startInspection(page);
  await judge(page, 'notMet');
  await page.getByLabel(vi.checklist.note, { exact: true }).fill('Người dân đứng chờ ngoài hành lang');
  await expectSaved(page);
  const item = page.url();

  await page.goto('/');
  await page.getByRole('link', { name: texts.link }).click();
  const field = page.getByRole('searchbox', { name: texts.label });
  await expect(field).toBeFocused();
  await field.fill('tam dan');
  const units = page.locator('section', { has: page.getByRole('heading', { name: texts.kind.units }) });
  await expect(units.getByRole('link', { name: /Tam Dân/ }).first()).toBeVisible();
  await expect(units.locator('mark').first()).toHaveText('Tam');
  await expectAccessible(page, 'search results');
  await units
    .getByRole('link', { name: /Tam Dân/ })
    .first()
    .click();
  await expect(page.locator('[data-sought]')).toContainText('Tam Dân');

  await page.goBack();
  await expect(field).toHaveValue('tam dan');
  await field.fill('hanh lang');
  await page.getByRole('link', { name: /hành lang/ }).click();
  await expect(page.getByLabel(vi.checklist.note, { exact: true })).toHaveValue(/ngoài hành lang/);
  expect(new URL(page.url()).pathname).toBe(new URL(item).pathname);

  await page.locator('body').press('/');
  await expect(field).toBeFocused();
  await field.fill('khongcogica');
  await expect(page.getByText(texts.nothing('khongcogica'))).toBeVisible();
});

test('a finding that was found is brought into view on its page', async ({ page }) => {
  await openApp(page);
  await page.getByRole('button', { name: preparation.home.welcomeSample }).click();
  await expect(page.getByText(preparation.mission.sampleSource, { exact: true }).first()).toBeVisible();
  await page.goto('/search?q=niem%20yet');
  const findings = page.locator('section', { has: page.getByRole('heading', { name: texts.kind.findings }) });
  await expect(findings.locator('mark').first()).toHaveText(/^niêm$/i);
  await findings.getByRole('link').first().click();
  await expect(page.locator('[data-sought]')).toBeInViewport();
  await expect(page.locator('[data-sought]')).toContainText(/niêm yết/i);
});
