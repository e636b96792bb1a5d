import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { migrations } from '#lib/storage/tables.ts';
import { vi } from '#messages/vi/app.ts';
import { killRepeatedly } from '#tests/fixtures/app/kill-rounds.ts';
import { chainFault, DATABASE, readTable } from '#tests/fixtures/app/records.ts';
import { rounds } from '#tests/fixtures/app/rounds.ts';
import type { DatabaseDump } from '#tests/fixtures/database-dump.ts';
import { preparation } from '#messages/vi/preparation.ts';

const KILLS = rounds({ usual: 3, full: 40 });
/** The longest that passes between the beginning of the upgrade and the kill, ms. */
const LONGEST = 120;
const NEWEST = (migrations.at(-1)?.version ?? 0) * 10;
/** A page of the app's origin that runs none of its code. */
const BARE = '/manifest.webmanifest';

const golden = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/golden-v1.json'), 'utf8'),
) as DatabaseDump;

/** Tables that a made-up version before the first one did not have yet, nor one of the indexes; they are empty here. */
const ADDED = ['captures', 'followUps'];
const earlier: DatabaseDump = {
  ...golden,
  version: 5,
  tables: golden.tables
    .filter(({ name }) => !ADDED.includes(name))
    .map((table) => ({ ...table, indexes: table.indexes.filter(({ name }) => name !== 'documentId') })),
};

/** Puts a database of an earlier schema in the place of what is there. */
function plant(page: Page, dump: DatabaseDump): Promise<void> {
  return page.evaluate(async ({ name, version, tables }) => {
    const unpack = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(unpack);
      if (typeof value !== 'object' || value === null) return value;
      if ('$bytes' in value)
        return Uint8Array.from(atob(String(value.$bytes)), (letter) => letter.charCodeAt(0)).buffer;
      return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, unpack(entry)]));
    };
    await new Promise((resolve, reject) => {
      const deleting = indexedDB.deleteDatabase(name);
      deleting.onsuccess = resolve;
      deleting.onerror = deleting.onblocked = () => reject(new Error('It is still in use'));
    });
    localStorage.clear();
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open(name, version);
      opening.onerror = () => reject(new Error('It cannot be planted'));
      opening.onupgradeneeded = () => {
        for (const { name: table, keyPath, autoIncrement, indexes, rows } of tables) {
          const store = opening.result.createObjectStore(table, { keyPath, autoIncrement });
          for (const index of indexes) store.createIndex(index.name, index.keyPath, index);
          for (const row of rows) store.add(unpack(row));
        }
      };
      opening.onsuccess = () => {
        opening.result.close();
        resolve();
      };
    });
  }, dump);
}

/** The version of the database on the disk, past the app. */
const versionOf = (page: Page) =>
  page.evaluate(
    async (name) => (await indexedDB.databases()).find((each) => each.name === name)?.version ?? 0,
    DATABASE,
  );

// Nothing of a killed browser can be looked at afterwards.
test.use({ screenshot: 'off' });

test('a browser killed while it upgrades the database loses no row of the version before', async () => {
  test.setTimeout(600_000);
  let planted: DatabaseDump | undefined;
  let path = BARE;
  const count = { begun: 0, upgraded: 0 };
  const reloads = await killRepeatedly({
    kills: KILLS,
    longest: () => LONGEST,
    path: () => path,
    ready: (page) => page.locator('body'),
    check: async (page) => {
      if (!planted) return;
      if ((await versionOf(page)) === NEWEST) count.upgraded += 1;
      // Now nobody stands in its way.
      await page.goto(new URL('/', page.url()).href);
      await expect(page.getByRole('heading', { name: preparation.home.missions })).toBeVisible();
      await expect(page.getByText(vi.status.dataLost)).toBeHidden();
      await expect.poll(() => versionOf(page)).toBe(NEWEST);
      const { tables } = planted;
      const rowsByTable = await Promise.all(tables.map(({ name }) => readTable(page, name)));
      for (const [at, { name, rows }] of tables.entries()) {
        const stored = rowsByTable[at] ?? [];
        if (JSON.stringify(rows).includes('$bytes'))
          expect(stored.length, name).toBeGreaterThanOrEqual(rows.length);
        else expect(stored, name).toEqual(expect.arrayContaining(rows));
      }
      expect(await chainFault(page)).toBeNull();
      await page.goto(new URL(BARE, page.url()).href);
    },
    begin: async (page) => {
      planted = earlier;
      await plant(page, planted);
      path = BARE;
      const begun = Promise.withResolvers<undefined>();
      await page.exposeFunction('upgradeBegan', () => {
        count.begun += 1;
        begun.resolve(undefined);
      });
      await page.addInitScript((name) => {
        const { prototype } = IDBFactory;
        const open = Object.getOwnPropertyDescriptor(prototype, 'open')?.value as IDBFactory['open'];
        prototype.open = function (...args) {
          const opening = open.apply(this, args);
          if (args[0] !== name) return opening;
          opening.addEventListener('upgradeneeded', () => {
            void (globalThis as unknown as { upgradeBegan: () => Promise<void> }).upgradeBegan();
            // A slow phone: the kill may come before, within and after the steps.
            const until = performance.now() + 60;
            while (performance.now() < until);
          });
          return opening;
        };
      }, DATABASE);
      await page.goto(new URL('/', page.url()).href, { waitUntil: 'commit' });
      await begun.promise;
      return () => Promise.resolve();
    },
  });
  expect(count.begun).toBe(KILLS);
  console.log(
    `kills while upgrading ${KILLS}: ${count.upgraded} had gone through, ${KILLS - count.upgraded} were done at the next start, rows lost 0, ${reloads} reloads`,
  );
});
