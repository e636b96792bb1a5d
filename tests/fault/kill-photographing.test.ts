import { expect, test } from '@playwright/test';
import type { CheckItem } from '#lib/domain/checklist/checklist.ts';
import type { Photo } from '#lib/domain/visit/evidence.ts';
import { vi } from '#messages/vi/app.ts';
import { hashesOfBlobs } from '#tests/fixtures/app/blobs.ts';
import { killRepeatedly } from '#tests/fixtures/app/kill-rounds.ts';
import { chainFault, readTable } from '#tests/fixtures/app/records.ts';
import { rounds } from '#tests/fixtures/app/rounds.ts';
import { expectSaved, itemsOnDevice, startInspection, visitAddress } from '#tests/fixtures/app/steps.ts';
import { jpeg, sha256Of } from '#tests/fixtures/photos/photos.ts';

const KILLS = rounds({ usual: 8, full: 40 });
/** The longest a browser is let take photos before it is killed, ms. */
const LONGEST = 700;
/** More than it gets done in that time. */
const SERIES = 12;

// Nothing of a killed browser can be looked at afterwards.
test.use({ screenshot: 'off' });

test('a browser killed while photos are added keeps every photo it showed as saved, whole', async () => {
  test.setTimeout(600_000);
  let checklist = '';
  let taken = 0;
  let acknowledged: string[] = [];
  let items: CheckItem[] = [];
  let stored = 0;
  const reloads = await killRepeatedly({
    kills: KILLS,
    longest: () => LONGEST,
    path: () => checklist,
    ready: (page) => page.getByLabel(vi.checklist.note, { exact: true }),
    prepare: async (page) => {
      await startInspection(page);
      items = await itemsOnDevice(page);
      checklist = `${visitAddress(page, 'checklist')}?item=${items[0]!.code}`;
    },
    check: async (page) => {
      expect(await chainFault(page)).toBeNull();
      const photos = await readTable<Photo>(page, 'photos');
      const hashes = photos.map(({ sha256 }) => sha256);
      for (const sha256 of acknowledged) expect(hashes).toContain(sha256);
      // No photo refers to missing bytes, or to bytes of another picture.
      expect(await hashesOfBlobs(page, hashes)).toEqual(hashes);
      stored = photos.length;
    },
    begin: async (page, round) => {
      // Another item each round: a strip of a hundred photos would be another test.
      checklist = `${visitAddress(page, 'checklist')}?item=${items[(round + 1) % items.length]!.code}`;
      const input = page.locator('input[type="file"][multiple]').first();
      await expect(input).toBeAttached();
      const strip = page.getByRole('button').filter({ has: page.getByRole('img') });
      const before = await strip.count();
      return async () => {
        for (let at = 1; at <= SERIES; at += 1) {
          taken += 1;
          const photo = jpeg(taken);
          await input.setInputFiles([
            { name: 'IMG.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(photo) },
          ]);
          await expect(strip).toHaveCount(before + at);
          await expectSaved(page);
          acknowledged = [...acknowledged, sha256Of(photo)];
        }
      };
    },
  });
  // On a machine with much other work few are done before the kill.
  expect(acknowledged.length).toBeGreaterThan(0);
  console.log(
    `kills while photographing ${KILLS}, acknowledged ${acknowledged.length}, kept ${stored} of ${taken} begun, lost 0, ${reloads} reloads`,
  );
});
