import { randomBytes } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { vi } from '#messages/vi/app.ts';
import { chainFault, readTable } from '#tests/fixtures/app/records.ts';
import { choosePhotos, expectSaved, openApp, startInspection } from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';
import { png } from '#tests/fixtures/photos/photos.ts';

/** Room for the app and an inspection, bytes; what is left of it is filled up. */
const QUOTA = 40 * 1024 * 1024;

/** A PNG with so many bytes behind its picture, as some cameras append them. */
const noise = (size: number) => Buffer.concat([Buffer.from(png(64, 48)), randomBytes(size)]);

/** Fills what the browser still grants, to the last kilobytes. @returns how many bytes it took */
function fillUp(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('other-data', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('bytes', { autoIncrement: true });
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(new Error('There is no room to begin with'));
    });
    const write = (size: number) =>
      new Promise<boolean>((resolve) => {
        // Random, or the browser would store it as next to nothing.
        const bytes = new Uint8Array(size);
        for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
        const transaction = database.transaction('bytes', 'readwrite', { durability: 'strict' });
        transaction.objectStore('bytes').add(bytes);
        transaction.oncomplete = () => resolve(true);
        transaction.onabort = () => resolve(false);
      });
    let taken = 0;
    for (let size = 4 * 1024 * 1024; size >= 1024; size /= 4) {
      while (await write(size)) taken += size;
    }
    database.close();
    return taken;
  });
}

test('a full device says so, keeps the words on the screen and writes them once there is room again', async ({
  page,
  context,
  baseURL,
}) => {
  const origin = baseURL ?? '';
  const session = await context.newCDPSession(page);
  // The browser itself refuses what goes beyond, as it does when the disk is full.
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: QUOTA });
  await openApp(page);
  await startInspection(page);
  await expectSaved(page);
  const taken = await fillUp(page);
  const before = await readTable(page, 'changes');

  const words = 'Bảng niêm yết cũ, thiếu ba thủ tục lĩnh vực đất đai. '.repeat(120).trim();
  const note = page.getByLabel(vi.checklist.note, { exact: true });
  await note.fill(words);
  await note.blur();
  const alert = page.getByRole('alert').filter({ hasText: vi.errors.storage.full });
  await expect(alert).toBeVisible();
  await expect(page.getByTestId('saved-state')).toHaveText(vi.status.unsaved);
  await expect(note).toHaveValue(words);
  expect(await readTable(page, 'changes')).toEqual(before);
  expect(await readTable(page, 'answers')).toEqual([]);

  // Tried again too early it says the same, and nothing is lost by it.
  await page.getByRole('button', { name: vi.app.retry }).click();
  await expect(alert).toBeVisible();
  await expect(note).toHaveValue(words);

  const photo = { name: 'IMG_0001.png', mimeType: 'image/png', buffer: noise(2_000_000) };
  await choosePhotos(page, vi.checklist.choosePhoto, [photo]);
  await expect(alert).toBeVisible();
  expect(await readTable(page, 'photos')).toEqual([]);

  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await page.getByRole('button', { name: vi.app.retry }).click();
  await expectSaved(page);
  await expect(alert).toBeHidden();
  expect(await readTable(page, 'answers')).toMatchObject([{ note: words }]);
  expect(await readTable(page, 'photos')).toHaveLength(1);
  expect(await chainFault(page)).toBeNull();
  console.log(
    `quota exceeded after ${taken} bytes: 3 writes refused, 2 kept once there was room, 0 half-written`,
  );
});
