import { expect, type Page } from '@playwright/test';
import { packages } from '#messages/vi/packages.ts';
import { expectAccessible } from '#tests/fixtures/app/accessibility.ts';
import {
  BACKUP_NAME,
  chooseStandIn,
  saveInStandIn,
  SAVED_THERE,
  filesInFolder,
  FOLDER,
  lastBackup,
  standInFolder,
} from '#tests/fixtures/app/backup-folder.ts';
import { answerOne } from '#tests/fixtures/app/steps.ts';
import { answersOn, takeIn, wipe } from '#tests/fixtures/app/phones.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';

test('with a folder chosen one tap saves there, read back; from it a wiped phone is restored', async ({
  page,
}) => {
  await standInFolder(page);
  await answerOne(page);
  await chooseStandIn(page);
  await expectAccessible(page, 'backup, with a folder');
  await page.screenshot({ path: test.info().outputPath('folder.png'), fullPage: true });
  await saveInStandIn(page);
  await expect(page.getByText(packages.allSaved)).toBeVisible();
  await expect(page.getByText(SAVED_THERE)).toBeVisible();

  // The folder is remembered; a second copy does not take the place of the first.
  await page.reload();
  await saveInStandIn(page);
  await expect(page.getByText(SAVED_THERE)).toBeVisible();
  const files = await filesInFolder(page);
  expect(files.size).toBe(2);
  for (const name of files.keys()) expect(name).toMatch(BACKUP_NAME);

  // One with a passphrase goes there as well.
  await page.getByLabel(packages.passphrase, { exact: true }).fill('mưa tháng bảy');
  await page.getByLabel(packages.passphraseAgain).fill('mưa tháng bảy');
  await page.getByRole('button', { name: packages.make, exact: true }).click();
  await page
    .getByRole('button', { name: packages.folder.save(FOLDER) })
    .last()
    .click();
  await expect.poll(async () => (await filesInFolder(page)).size).toBe(3);

  const before = await answersOn(page);
  await wipe(page);
  await takeIn(page, [...files.values()][0]!);
  expect(await answersOn(page)).toEqual(before);
});

/** Has a method of the folder's files fail as the browser does. */
const failing = (page: Page, of: 'write' | 'permission', name: string) =>
  page.addInitScript(
    ([of, name]) => {
      const fail = () => Promise.reject(new DOMException('Brought about', name));
      if (of === 'permission') Reflect.set(FileSystemHandle.prototype, 'queryPermission', fail);
      else {
        FileSystemFileHandle.prototype.createWritable = () =>
          Promise.resolve(new WritableStream({ write: fail }) as FileSystemWritableFileStream);
      }
    },
    [of, name] as const,
  );

for (const [of, name, words] of [
  ['write', 'QuotaExceededError', packages.folder.errors.full],
  ['write', 'NotFoundError', packages.folder.errors.gone],
  ['write', 'UnknownError', packages.folder.errors.failed],
  ['permission', 'NotAllowedError', packages.folder.errors.refused],
] as const)
  test(`a folder that fails with ${name} is told in words, and nothing is called saved`, async ({ page }) => {
    await standInFolder(page);
    await answerOne(page);
    await chooseStandIn(page);
    await failing(page, of, name);
    await page.reload();
    await saveInStandIn(page);
    await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible();
    await expect(page.getByText(packages.allSaved)).toBeHidden();
    await expect(page.getByText(/Đã lưu/)).toBeHidden();
    expect([...(await filesInFolder(page)).keys()]).toEqual([]);
    expect(await lastBackup(page)).toBeUndefined();
    if (name === 'QuotaExceededError') {
      await expectAccessible(page, 'backup, refused');
      await page.screenshot({ path: test.info().outputPath('refused.png'), fullPage: true });
    }
  });
