import { expect, test } from '@playwright/test';
import { packages } from '#messages/vi/packages.ts';
import {
  BACKUP_NAME,
  chooseStandIn,
  filesInFolder,
  FOLDER,
  lastBackup,
  SAVED_THERE,
  saveInStandIn,
  standInFolder,
} from '#tests/fixtures/app/backup-folder.ts';
import { killRepeatedly } from '#tests/fixtures/app/kill-rounds.ts';
import { chainFault } from '#tests/fixtures/app/records.ts';
import { addPhotos } from '#tests/fixtures/app/many-photos.ts';
import { rounds } from '#tests/fixtures/app/rounds.ts';
import { expectSaved, judge, startInspection } from '#tests/fixtures/app/steps.ts';
import { contentsOf } from '#tests/fixtures/package-contents.ts';

const KILLS = rounds({ usual: 3, full: 20 });
/** The longest that passes between the tap and the kill: so many times what saving takes on this machine. */
const LONGEST = 1.4;
const PHOTOS = 12;

// Nothing of a killed browser can be looked at afterwards.
test.use({ screenshot: 'off' });

test('a browser killed while a copy is saved leaves whole copies only, and calls saved only what is there', async () => {
  test.setTimeout(900_000);
  let takes = 0;
  let acknowledged = false;
  let before: string | undefined;
  const whole = new Set<string>();
  const count = { acknowledged: 0, saved: 0, unfinished: 0 };
  const reloads = await killRepeatedly({
    kills: KILLS,
    longest: () => LONGEST * takes,
    path: () => '/backup',
    ready: (page) => page.getByRole('button', { name: packages.folder.save(FOLDER) }),
    prepare: async (page) => {
      await standInFolder(page);
      await page.reload();
      await startInspection(page);
      await judge(page, 'met');
      await expectSaved(page);
      await addPhotos(page, PHOTOS);
      await chooseStandIn(page);
      const begun = performance.now();
      await saveInStandIn(page);
      await expect(page.getByText(SAVED_THERE)).toBeVisible();
      takes = performance.now() - begun;
      before = await lastBackup(page);
      for (const name of (await filesInFolder(page)).keys()) whole.add(name);
    },
    check: async (page) => {
      expect(await chainFault(page)).toBeNull();
      const at = await lastBackup(page);
      let added = 0;
      for (const [name, bytes] of await filesInFolder(page)) {
        if (!BACKUP_NAME.test(name)) count.unfinished += 1;
        if (!BACKUP_NAME.test(name) || whole.has(name)) continue;
        const contents = await contentsOf(new Blob([new Uint8Array(bytes)]));
        expect(contents.attachments.size).toBe(PHOTOS);
        whole.add(name);
        added += 1;
      }
      expect(added).toBeLessThanOrEqual(1);
      if (at !== before) expect(added).toBe(1);
      if (acknowledged) {
        expect(at).not.toBe(before);
        count.acknowledged += 1;
      }
      count.saved += added;
      before = at;
    },
    begin: (page) => {
      acknowledged = false;
      return Promise.resolve(async () => {
        await saveInStandIn(page);
        await expect(page.getByText(SAVED_THERE)).toBeVisible();
        acknowledged = true;
      });
    },
  });
  console.log(
    `kills while exporting ${KILLS}: ${count.saved} copies whole, ${KILLS - count.saved} not there, ${count.unfinished} times an unfinished one under its own name, ${count.acknowledged} had been acknowledged, ${reloads} reloads`,
  );
});
