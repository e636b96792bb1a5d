import { expect, test, type Page } from '@playwright/test';
import type { Answer, Judgement } from '#lib/domain/checklist/answer.ts';
import { vi } from '#messages/vi/app.ts';
import { killRepeatedly } from '#tests/fixtures/app/kill-rounds.ts';
import { chainFault, readJournal, readTable } from '#tests/fixtures/app/records.ts';
import { rounds } from '#tests/fixtures/app/rounds.ts';
import { expectSaved, itemsOnDevice, startInspection, visitAddress } from '#tests/fixtures/app/steps.ts';

const KILLS = rounds({ usual: 8, full: 40 });
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

/** Answers as fast as the screen shows “Đã lưu”, and reports each answer for which it did. */
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
  { note, plan, acknowledged }: { note: string; plan: Step[]; acknowledged: number },
): Promise<number> {
  const journal = await readJournal(page);
  expect(await chainFault(page)).toBeNull();
  const written = journal.filter(({ table }) => table === 'answers').slice(before);
  const [noted, ...judged] = written;
  expect(noted?.set).toMatchObject({ note });
  expect(judged.length, 'answers stored').toBeGreaterThanOrEqual(acknowledged);
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

// Nothing of a killed browser can be looked at afterwards.
test.use({ screenshot: 'off' });

test('a browser killed in the middle of answering has stored every answer that it showed as saved', async () => {
  test.setTimeout(600_000);
  let items: { code: string; judgement: boolean }[] = [];
  let checklist = '';
  const count = { acknowledged: 0, written: 0, longest: 0 };
  let last: { note: string; plan: Step[]; acknowledged: number } | undefined;
  const noteField = (page: Page) => page.getByLabel(vi.checklist.note, { exact: true });
  const reloads = await killRepeatedly({
    kills: KILLS,
    longest: () => LONGEST,
    path: () => checklist,
    ready: noteField,
    prepare: async (page) => {
      await startInspection(page);
      items = await itemsOnDevice(page);
      checklist = `${visitAddress(page, 'checklist')}?item=${items[0]!.code}`;
    },
    check: async (page) => {
      if (!last) return;
      count.written += await expectKept(page, count.written, last);
      count.acknowledged += last.acknowledged + 1;
      count.longest = Math.max(count.longest, last.acknowledged);
    },
    begin: async (page, round) => {
      const next = { note: `Ghi chú lần ${round + 1}`, plan: planRound(items, round), acknowledged: 0 };
      last = next;
      await page.exposeFunction('acknowledged', (step: number) => {
        next.acknowledged = step + 1;
      });
      // A note goes another way to the disk: it waits for the writer to pause.
      await noteField(page).fill(next.note);
      await noteField(page).blur();
      await expectSaved(page);
      // What it reported until the kill is what counts.
      return () => answerRapidly(page, next.plan);
    },
  });
  expect(count.acknowledged).toBeGreaterThan(KILLS);
  console.log(
    `kills while answering ${KILLS}, acknowledged ${count.acknowledged}, written ${count.written}, lost 0; at most ${count.longest} answers before a kill, ${reloads} reloads`,
  );
});
