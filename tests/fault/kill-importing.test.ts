import { expect, test, type Page } from '@playwright/test';
import type { Answer } from '#lib/domain/checklist/answer.ts';
import type { Photo } from '#lib/domain/visit/evidence.ts';
import { packages } from '#messages/vi/packages.ts';
import { vi } from '#messages/vi/app.ts';
import {
  chooseStandIn,
  filesInFolder,
  SAVED_THERE,
  saveInStandIn,
  standInFolder,
} from '#tests/fixtures/app/backup-folder.ts';
import { hashesOfBlobs } from '#tests/fixtures/app/blobs.ts';
import { killRepeatedly } from '#tests/fixtures/app/kill-rounds.ts';
import { addPhotos } from '#tests/fixtures/app/many-photos.ts';
import { answersOn, chooseFile, note, TAKEN_IN, takeIn, wipe } from '#tests/fixtures/app/phones.ts';
import { chainFaults, readTable } from '#tests/fixtures/app/records.ts';
import { rounds } from '#tests/fixtures/app/rounds.ts';
import { startInspection } from '#tests/fixtures/app/steps.ts';

const KILLS = rounds({ usual: 3, full: 20 });
/** The longest that passes between the tap and the kill: so many times what taking in takes on this machine. */
const LONGEST = 1.4;
const PHOTOS = 3;

/** What a device holds that a package brought. */
interface Content {
  answers: Answer[];
  photos: Photo[];
}
const contentOn = async (page: Page): Promise<Content> => ({
  answers: await answersOn(page),
  photos: (await readTable<Photo>(page, 'photos')).sort((a, b) => (a.id < b.id ? -1 : 1)),
});
const NOTHING: Content = { answers: [], photos: [] };

interface Packed {
  file: Buffer;
  content: Content;
}

/** Backups of one device, each with a note and photos more than the one before. */
async function growingBackups(page: Page, count: number): Promise<Packed[]> {
  await standInFolder(page);
  await page.reload();
  await startInspection(page);
  const item = page.url();
  const packed: Packed[] = [];
  const taken = new Set<string>();
  for (let at = 0; at < count; at += 1) {
    await note(page, item, `Lần ${String(at + 1)}`);
    await addPhotos(page, PHOTOS, { first: at * PHOTOS + 1 });
    if (at === 0) await chooseStandIn(page);
    else await page.goto(new URL('/backup', item).href);
    await saveInStandIn(page);
    await expect(page.getByText(SAVED_THERE)).toBeVisible();
    const [name, file] = [...(await filesInFolder(page))].find(([each]) => !taken.has(each))!;
    taken.add(name);
    packed.push({ file, content: await contentOn(page) });
  }
  return packed;
}

/** Takes everything away; the app has noticed when this returns. */
async function lose(page: Page): Promise<void> {
  await wipe(page);
  await expect(page.getByText(vi.status.dataLost)).toBeVisible();
}

/** Chooses and checks a package. @returns what takes it in */
async function readyToTake(page: Page, file: Buffer): Promise<() => Promise<void>> {
  await chooseFile(page, file);
  await page.getByRole('button', { name: packages.inspect }).click();
  const take = page.getByRole('button', { name: packages.takeIn });
  await expect(take).toBeVisible();
  return async () => {
    await take.click();
    await expect(page.getByText(TAKEN_IN)).toBeVisible();
  };
}

/** What is on the device, which must be honest: whole logs, and no photo without its bytes. */
async function honestContent(page: Page): Promise<Content> {
  expect(await chainFaults(page)).toEqual([]);
  const content = await contentOn(page);
  const hashes = content.photos.map(({ sha256 }) => sha256);
  expect(await hashesOfBlobs(page, hashes)).toEqual(hashes);
  return content;
}

const ready = (page: Page) => page.getByRole('button', { name: packages.make, exact: true });

// Nothing of a killed browser can be looked at afterwards.
test.use({ screenshot: 'off' });

test('a browser killed while a package is taken in has taken all of it, or none', async () => {
  test.setTimeout(900_000);
  let [takes, here, acknowledged] = [0, 0, false];
  let backups: Packed[] = [];
  const count = { acknowledged: 0, taken: 0 };
  const reloads = await killRepeatedly({
    kills: KILLS,
    longest: () => LONGEST * takes,
    path: () => '/backup',
    ready,
    prepare: async (page) => {
      backups = await growingBackups(page, KILLS + 2);
      await lose(page);
      await takeIn(page, backups[0]!.file);
      const take = await readyToTake(page, backups[1]!.file);
      const begun = performance.now();
      await take();
      takes = performance.now() - begun;
      here = 1;
    },
    check: async (page, round) => {
      const content = await honestContent(page);
      const wanted = round + 2;
      if (content.photos.length > backups[here]!.content.photos.length || acknowledged) {
        expect(content).toEqual(backups[wanted]!.content);
        here = wanted;
        count.taken += 1;
      } else expect(content).toEqual(backups[here]!.content);
      if (acknowledged) count.acknowledged += 1;
    },
    begin: async (page, round) => {
      acknowledged = false;
      const take = await readyToTake(page, backups[round + 2]!.file);
      return async () => {
        await take();
        acknowledged = true;
      };
    },
  });
  console.log(
    `kills while importing ${KILLS}: ${count.taken} taken whole, ${KILLS - count.taken} not at all, ${count.acknowledged} had been acknowledged, ${reloads} reloads`,
  );
});

test('a browser killed while a wiped device is restored is restored whole, or still says what it lost', async () => {
  test.setTimeout(900_000);
  let [takes, acknowledged] = [0, false];
  let backup: Packed | undefined;
  const count = { acknowledged: 0, restored: 0 };
  const reloads = await killRepeatedly({
    kills: KILLS,
    longest: () => LONGEST * takes,
    path: () => '/backup',
    ready,
    prepare: async (page) => {
      backup = (await growingBackups(page, 4)).at(-1)!;
      await lose(page);
      const take = await readyToTake(page, backup.file);
      const begun = performance.now();
      await take();
      takes = performance.now() - begun;
    },
    check: async (page) => {
      const content = await honestContent(page);
      if (content.answers.length > 0 || acknowledged) {
        expect(content).toEqual(backup!.content);
        count.restored += 1;
      } else {
        expect(content).toEqual(NOTHING);
        await expect(page.getByText(vi.status.dataLost)).toBeVisible();
      }
      if (acknowledged) count.acknowledged += 1;
    },
    begin: async (page) => {
      acknowledged = false;
      await lose(page);
      const take = await readyToTake(page, backup!.file);
      return async () => {
        await take();
        acknowledged = true;
      };
    },
  });
  console.log(
    `kills while restoring ${KILLS}: ${count.restored} restored whole, ${KILLS - count.restored} not at all, ${count.acknowledged} had been acknowledged, ${reloads} reloads`,
  );
});
