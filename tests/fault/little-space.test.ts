import { expect } from '@playwright/test';
import { vi } from '#messages/vi/app.ts';
import { expectAccessible } from '#tests/fixtures/app/accessibility.ts';
import { openApp, startInspection } from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';
import { CHROMIUM_FLAGS, findChromium } from '#tests/tools.ts';

// Newer Chromium reports the same quota to every page, whatever is left, so that no site can recognise a device by it.
// Here it is set to report the real one, as it did before.
test.use({
  launchOptions: {
    executablePath: findChromium(),
    args: [...CHROMIUM_FLAGS, '--disable-features=StaticStorageQuota'],
  },
});

test('a device that is nearly full is reported in time, and a dismissed warning does not return', async ({
  page,
  context,
  baseURL,
}) => {
  const origin = baseURL ?? '';
  const session = await context.newCDPSession(page);
  await openApp(page);
  const warning = page.getByRole('status').filter({ hasText: vi.status.spaceLowTodo });
  await startInspection(page);
  await expect(warning).toBeHidden();
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 450_000_000 });
  await page.reload();
  await expect(warning).toBeVisible();
  await expectAccessible(page, 'a device that is nearly full');
  await warning.getByRole('button', { name: vi.status.understood }).click();
  await expect(warning).toBeHidden();

  // It comes back when much less is left, without a reload: the person has been to another app and returns.
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 100_000_000 });
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(warning).toBeVisible();
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(warning).toBeHidden();
});
