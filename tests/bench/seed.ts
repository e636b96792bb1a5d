import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Dexie } from 'dexie';
import { migrations } from '#lib/storage/tables.ts';
import type { Rows } from './long-checklist.ts';

const DEXIE = join(import.meta.dirname, '../../node_modules/dexie/dist/dexie.min.js');
const NAME = 'so-giam-sat-records';

/**
 * Puts rows into the app's database before the app has ever run there: from an empty page of its origin, with
 * the app's own schema versions, so that nothing of the app is cached or compiled yet.
 */
export async function seed(page: Page, origin: string, rows: Rows): Promise<void> {
  await openBlank(page, origin);
  await page.addScriptTag({ path: DEXIE });
  const versions = migrations.map(({ version, stores }) => ({ version, stores }));
  await page.evaluate(
    async ({ name, versions, rows }) => {
      const Opened = Reflect.get(window, 'Dexie') as typeof Dexie;
      const database = new Opened(name, { chromeTransactionDurability: 'strict' });
      for (const { version, stores } of versions) database.version(version).stores(stores);
      await database.open();
      for (const [table, entries] of Object.entries(rows)) await database.table(table).bulkPut(entries);
      database.close();
    },
    { name: NAME, versions, rows },
  );
}

/** Opens an empty page of an origin: its process runs, nothing of it is loaded. */
export async function openBlank(page: Page, origin: string): Promise<void> {
  const address = `${origin}/empty-page`;
  await page.route(address, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>empty</title>' }),
  );
  await page.goto(address);
  // While any route is intercepted the browser keeps no cache.
  await page.unroute(address);
}
