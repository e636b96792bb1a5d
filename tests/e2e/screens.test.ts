import { expect, type Page } from '@playwright/test';
import type { Recommendation } from '#lib/domain/visit/recommendation.ts';
import { vi } from '#messages/vi/app.ts';
import { followUpCardAddress } from '#routes/addresses.ts';
import { expectAccessible } from '#tests/fixtures/app/accessibility.ts';
import { readTable } from '#tests/fixtures/app/records.ts';
import {
  expectSaved,
  goOn,
  judge,
  openApp,
  recordFinding,
  startInspection,
  visitAddress,
} from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';
import { preparation } from '#messages/vi/preparation.ts';
import { preparation as preparationEn } from '#messages/en/preparation.ts';

/** Opens each main screen on a device with the samples and one inspection under way, and checks it. */
async function throughScreens(
  page: Page,
  visit: string,
  look: (screen: string) => Promise<void>,
): Promise<void> {
  const [mission = ''] = visit.split('/visits/');
  const open = async (address: string, screen: string) => {
    await page.goto(address);
    // The heading comes with the records: before it there is nothing to look at.
    await expect(page.getByRole('heading').first()).toBeVisible();
    await look(screen);
  };
  await open('/', 'home');
  await open('/inspect', 'inspect');
  await open('/missions/new', 'new mission');
  await open(mission, 'mission');
  await open(visit, 'cover');
  await open(`${visit}/checklist`, 'item');
  await open(`${visit}/findings`, 'findings');
  for (const area of ['figures', 'dossiers', 'people', 'voices', 'arrival', 'record']) {
    await open(`${visit}/${area}`, area);
  }
  await open(`${visit}/close`, 'close');
  await open(`${visit}/report`, 'report');
  await open('/follow-up', 'follow-up');
  const [recommendation] = await readTable<Recommendation>(page, 'recommendations');
  await open(followUpCardAddress(recommendation?.id ?? ''), 'card of a recommendation');
  await open('/follow-up/settings', 'settings of the follow-up');
  await open('/archive', 'archive');
  await open('/checklists', 'checklists');
  await open('/verify', 'verify');
  await open('/settings', 'settings');
}

/** A device as it is after a while: samples beside an inspection with a finding in it. */
async function useDevice(page: Page): Promise<void> {
  await openApp(page);
  await page.getByRole('button', { name: preparation.home.welcomeSample }).click();
  await expect(page.getByText(preparation.mission.sampleSource, { exact: true }).first()).toBeVisible();
  await page.goto('/');
  await startInspection(page);
  await judge(page, 'notMet');
  await recordFinding(page);
  await goOn(page);
  await judge(page, 'partlyMet');
  await expectSaved(page);
}

for (const theme of ['light', 'dark', 'sunlight'] as const) {
  test(`every screen can be read by everybody in the theme “${preparation.settings.themes[theme]}”`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openApp(page, '/settings');
    await page.getByRole('radio', { name: preparation.settings.themes[theme] }).check();
    await useDevice(page);
    const visit = visitAddress(page);
    await throughScreens(page, visit, (screen) => expectAccessible(page, `${screen}, ${theme}`));

    await page.goto(`${visit}/checklist`);
    await page.getByRole('button', { name: vi.checklist.list }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page, `list of items, ${theme}`);
    await page.keyboard.press('Escape');
    await page.goto(`${visit}/findings`);
    await page.getByRole('article').first().getByRole('button', { name: vi.app.edit }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page, `finding in the editor, ${theme}`);
  });
}

test('the first screen of a fresh device can be read by everybody', async ({ page }) => {
  await openApp(page);
  await expect(page.getByRole('heading', { name: preparation.home.welcomeTitle })).toBeVisible();
  await expectAccessible(page, 'home without a mission');
  await page.goto('/missions/none');
  await expect(page.getByRole('heading', { name: vi.app.notOnDevice })).toBeVisible();
  await expectAccessible(page, 'an address of another device');
});

test('at 320 px, a window of 640 px at 200 %, no screen has to be moved sideways', async ({ page }) => {
  test.setTimeout(120_000);
  await useDevice(page);
  const visit = visitAddress(page);
  await page.setViewportSize({ width: 320, height: 400 });
  await throughScreens(page, visit, async (screen) => {
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(overflow, screen).toBeLessThanOrEqual(0);
  });
});

test('the app is in English when that is chosen, and still is after a restart without a network', async ({
  page,
  context,
}) => {
  await openApp(page, '/settings');
  await page.getByRole('radio', { name: 'English' }).check();
  await expect(page.getByRole('heading', { name: preparationEn.settings.title, exact: true })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await context.setOffline(true);
  await page.goto('/');
  await expect(page.getByRole('link', { name: preparationEn.home.surprise })).toBeVisible();
  await expect(page.getByRole('link', { name: preparation.home.surprise })).toBeHidden();
  await page.goto('/settings');
  await page.getByRole('radio', { name: 'Tiếng Việt' }).check();
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  await expect(page.getByRole('heading', { name: preparation.settings.title, exact: true })).toBeVisible();
});
