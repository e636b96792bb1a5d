import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext } from '@playwright/test';
import { heap, load, openMeasured, within, type Measured } from './browser.ts';
import type { Subject } from './loads.ts';
import type { Probe, TapKind, TapTimes } from './probe.ts';

/** A person looks before the next tap; also lets what the last tap started come to its end. */
const THINKING = 60;

export interface Taps {
  /** Milliseconds, one entry a tap. */
  painted: number[];
  durable: number[];
  /** Work of the page's main thread from the tap until all is quiet again. */
  work: number[];
  /** Tap on “next” until the next item is painted; empty where all items are on one page. */
  moved: number[];
  /** Megabytes of JavaScript heap in use after the last tap. */
  heap: number;
}

interface Target {
  selector: string;
  /** Which of those the selector finds. */
  nth: number;
  kind: TapKind;
}

/** Brings a target into view and gets the probe ready. @returns where to put the finger */
function aim({ selector, nth, kind }: Target): Promise<{ x: number; y: number }> {
  const match = document.querySelectorAll(selector)[nth];
  if (!match) throw new Error(`Nothing to tap: ${selector}`);
  const element = match.closest('label') ?? match;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { x, y, width, height } = element.getBoundingClientRect();
      (Reflect.get(window, 'probe') as Probe).arm(kind);
      resolve({ x: x + width / 2, y: y + height / 2 });
    });
  });
}

/**
 * Taps as a finger does, and waits until all is quiet again.
 * @returns times, and milliseconds of work of the page's main thread
 */
export async function tap({ page, session }: Measured, target: Target): Promise<TapTimes & { work: number }> {
  const { x, y } = await page.evaluate(aim, target);
  const before = await mainThread({ page, session });
  await page.touchscreen.tap(x, y);
  const times = await within(
    page.evaluate(() => (Reflect.get(window, 'probe') as Probe).tapped),
    `A tap on ${target.selector} was not answered`,
  );
  await pause(THINKING);
  return { ...times, work: (await mainThread({ page, session })) - before };
}

async function mainThread({ session }: Measured): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** A checklist screen under the finger. */
export interface Tapping {
  measured: Measured;
  /** Selector of the button to the next item; null where all items are on one page. */
  next: string | null;
  taps: Taps;
}

/** Opens a checklist, at the first of the items that will be answered. */
export async function beginTapping(
  context: BrowserContext,
  { origin, path }: Subject,
  { first, next, slowdown }: { first: string; next: string | null; slowdown: number },
): Promise<Tapping> {
  const measured = await openMeasured(context, slowdown);
  await measured.session.send('Performance.enable');
  await load(measured, `${origin}${path}${next === null ? '' : `?item=${first}`}`);
  return { measured, next, taps: { painted: [], durable: [], work: [], moved: [], heap: 0 } };
}

/** Answers items one after the other, as a finger does, each with another judgement in turn. */
export async function tapThrough({ measured, next, taps }: Tapping, codes: readonly string[]): Promise<void> {
  for (const [index, code] of codes.entries()) {
    if (next !== null && taps.painted.length > 0)
      taps.moved.push((await tap(measured, { selector: next, nth: 0, kind: 'move' })).painted);
    const choice = { selector: `input[name="judgement-${code}"]`, nth: index % 4, kind: 'choose' } as const;
    const { painted, durable, work } = await tap(measured, choice);
    taps.painted.push(painted);
    taps.durable.push(durable ?? NaN);
    taps.work.push(work);
  }
}

/** Closes the checklist. @returns what its taps took */
export async function endTapping({ measured, taps }: Tapping): Promise<Taps> {
  taps.heap = await heap(measured);
  await measured.page.close();
  return taps;
}
