import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { serve } from '../../src/cli/serve.ts';
import { vi } from '#messages/vi/app.ts';
import { startBrowser } from '#tests/fixtures/app/killable-browser.ts';
import { chainFault, readJournal } from '#tests/fixtures/app/records.ts';
import { expectSaved, openApp, startInspection, visitAddress } from '#tests/fixtures/app/steps.ts';
import { freePort } from '#tests/free-port.ts';

const KILLS = 4;

/** Header of a LevelDB record of 500 bytes (checksum, length, “whole record”): all that a kill let through of it. */
const TORN = Buffer.from([0x12, 0x34, 0x56, 0x78, 0xf4, 0x01, 0x01]);

/** Leaves the browser's log as a kill in the midst of a write does. */
function tear(profile: string): void {
  const folder = join(profile, 'Default', 'IndexedDB');
  const [store = ''] = readdirSync(folder).filter((name) => name.endsWith('.leveldb'));
  const files = readdirSync(join(folder, store));
  const [log = ''] = files.filter((name) => /^\d+\.log$/.test(name)).sort((a, b) => b.localeCompare(a));
  appendFileSync(join(folder, store, log), TORN);
}

async function answer(page: Page, note: string): Promise<void> {
  const field = page.getByLabel(vi.checklist.note, { exact: true });
  await field.fill(note);
  await field.blur();
  await expectSaved(page);
}

test('records cut short by one kill after another erase nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'so-giam-sat-torn-'));
  const profile = join(folder, 'profile');
  const served = await serve('build', await freePort());
  let browser = await startBrowser(profile);
  try {
    await openApp(browser.page, served.address);
    await startInspection(browser.page);
    const address = `${served.address}${visitAddress(browser.page, 'checklist')}`;
    const before = (await readJournal(browser.page)).length;
    for (let kills = 1; kills <= KILLS; kills += 1) {
      await answer(browser.page, `Ghi chú lần ${kills}`);
      await browser.kill();
      tear(profile);
      browser = await startBrowser(profile);
      await browser.page.goto(address);
      await expect(browser.page.getByLabel(vi.checklist.note, { exact: true })).toHaveValue(
        `Ghi chú lần ${kills}`,
      );
      const journal = await readJournal(browser.page);
      expect(journal).toHaveLength(before + kills);
      expect(await chainFault(browser.page)).toBeNull();
    }
  } finally {
    await browser.kill().catch(() => undefined);
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
