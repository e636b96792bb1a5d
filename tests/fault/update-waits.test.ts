import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { serve } from '../../src/cli/serve.ts';
import { vi } from '#messages/vi/app.ts';
import { readTable } from '#tests/fixtures/app/records.ts';
import { openApp, startInspection, visitAddress } from '#tests/fixtures/app/steps.ts';
import { freePort } from '#tests/free-port.ts';

const CHUNKS = '_app/immutable/chunks';

/**
 * The next version of a built app: one chunk gets a new name, wherever it is named, and the page's version changes.
 * @returns the old and the new address of the chunk
 */
function makeNextVersion(folder: string): { before: string; after: string } {
  const [name = ''] = readdirSync(join(folder, CHUNKS)).filter((file) => file.endsWith('.js'));
  const next = `next-${name}`;
  const texts = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /[.](js|html)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of texts) writeFileSync(file, readFileSync(file, 'utf8').replaceAll(name, next));
  renameSync(join(folder, CHUNKS, name), join(folder, CHUNKS, next));
  return { before: `/${CHUNKS}/${name}`, after: `/${CHUNKS}/${next}` };
}

const cached = (page: Page, path: string) =>
  page.evaluate(async (address) => (await caches.match(address)) !== undefined, path);

const loads = (page: Page, path: string) =>
  page.evaluate(async (address) => {
    // Past the browser's own cache of hashed files: only what the service worker keeps may answer.
    const response = await fetch(address, { cache: 'no-store' }).catch(() => undefined);
    return response?.ok === true && response.headers.get('content-type')?.includes('javascript') === true;
  }, path);

const isWaiting = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration?.waiting?.state === 'installed';
  });

const stateOfActive = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state);

test('a new version waits for the user, and old tabs keep their chunks before and after it is taken', async ({
  browser,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'so-giam-sat-update-'));
  cpSync('build', folder, { recursive: true });
  const port = await freePort();
  let served = await serve(folder, port);
  const context = await browser.newContext({ baseURL: served.address });
  try {
    const page = await context.newPage();
    await page.goto('/');
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const other = await context.newPage();
    await other.goto('/');

    await served.close();
    const { before, after } = makeNextVersion(folder);
    served = await serve(folder, port);
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update();
    });
    await expect.poll(() => isWaiting(page)).toBe(true);

    // While it waits, a reload does not activate it, and a chunk the server no longer has still loads.
    await page.reload();
    expect(await isWaiting(page)).toBe(true);
    expect(await loads(page, before)).toBe(true);
    expect(await cached(page, after)).toBe(true);
    await served.close();

    // Taken in one tab: the other still runs the old version, with no server to ask.
    await page.evaluate(async () => {
      (await navigator.serviceWorker.getRegistration())?.waiting?.postMessage({ type: 'SKIP_WAITING' });
    });
    await expect.poll(() => isWaiting(other)).toBe(false);
    expect(await loads(other, before)).toBe(true);
    await expect.poll(() => stateOfActive(other)).toBe('activated');
    expect(await loads(other, before)).toBe(true);
    await other.reload();
    expect(await loads(other, after)).toBe(true);
    await expect(other).toHaveTitle(/Sổ giám sát/);
  } finally {
    await context.close();
    await served.close();
    rmSync(folder, { recursive: true });
  }
});

test('a new version waits while an open editor has unsaved text, and is taken with a tap once that is saved', async ({
  browser,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'so-giam-sat-update-'));
  cpSync('build', folder, { recursive: true });
  const port = await freePort();
  let served = await serve(folder, port);
  const context = await browser.newContext({ baseURL: served.address });
  try {
    const page = await context.newPage();
    await openApp(page);
    await startInspection(page);
    await page.goto(visitAddress(page, 'findings'));
    await page.getByRole('button', { name: vi.finding.addShortcoming }).click();
    const editor = page.getByRole('dialog', { name: vi.finding.newTitle.shortcoming });
    await editor.getByLabel(vi.finding.area, { exact: true }).selectOption({ index: 1 });
    await editor.getByLabel(vi.finding.condition).fill('Chưa niêm yết mức phí');

    await served.close();
    const { before, after } = makeNextVersion(folder);
    served = await serve(folder, port);
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update();
    });
    const update = page.getByRole('button', { name: vi.status.update, exact: true });
    await expect(page.getByText(vi.status.updateBusy)).toBeVisible();
    await expect(update).toBeDisabled();
    expect(await loads(page, before)).toBe(true);
    await expect(editor.getByLabel(vi.finding.condition)).toHaveValue('Chưa niêm yết mức phí');

    await editor.getByRole('button', { name: vi.finding.record, exact: true }).click();
    await expect(editor).toBeHidden();
    await expect(page.getByText(vi.status.updateWaiting, { exact: true })).toBeVisible();
    await expect(update).toBeEnabled();
    expect(await isWaiting(page)).toBe(true);
    await update.click();
    // The page reloads, in the new version, with what was written in the old one.
    await expect(update).toBeHidden();
    await expect(page.getByText('Chưa niêm yết mức phí')).toBeVisible();
    expect(await isWaiting(page)).toBe(false);
    expect(await loads(page, after)).toBe(true);
    expect(await readTable(page, 'findings')).toMatchObject([{ condition: 'Chưa niêm yết mức phí' }]);
    console.log('update: waited for an open editor, then taken; 1 of 1 finding kept');
  } finally {
    await context.close();
    await served.close();
    rmSync(folder, { recursive: true });
  }
});
