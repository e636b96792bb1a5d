import { expect, test } from '@playwright/test';
import { preparation } from '#messages/vi/preparation.ts';

test('after one visit any address starts offline, and nothing trips the content security policy', async ({
  page,
  context,
  baseURL,
}) => {
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== baseURL) strangers.push(request.url());
  });

  await page.goto('/');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await context.setOffline(true);

  // Nobody has such a mission: the app itself has to say so, not the browser.
  const response = await page.goto('/missions/x');
  expect(response?.fromServiceWorker()).toBe(true);
  await page.reload();
  await expect(page).toHaveTitle(/Sổ giám sát/);
  await page.goto('/');
  await expect(page.getByRole('heading').first()).toBeVisible();

  // A script that was never built is allowed to be missing; nothing else may fail.
  expect(complaints).toEqual([]);
  expect(strangers).toEqual([]);
});

test('the manifest makes the app installable, with a shortcut to a surprise visit', async ({
  page,
  context,
}) => {
  await page.goto('/');
  const session = await context.newCDPSession(page);
  const { data = '', errors } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const manifest = JSON.parse(data) as {
    lang: string;
    name: string;
    shortcuts: { name: string; url: string }[];
  };
  expect(manifest).toMatchObject({ lang: 'vi', name: 'Sổ giám sát' });
  expect(manifest.shortcuts).toEqual([
    expect.objectContaining({ name: preparation.home.surprise, url: '/inspect' }),
  ]);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // Test browsers run in a private window, where nothing can be installed.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
});
