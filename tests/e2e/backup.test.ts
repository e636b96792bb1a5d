import { readFile } from 'node:fs/promises';
import { expect, type Browser, type Page } from '@playwright/test';
import type { Answer } from '#lib/domain/checklist/answer.ts';
import { packages } from '#messages/vi/packages.ts';
import { vi } from '#messages/vi/app.ts';
import { expectAccessible } from '#tests/fixtures/app/accessibility.ts';
import { chainFaults, DATABASE, readTable } from '#tests/fixtures/app/records.ts';
import { choosePhotos, expectSaved, judge, openApp, startInspection } from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';

const PHOTO = 'tests/fixtures/photos/page.jpg';
const PASSPHRASE = 'mưa tháng bảy';

/** Another phone: a profile of its own. */
async function anotherPhone(browser: Browser, page: Page): Promise<Page> {
  const context = await browser.newContext({ baseURL: new URL(page.url()).origin, locale: 'vi-VN' });
  const phone = await context.newPage();
  await openApp(phone);
  return phone;
}

/** Makes a file of everything on a device. @returns its bytes */
async function packageOf(page: Page, passphrase = ''): Promise<Buffer> {
  await page.goto('/backup');
  if (passphrase !== '') {
    await page.getByLabel(packages.passphrase, { exact: true }).fill(passphrase);
    await page.getByLabel(packages.passphraseAgain).fill(passphrase);
  }
  await page.getByRole('button', { name: packages.make, exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: packages.save, exact: true }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^sao-luu-.*\.giamsat$/);
  return readFile(await file.path());
}

async function chooseFile(page: Page, bytes: Buffer): Promise<void> {
  await page.goto('/backup');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: packages.file.choose }).click();
  await (
    await chooser
  ).setFiles({ name: 'goi.giamsat', mimeType: 'application/octet-stream', buffer: bytes });
}

async function takeIn(page: Page, bytes: Buffer): Promise<void> {
  await chooseFile(page, bytes);
  await page.getByRole('button', { name: packages.inspect }).click();
  await page.getByRole('button', { name: packages.takeIn }).click();
  await expect(page.getByText(/^(Đã nhận|Máy này đã có)/)).toBeVisible();
}

/** Writes a note at the item on the screen. */
async function note(page: Page, address: string, text: string): Promise<void> {
  await page.goto(address);
  await page.getByLabel(vi.checklist.note, { exact: true }).fill(text);
  await page.getByLabel(vi.checklist.note, { exact: true }).blur();
  await expectSaved(page);
}

const answersOn = async (page: Page) =>
  (await readTable<Answer>(page, 'answers')).sort((a, b) => (a.id < b.id ? -1 : 1));

test('phones share a visit by files, decide where they differ, and one that lost everything is restored', async ({
  page,
  browser,
}) => {
  await openApp(page);
  await startInspection(page);
  await judge(page, 'notMet');
  await choosePhotos(page, vi.checklist.choosePhoto, PHOTO);
  await expectSaved(page);
  const address = page.url();
  const first = await packageOf(page, PASSPHRASE);
  await expectAccessible(page, 'backup');
  await expect(page.getByText(packages.allSaved)).toBeVisible();

  const second = await anotherPhone(browser, page);
  await chooseFile(second, first);
  await second.getByLabel(packages.passphrase, { exact: true }).last().fill('sai');
  await second.getByRole('button', { name: packages.inspect }).click();
  await expect(second.getByText(packages.errors.locked)).toBeVisible();
  await second.getByLabel(packages.passphrase, { exact: true }).last().fill(PASSPHRASE);
  await second.getByRole('button', { name: packages.inspect }).click();
  await second.getByRole('button', { name: packages.takeIn }).click();
  await expect(second.getByText(/^Đã nhận/)).toBeVisible();
  expect(await answersOn(second)).toEqual(await answersOn(page));

  // Both write a note at one item, neither knowing of the other.
  await note(page, address, 'Bảng niêm yết cũ từ năm 2021.');
  await note(second, address, 'Thiếu bảng niêm yết phí.');
  await takeIn(page, await packageOf(second));
  await expect(page.getByText(packages.conflicts(1)).first()).toBeVisible();
  await page.getByRole('link', { name: packages.toConflicts }).first().click();
  await expect(page.getByText('Bảng niêm yết cũ từ năm 2021.')).toBeVisible();
  await expect(page.getByText('Thiếu bảng niêm yết phí.')).toBeVisible();
  await expectAccessible(page, 'conflicts');
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Bảng niêm yết cũ' })
    .getByRole('button', { name: packages.choose })
    .click();
  await expect(page.getByText(packages.conflictsNone)).toBeVisible();
  const backup = await packageOf(page);
  await takeIn(second, backup);
  expect(await answersOn(second)).toEqual(await answersOn(page));
  expect(await readTable(second, 'conflicts')).toEqual([]);
  expect(await chainFaults(second)).toEqual([]);

  // The first phone loses its database, says so, and is restored.
  const before = await answersOn(page);
  const photos = await readTable<{ sha256: string }>(page, 'photos');
  await page.goto('about:blank');
  await page.goto('/verify');
  await page.evaluate((name) => void indexedDB.deleteDatabase(name), DATABASE);
  await page.reload();
  await expect(page.getByText(vi.status.dataLost)).toBeVisible();
  await takeIn(page, backup);
  expect(await answersOn(page)).toEqual(before);
  expect(await readTable<{ sha256: string }>(page, 'photos')).toEqual(photos);
  const bytes = await page.evaluate(
    ([name, sha256]) =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('blobs').objectStore('blobs').get(sha256);
          reading.onsuccess = async () => {
            opening.result.close();
            const hash = await crypto.subtle.digest(
              'SHA-256',
              (reading.result as { bytes: ArrayBuffer }).bytes,
            );
            resolve(Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join(''));
          };
        };
      }),
    [DATABASE, photos[0]?.sha256 ?? ''] as const,
  );
  expect(bytes).toBe(photos[0]?.sha256);
  await note(page, address, 'Ghi tiếp sau khi phục hồi.');
  expect(await chainFaults(page)).toEqual([]);
  await second.context().close();
});

test('a damaged file is refused in words, and nothing changes', async ({ page }) => {
  await openApp(page);
  await startInspection(page);
  await judge(page, 'met');
  await expectSaved(page);
  const bytes = await packageOf(page);
  const before = await answersOn(page);
  bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
  await chooseFile(page, bytes);
  await page.getByRole('button', { name: packages.inspect }).click();
  await expect(page.getByText(packages.errors.unreadable)).toBeVisible();
  expect(await answersOn(page)).toEqual(before);
});
