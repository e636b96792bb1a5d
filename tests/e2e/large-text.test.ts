import { expect, type Page } from '@playwright/test';
import { vi } from '#messages/vi/app.ts';
import {
  expectSaved,
  judge,
  openApp,
  recordFinding,
  startInspection,
  visitAddress,
} from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';
import { CHROMIUM_FLAGS, findChromium } from '#tests/tools.ts';
import { preparation } from '#messages/vi/preparation.ts';
import { documents } from '#messages/vi/documents.ts';

// Twice the size that browsers come with.
test.use({
  viewport: { width: 320, height: 640 },
  launchOptions: {
    executablePath: findChromium(),
    args: [...CHROMIUM_FLAGS, '--blink-settings=defaultFontSize=32'],
  },
});

/** The screens of the field, each with its main action. */
const screens = (visit: string) =>
  [
    ['/', preparation.home.surprise],
    [visit, vi.visit.goOn],
    [`${visit}/checklist`, vi.checklist.nextUnanswered],
    [`${visit}/findings`, vi.finding.addShortcoming],
    [`${visit}/close`, documents.close.actionAnyway],
  ] as const;

/** What of the window the bars that stay at its edges leave to the content. */
async function leftByBars(page: Page): Promise<number> {
  return page.evaluate(() => {
    const bars = [...document.querySelectorAll('body *')].filter(
      (element) => getComputedStyle(element).position === 'sticky' && element.getClientRects().length > 0,
    );
    return 1 - bars.reduce((sum, bar) => sum + bar.getBoundingClientRect().height, 0) / innerHeight;
  });
}

test('with text of twice the size, 320 px wide, the main action stands whole in the window, and room is left to read', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await openApp(page);
  expect(await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize))).toBe(34);
  await startInspection(page);
  await judge(page, 'notMet');
  await recordFinding(page);
  await expectSaved(page);
  for (const [address, name] of screens(visitAddress(page))) {
    await page.goto(address);
    const action = page
      .getByRole('button', { name, exact: true })
      .or(page.getByRole('link', { name, exact: true }));
    await expect.soft(action, address).toBeInViewport({ ratio: 1 });
    const { clipped, overflow } = await action.evaluate((element) => ({
      clipped: element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight,
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }));
    expect.soft({ clipped, overflow }, address).toEqual({ clipped: false, overflow: 0 });
    expect.soft(await leftByBars(page), address).toBeGreaterThanOrEqual(0.5);
  }
  const [mission = ''] = visitAddress(page).split('/visits/');
  const parts = ['checklist?item=F5', 'figures', 'dossiers', 'people', 'voices', 'arrival', 'record'];
  const others = ['/inspect', '/missions/new', mission, ...parts.map((part) => visitAddress(page, part))];
  for (const address of others) {
    await page.goto(address);
    await expect(page.getByRole('heading').first()).toBeVisible();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(overflow, address).toBeLessThanOrEqual(0);
  }
});
