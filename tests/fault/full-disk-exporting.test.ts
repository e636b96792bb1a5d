import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, type Page } from '@playwright/test';
import { serve } from '../../src/cli/serve.ts';
import { packages } from '#messages/vi/packages.ts';
import {
  chooseStandIn,
  filesInFolder,
  SAVED_THERE,
  saveInStandIn,
  standInFolder,
} from '#tests/fixtures/app/backup-folder.ts';
import { startBrowser } from '#tests/fixtures/app/killable-browser.ts';
import { addPhotos } from '#tests/fixtures/app/many-photos.ts';
import { rounds } from '#tests/fixtures/app/rounds.ts';
import { mountSmallDisk, type SmallDisk } from '#tests/fixtures/app/small-disk.ts';
import { answerOne } from '#tests/fixtures/app/steps.ts';
import { freePort } from '#tests/free-port.ts';

const TRIALS = rounds({ usual: 1, full: 10 });
/** Room for a profile with the app in it, MB. */
const DISK = 200;
const PHOTOS = 6;
/** Bytes of each: the browser makes some room by itself when the disk is full. */
const PHOTO = 500_000;
/** How long the app is given to say what became of the copy, ms. */
const PATIENCE = 30_000;

/** What may be said of the copy: no room for it where it is collected or where it is saved, or nothing left to copy. */
const REFUSALS = [
  packages.errors.full,
  packages.errors.failed,
  packages.folder.errors.full,
  packages.folder.errors.gone,
  packages.folder.errors.failed,
];

/** What the screen says of the copy. */
async function saying(page: Page, disk: SmallDisk): Promise<'saved' | 'refused' | 'silent'> {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    // What the browser frees meanwhile is filled as well.
    disk.fill();
    if (await page.getByText(SAVED_THERE).isVisible()) return 'saved';
    const words = await page.getByRole('alert').allInnerTexts();
    if (words.some((text) => REFUSALS.includes(text))) return 'refused';
    await sleep(100);
  }
  return 'silent';
}

/** Saves a copy on a disk that has no room for it. @returns what is said then, and what is so at the next start */
async function trial(disk: SmallDisk, round: number) {
  const served = await serve('build', await freePort());
  const profile = join(disk.path, `profile-${String(round)}`);
  let browser = await startBrowser(profile);
  try {
    const { page } = browser;
    await standInFolder(page);
    await answerOne(page, served.address);
    await addPhotos(page, PHOTOS, { more: PHOTO });
    await chooseStandIn(page);
    disk.fill();
    await saveInStandIn(page);
    const said = await saying(page, disk);
    const words = await page.getByRole('alert').allInnerTexts();
    disk.free();
    await browser.kill();
    browser = await startBrowser(profile);
    await browser.page.goto(`${served.address}/backup`);
    const never = browser.page.getByText(packages.never);
    await expect(never.or(browser.page.getByText(/^Sao lưu gần nhất/)).first()).toBeVisible();
    const remembered = !(await never.isVisible());
    const files = await filesInFolder(browser.page);
    return { said, words, remembered, files };
  } finally {
    await browser.kill().catch(() => undefined);
    await served.close();
  }
}

test('a disk filled before a copy is saved is told in words, and the copy is not called saved', async () => {
  test.setTimeout(900_000);
  const count = { saved: 0, refused: 0, silent: 0 };
  for (let round = 0; round < TRIALS; round += 1) {
    const disk = mountSmallDisk(DISK);
    if (typeof disk === 'string') {
      console.log(`full disk while exporting: skipped, ${disk}`);
      test.skip(true, `No disk can be made here: ${disk}`);
      return;
    }
    try {
      const { said, words, remembered, files } = await trial(disk, round);
      count[said] += 1;
      console.log(`full disk while exporting: ${said}; ${words.join(' | ').replaceAll('\n', ' ')}`);
      // Where the browser found room after all, the copy must be there.
      if (said === 'saved' || remembered) expect(files.size).toBeGreaterThan(0);
      else for (const name of files.keys()) expect(name).not.toMatch(/[.]giamsat$/);
    } finally {
      disk.remove();
    }
  }
  console.log(
    `full disk while exporting ${TRIALS}: ${count.refused} told in words, ${count.saved} saved after all, ${count.silent} without a word`,
  );
  expect(count.silent).toBe(0);
});
