import { closeSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { expect } from '@playwright/test';
import type { Visit } from '#lib/domain/visit/visit.ts';
import { vi } from '#messages/vi/app.ts';
import { readTable } from '#tests/fixtures/app/records.ts';
import {
  ANY_PHOTO,
  choosePhotos,
  expectSaved,
  judge,
  openApp,
  startInspection,
  visitAddress,
} from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';
import { readText } from '#tests/fixtures/pdf-pages.ts';
import { jpeg } from '#tests/fixtures/photos/photos.ts';
import { documents } from '#messages/vi/documents.ts';

test('a file that is no photo or too large is refused by name, and the photo added with it is stored', async ({
  page,
}, info) => {
  await openApp(page);
  await startInspection(page);
  await judge(page, 'met');
  const photo = { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(jpeg(1)) };
  const page1 = {
    name: 'trang.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from('<svg onload="alert(1)"></svg>'),
  };
  await choosePhotos(page, vi.checklist.choosePhoto, [page1, photo]);
  await expect(page.getByText(vi.errors.photo.notAPhoto('trang.jpg'))).toBeVisible();
  // What went wrong stays until it was read.
  await page.getByRole('alert').getByRole('button', { name: vi.app.close }).click();
  await expect(page.getByRole('img', { name: ANY_PHOTO })).toBeVisible();

  const large = info.outputPath('rat-lon.jpg');
  const file = openSync(large, 'w');
  writeSync(file, Buffer.from(jpeg(2)));
  closeSync(file);
  truncateSync(large, 60 * 1024 * 1024);
  await choosePhotos(page, vi.checklist.choosePhoto, large);
  await expect(page.getByText(vi.errors.photo.tooLarge('rat-lon.jpg'))).toBeVisible();
  await expectSaved(page);
  expect(await readTable(page, 'photos')).toMatchObject([{ fileName: 'IMG_0001.jpg' }]);
  expect(await readTable(page, 'blobs')).toHaveLength(1);
  expect(await readTable(page, 'answers')).toMatchObject([{ judgement: 'met' }]);
});

test('a photo that is broken inside is stored, with a notice that it cannot be shown', async ({ page }) => {
  await openApp(page);
  await startInspection(page);
  const torn = { name: 'rach.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(jpeg(3)).subarray(0, 40) };
  await choosePhotos(page, vi.checklist.choosePhoto, [torn]);
  await expectSaved(page);
  await expect.poll(() => readTable(page, 'photos')).toMatchObject([{ fileName: 'rach.jpg', size: 40 }]);
  await page.getByRole('listitem').getByRole('button', { name: ANY_PHOTO }).click();
  await expect(page.getByText(vi.checklist.photoUnreadable)).toBeVisible();
});

test('a day that no calendar has is refused beside its field, and the day before it stays', async ({
  page,
}) => {
  await openApp(page);
  await startInspection(page);
  await page.goto(visitAddress(page));
  const field = page.getByLabel(vi.visit.date, { exact: true });
  const [before] = await readTable<Visit>(page, 'visits');
  for (const absurd of ['31/02/2026', '05/03/9999', '00/00/0000', 'hôm qua', '2026-13-45']) {
    await field.fill(absurd);
    await field.blur();
    await expect(page.getByText(vi.errors.day)).toBeVisible();
    await expect(field).toHaveValue(absurd);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
  }
  expect(await readTable<Visit>(page, 'visits')).toEqual([before]);
  await field.fill('05/3/2026');
  await field.blur();
  await expect(page.getByText(vi.errors.day)).toBeHidden();
  await expectSaved(page);
  expect(await readTable<Visit>(page, 'visits')).toEqual([{ ...before, date: '2026-03-05' }]);
});

test('an inspection without an answer still makes a whole report, marked as a draft', async ({ page }) => {
  await openApp(page);
  await startInspection(page);
  await page.goto(visitAddress(page, 'report'));
  await expect(page.getByText(documents.report.draft)).toBeVisible();
  await page.getByRole('button', { name: documents.report.make }).click();
  const link = page.getByRole('link', { name: documents.report.saveFile });
  await expect(link).toBeVisible({ timeout: 40_000 });
  const saving = page.waitForEvent('download');
  await link.click();
  const bytes = readFileSync(await (await saving).path());
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(readText(bytes).replaceAll(/\s+/g, ' ')).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  expect(readText(bytes).replaceAll(/\s+/g, ' ')).toContain('xã Hra');
});
