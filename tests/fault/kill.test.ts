import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { serve } from '../../src/cli/serve.ts';
import type { Answer, Judgement } from '../../src/lib/domain/answer.ts';
import { findFault } from '../../src/lib/journal/chain.ts';
import { vi } from '../../src/messages/vi.ts';
import { startBrowser } from '../fixtures/app/killable-browser.ts';
import { readJournal, readTable } from '../fixtures/app/records.ts';
import { expectSaved, itemsOnDevice, openApp, startInspection, visitAddress } from '../fixtures/app/steps.ts';
import { freePort } from '../free-port.ts';

const KILLS = 30;
/** The longest a browser is let answer before it is killed, ms; a few dozen writes. */
const LONGEST = 900;
const KEYS: Record<string, Judgement> = { '1': 'met', '2': 'partlyMet', '3': 'notMet', '4': 'notApplicable' };

interface Step {
  code: string;
  key: string;
}

/** From the first item to the last and over again, each round with other judgements. */
function planRound(items: { code: string; judgement: boolean }[], round: number): Step[] {
  return items.map(({ code, judgement }, index) => ({
    code,
    key: judgement ? String(((index + round) % 4) + 1) : '4',
  }));
}

/** Answers as fast as the screen says “Đã lưu”, and reports each answer of which it said so. */
async function answerRapidly(page: Page, plan: Step[]): Promise<void> {
  await page.evaluate(
    async ({ steps, saved }) => {
      const { acknowledged } = globalThis as unknown as { acknowledged: (step: number) => Promise<void> };
      const press = (key: string) =>
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      const pause = () => new Promise((resolve) => setTimeout(resolve));
      const state = () => document.querySelector('[data-testid="saved-state"]')?.textContent.trim();
      for (const [step, { key }] of steps.entries()) {
        press(key);
        await pause();
        while (state() !== saved) await pause();
        void acknowledged(step);
        press('ArrowRight');
        await pause();
      }
    },
    { steps: plan, saved: vi.status.saved },
  );
}

/**
 * Fails unless the disk holds all that the screen of the killed browser called saved, in an honest chain, and
 * beyond that nothing but the writes that were under way.
 * @returns how many answers were written in that run
 */
async function expectKept(
  page: Page,
  before: number,
  { note, plan, known }: { note: string; plan: Step[]; known: number },
): Promise<number> {
  const journal = await readJournal(page);
  expect(findFault(journal)).toBeNull();
  const written = journal.filter(({ table }) => table === 'answers').slice(before);
  const [noted, ...judged] = written;
  expect(noted?.set).toMatchObject({ note });
  expect(judged.length, 'answers kept').toBeGreaterThanOrEqual(known);
  expect(judged.map(({ row, set }) => [row.split('/').at(-1), set['judgement']])).toEqual(
    plan.slice(0, judged.length).map(({ code, key }) => [code, KEYS[key]]),
  );
  // The rows stand as the journal says.
  const answers = await readTable<Answer>(page, 'answers');
  for (const { row, set } of judged) {
    expect(answers.find(({ id }) => id === row)?.judgement).toBe(set['judgement']);
  }
  return written.length;
}

const appears = (field: Locator) =>
  field.waitFor({ timeout: 15_000 }).then(
    () => true,
    () => false,
  );

test('a browser killed in the middle of answering has kept every answer that it said was saved', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'so-giam-sat-kill-'));
  const profile = join(folder, 'profile');
  const port = await freePort();
  const served = await serve('build', port);
  let browser = await startBrowser(profile);
  try {
    await openApp(browser.page, served.address);
    await startInspection(browser.page);
    const items = await itemsOnDevice(browser.page);
    const checklist = visitAddress(browser.page, 'checklist');
    await browser.close();
    // From here on there is no server: a restarted browser has only what is on its disk.
    await served.close();

    const count = { acknowledged: 0, written: 0, longest: 0, reloads: 0 };
    let last: { note: string; plan: Step[]; known: number } | undefined;
    for (let round = 0; round <= KILLS; round += 1) {
      browser = await startBrowser(profile);
      const { page } = browser;
      await page.goto(`${served.address}${checklist}?item=${items[0]!.code}`);
      const noteField = page.getByLabel(vi.checklist.note, { exact: true });
      // Seldom a browser that finds its profile as a killed one left it paints nothing until the page is loaded
      // once more. That loses nothing; how often it came to that is part of the figures.
      if (!(await appears(noteField))) {
        count.reloads += 1;
        console.log(`after kill ${round} the page showed: ${await page.locator('body').innerText()}`);
        await page.reload();
      }
      await expect(noteField).toBeVisible();
      if (last) {
        const kept = await expectKept(page, count.written, last);
        count.written += kept;
        count.acknowledged += last.known + 1;
        count.longest = Math.max(count.longest, last.known);
      }
      if (round === KILLS) break;

      const next = { note: `Ghi chú lần ${round + 1}`, plan: planRound(items, round), known: 0 };
      last = next;
      await page.exposeFunction('acknowledged', (step: number) => {
        next.known = step + 1;
      });
      // A note goes another way to the disk: it waits for the writer to pause.
      await noteField.fill(next.note);
      await noteField.blur();
      await expectSaved(page);
      // The kill ends this call in the midst of it; what it reported until then is what counts.
      const answering = answerRapidly(page, next.plan).catch(() => undefined);
      await sleep(Math.random() * LONGEST);
      await browser.kill();
      await answering;
    }
    expect(count.acknowledged).toBeGreaterThan(KILLS);
    console.log(
      `kills ${KILLS}, acknowledged ${count.acknowledged}, written ${count.written}, lost 0; at most ${count.longest} answers before a kill, ${count.reloads} reloads`,
    );
  } finally {
    await browser.kill().catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  }
});
