import { expect } from '@playwright/test';
import { conflicts } from '#messages/vi/conflicts.ts';
import { packages } from '#messages/vi/packages.ts';
import { vi } from '#messages/vi/app.ts';
import { expectAccessible } from '#tests/fixtures/app/accessibility.ts';
import {
  anotherPhone,
  answersOn,
  bytesHash,
  chooseFile,
  note,
  packageOf,
  takeIn,
  wipe,
} from '#tests/fixtures/app/phones.ts';
import { chainFaults, readTable } from '#tests/fixtures/app/records.ts';
import { choosePhotos, expectSaved, judge, openApp, startInspection } from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';

const PHOTO = 'tests/fixtures/photos/page.jpg';
const PASSPHRASE = 'mưa tháng bảy';

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
  await second.locator('#take-passphrase').fill('sai');
  await second.getByRole('button', { name: packages.inspect }).click();
  await expect(second.getByText(packages.errors.locked)).toBeVisible();
  await second.locator('#take-passphrase').fill(PASSPHRASE);
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
    .locator('section.conflict')
    .getByRole('listitem')
    .filter({ hasText: 'Bảng niêm yết cũ' })
    .getByRole('button', { name: conflicts.choose })
    .click();
  await expect(page.getByText(conflicts.none)).toBeVisible();
  const backup = await packageOf(page);
  await takeIn(second, backup);
  expect(await answersOn(second)).toEqual(await answersOn(page));
  expect(await readTable(second, 'conflicts')).toEqual([]);
  expect(await chainFaults(second)).toEqual([]);

  // The first phone loses its database, says so, and is restored.
  const before = await answersOn(page);
  const photos = await readTable<{ sha256: string }>(page, 'photos');
  await wipe(page);
  await expect(page.getByText(vi.status.dataLost)).toBeVisible();
  await takeIn(page, backup);
  expect(await answersOn(page)).toEqual(before);
  expect(await readTable<{ sha256: string }>(page, 'photos')).toEqual(photos);
  expect(await bytesHash(page, photos[0]?.sha256 ?? '')).toBe(photos[0]?.sha256);
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
