import type { Browser, BrowserContext } from '@playwright/test';
import { itemsOf } from '#lib/domain/checklist/checklist.ts';
import { dossiers as texts } from '#messages/vi/dossiers.ts';
import { vi } from '#messages/vi/app.ts';
import { load, openMeasured, PHONE } from './browser.ts';
import { fullVisitRows } from './full-visit.ts';
import { install } from './loads.ts';
import { makeChecklist } from './long-checklist.ts';
import { SLOWDOWNS, type Slowdown } from './measure.ts';
import { scrollToEnd } from './scroll.ts';
import { beginTapping, endTapping, tap, tapThrough, type Taps } from './taps.ts';

const ITEMS = 120;
const TAPPED = 40;
/** Option of each field that differs from what the dossier says so far. */
const FIELDS = [
  ['intake', 0],
  ['recordedStatus', 1],
  ['letter', 0],
  ['components', 1],
] as const;
const CITIZENS = 4;
const QUESTIONS = 7;
const SCROLLS = 3;

type TapTimes = Pick<Taps, 'painted' | 'durable' | 'work' | 'moved'>;

/** Of one visit with many dossiers and interviews, at one speed of the processor; times in milliseconds. */
export interface VisitResult {
  checklist: TapTimes;
  dossier: TapTimes;
  /** Its screen shows no saved state: nothing durable is measured. */
  interview: TapTimes;
  /** Tasks of more than 50 ms, one list a scroll. */
  scroll: Record<'dossiers' | 'interviews', number[][]>;
}

const noTimes = (): TapTimes => ({ painted: [], durable: [], work: [], moved: [] });

/** Goes through dossiers one after the other, four taps each. */
async function tapDossiers(context: BrowserContext, address: string, slowdown: Slowdown): Promise<TapTimes> {
  const measured = await openMeasured(context, slowdown);
  await measured.session.send('Performance.enable');
  await load(measured, address);
  const times = noTimes();
  for (let dossier = 0; dossier < TAPPED / FIELDS.length; dossier++) {
    for (const [name, nth] of FIELDS) {
      const done = await tap(measured, { selector: `input[name="${name}"]`, nth, kind: 'choose' });
      times.painted.push(done.painted);
      times.durable.push(done.durable ?? NaN);
      times.work.push(done.work);
    }
    const next = { selector: `button[aria-label="${texts.form.next}"]`, nth: 0, kind: 'move' } as const;
    times.moved.push((await tap(measured, next)).painted);
  }
  await measured.page.close();
  return times;
}

/** Citizens answer one after the other. */
async function tapInterviews(
  context: BrowserContext,
  address: string,
  slowdown: Slowdown,
): Promise<TapTimes> {
  const onwards = { selector: 'button.primary', nth: 0, kind: 'move' } as const;
  const measured = await openMeasured(context, slowdown, onwards.selector);
  await measured.session.send('Performance.enable');
  await load(measured, address);
  const times = noTimes();
  for (let citizen = 0; citizen < CITIZENS; citizen++) {
    // Begins only once the sheet is saved: no measure of painting.
    await tap(measured, onwards);
    for (let question = 0; question < QUESTIONS; question++) {
      const option = { selector: '[role=group] button', nth: citizen % 3, kind: 'press' } as const;
      const done = await tap(measured, option);
      times.painted.push(done.painted);
      times.work.push(done.work);
      const { painted } = await tap(measured, onwards);
      // The last one ends the interview, once that is saved.
      if (question < QUESTIONS - 1) times.moved.push(painted);
    }
    await tap(measured, onwards);
  }
  await measured.page.close();
  return times;
}

async function scroll(
  context: BrowserContext,
  { address, ready }: { address: string; ready: string },
  slowdown: Slowdown,
): Promise<number[][]> {
  const longTasks: number[][] = [];
  for (let turn = 0; turn < SCROLLS; turn++) {
    const measured = await openMeasured(context, slowdown, ready);
    await load(measured, address);
    longTasks.push(await scrollToEnd(measured));
    await measured.page.close();
  }
  return longTasks;
}

/** Measures a visit with 300 dossiers and 200 interviews, beside the checklist of the same visit. */
export async function measureFullVisit(
  browser: Browser,
  origin: string,
): Promise<Record<Slowdown, VisitResult>> {
  const checklist = await makeChecklist(ITEMS);
  const { rows, address, dossiers } = fullVisitRows(checklist);
  const subject = { origin, path: `${address}/checklist`, rows };
  const visit = origin + address;
  const codes = itemsOf(checklist).map(({ code }) => code);
  const next = `button[aria-label="${vi.checklist.next}"]`;
  const context = await browser.newContext(PHONE);

  async function measure(slowdown: Slowdown, part: number): Promise<VisitResult> {
    const tapped = codes.slice(part * TAPPED, (part + 1) * TAPPED);
    const first = dossiers[100 * (part + 1)]!.id;
    const answer = async () => {
      const tapping = await beginTapping(context, subject, { first: tapped[0] ?? '', next, slowdown });
      await tapThrough(tapping, tapped);
      return endTapping(tapping);
    };
    return {
      scroll: {
        dossiers: await scroll(context, { address: `${visit}/dossiers`, ready: 'ol a' }, slowdown),
        interviews: await scroll(context, { address: `${visit}/voices`, ready: 'main summary' }, slowdown),
      },
      checklist: await answer(),
      dossier: await tapDossiers(context, `${visit}/dossiers/form?dossier=${first}`, slowdown),
      interview: await tapInterviews(context, `${visit}/voices/interview`, slowdown),
    };
  }

  try {
    await install(context, subject);
    await context.setOffline(true);
    const [plain, slow] = [await measure(SLOWDOWNS[0], 0), await measure(SLOWDOWNS[1], 1)];
    return { 1: plain, 4: slow };
  } finally {
    await context.close();
  }
}
