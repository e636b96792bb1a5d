import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, type Page } from '@playwright/test';
import { serve, type Served } from '../../src/cli/serve.ts';
import type { Answer } from '#lib/domain/checklist/answer.ts';
import { vi } from '#messages/vi/app.ts';
import { startBrowser } from '#tests/fixtures/app/killable-browser.ts';
import { chainFault, readTable } from '#tests/fixtures/app/records.ts';
import { rounds } from '#tests/fixtures/app/rounds.ts';
import { mountSmallDisk, type SmallDisk } from '#tests/fixtures/app/small-disk.ts';
import { expectSaved, judge, openApp, startInspection, visitAddress } from '#tests/fixtures/app/steps.ts';
import { freePort } from '#tests/free-port.ts';

const TRIALS = rounds({ usual: 1, full: 10 });
/** Room for a profile with the app in it, MB. */
const DISK = 200;
/** Answers tried on the full disk. */
const TRIES = 2;
/** How long one of them is waited for, ms: a write into a full disk may hang. */
const PATIENCE = 4_000;

type Outcome = 'complete' | 'reported' | 'unreported';

const state = async (page: Page) => (await page.getByTestId('saved-state').textContent())?.trim() ?? '';

const note = (page: Page) => page.getByLabel(vi.checklist.note, { exact: true });

/** Writes a note. @returns whether the screen then says that it is saved */
async function tryNote(page: Page, text: string): Promise<boolean> {
  await note(page).fill(text);
  await note(page).blur();
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    const status = await state(page);
    if (status === vi.status.saved) return true;
    if (status === vi.status.unsaved) return false;
    await sleep(50);
  }
  return false;
}

/**
 * Whether the marker has reached the disk. Chromium writes localStorage some seconds late, and nothing else outlasts a
 * full disk: it erases the cache of responses together with IndexedDB. So a visit that was under way for longer is
 * tried, as delegations have it.
 */
function markerIsOnDisk(profile: string): boolean {
  const folder = join(profile, 'Default', 'Local Storage', 'leveldb');
  return readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes('so-giam-sat.marks'));
}

/** One phone whose disk is filled under the open app. @returns what the next start says of it */
async function trial(disk: SmallDisk, round: number): Promise<{ outcome: Outcome; saved: number }> {
  // A server and an origin of its own each time: the browser caches nothing of the trial before.
  const served: Served = await serve('build', await freePort());
  const profile = join(disk.path, `profile-${String(round)}`);
  let browser = await startBrowser(profile);
  try {
    await openApp(browser.page, served.address);
    await startInspection(browser.page);
    await judge(browser.page, 'met');
    await expectSaved(browser.page);
    await tryNote(browser.page, 'Trước khi đầy');
    const address = `${served.address}${visitAddress(browser.page, 'checklist')}`;
    let last = 'Trước khi đầy';
    let saved = 0;
    await expect.poll(() => markerIsOnDisk(profile), { timeout: 60_000 }).toBe(true);
    disk.fill();
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      const text = `Khi đầy, lần ${String(attempt)}. ${'Bảng niêm yết cũ. '.repeat(200)}`.trim();
      if (!(await tryNote(browser.page, text))) continue;
      last = text;
      saved += 1;
      disk.fill();
    }
    // “Thử lại” with some room again, as a person does who deletes a file: it may find an emptied database.
    disk.free();
    const retry = browser.page.getByRole('button', { name: vi.app.retry });
    if (await retry.isVisible()) {
      await retry.click();
      await sleep(500);
      if ((await state(browser.page)) === vi.status.saved) last = await note(browser.page).inputValue();
    }
    await browser.kill();

    browser = await startBrowser(profile);
    await browser.page.goto(address);
    const lost = browser.page.getByRole('alert').filter({ hasText: vi.status.dataLost });
    await expect(lost.or(note(browser.page)).first()).toBeVisible();
    await sleep(300);
    if (await lost.isVisible()) return { outcome: 'reported', saved };
    const [answer] = await readTable<Answer>(browser.page, 'answers');
    const whole = answer?.note === last.normalize('NFC') && (await chainFault(browser.page)) === null;
    return { outcome: whole ? 'complete' : 'unreported', saved };
  } finally {
    await browser.kill().catch(() => undefined);
    await served.close();
  }
}

test('a disk filled under the open app keeps what was called saved, or the next start says that it is gone', async () => {
  test.setTimeout(600_000);
  const outcomes: Record<Outcome, number> = { complete: 0, reported: 0, unreported: 0 };
  let saved = 0;
  for (let round = 0; round < TRIALS; round += 1) {
    const disk = mountSmallDisk(DISK);
    if (typeof disk === 'string') {
      console.log(`full disk: skipped, ${disk}`);
      test.skip(true, `No disk can be made here: ${disk}`);
      return;
    }
    try {
      const result = await trial(disk, round);
      outcomes[result.outcome] += 1;
      saved += result.saved;
    } finally {
      disk.remove();
    }
  }
  console.log(
    `full disk ${TRIALS}: ${outcomes.reported} reported at the next start, ${outcomes.complete} complete, ${outcomes.unreported} lost unreported; ${saved} writes still went through`,
  );
  expect(outcomes.unreported).toBe(0);
});
