import { expect, type Page } from '@playwright/test';
import { vi } from '#messages/vi/app.ts';
import { chainFault, readTable } from '#tests/fixtures/app/records.ts';
import {
  ANY_PHOTO,
  choosePhotos,
  expectSaved,
  judge,
  openApp,
  startInspection,
} from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';
import { jpeg } from '#tests/fixtures/photos/photos.ts';

/** From now on a transaction that writes to a table is aborted; after `mend` it is not. */
async function breakTable(page: Page, table: string): Promise<void> {
  await page.evaluate((broken) => {
    const { prototype } = IDBObjectStore;
    const whole = Object.getOwnPropertyDescriptor(prototype, 'put');
    const put = whole?.value as (this: IDBObjectStore, ...args: unknown[]) => IDBRequest<IDBValidKey>;
    const mend = () => Object.defineProperty(prototype, 'put', { ...whole });
    Object.assign(globalThis, { mend });
    prototype.put = function (...args) {
      const request = put.apply(this, args);
      // The row itself went in: only the transaction as a whole fails, as when a disk gives way at commit.
      if (this.name === broken) this.transaction.abort();
      return request;
    };
  }, table);
}

const mend = (page: Page) =>
  page.evaluate(() => {
    (globalThis as unknown as { mend: () => void }).mend();
  });

const everything = async (page: Page) => ({
  heads: await readTable(page, 'heads'),
  changes: await readTable(page, 'changes'),
  answers: await readTable(page, 'answers'),
  photos: await readTable(page, 'photos'),
});

test('an aborted transaction leaves head, journal and rows as they were; one retry writes them all', async ({
  page,
}) => {
  await openApp(page);
  await startInspection(page);
  await judge(page, 'met');
  await expectSaved(page);
  const before = await everything(page);

  for (const table of ['heads', 'answers']) {
    await breakTable(page, table);
    await judge(page, 'notMet');
    await expect(page.getByRole('alert').filter({ hasText: vi.errors.storage.unknown })).toBeVisible();
    await expect(page.getByTestId('saved-state')).toHaveText(vi.status.unsaved);
    expect(await everything(page)).toEqual(before);
    // Not on the disk, but still on the screen.
    await expect(page.getByRole('radio', { name: vi.judgement.notMet, exact: true })).toBeChecked();

    await mend(page);
    await page.getByRole('button', { name: vi.app.retry }).click();
    await expectSaved(page);
    expect(await readTable(page, 'answers')).toMatchObject([{ judgement: 'notMet' }]);
    await judge(page, 'met');
    await expectSaved(page);
    Object.assign(before, await everything(page));
  }
  expect(await chainFault(page)).toBeNull();
  console.log(`aborted transactions: 2, journal of ${before.changes.length} changes whole after each`);
});

test('a photo whose bytes could not be written leaves no row that points at nothing', async ({ page }) => {
  await openApp(page);
  await startInspection(page);
  await breakTable(page, 'blobs');
  const photo = { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(jpeg(1)) };
  await choosePhotos(page, vi.checklist.choosePhoto, [photo]);
  await expect(page.getByRole('alert').filter({ hasText: vi.errors.storage.unknown })).toBeVisible();
  expect(await readTable(page, 'photos')).toEqual([]);
  expect(await readTable(page, 'blobs')).toEqual([]);

  await mend(page);
  await page.getByRole('button', { name: vi.app.retry }).click();
  await expect(page.getByRole('img', { name: ANY_PHOTO })).toBeVisible();
  expect(await readTable(page, 'photos')).toHaveLength(1);
  expect(await readTable(page, 'blobs')).toHaveLength(1);
});
