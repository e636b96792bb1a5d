import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, Locator } from '@playwright/test';
import { heap, load, openMeasured, within, type Measured } from './browser.ts';
import type { Subject } from './loads.ts';
import type { Probe, TapTimes } from './probe.ts';

/** A person looks before the next tap; also lets what the last tap started come to its end. */
const THINKING = 60;

export interface Taps {
  /** Milliseconds, one entry a tap. */
  painted: number[];
  durable: number[];
  /** Work of the page's main thread from the tap until all is quiet again. */
  work: number[];
  /** Tap on “next” until the next item is painted; empty where all items stand on one page. */
  moved: number[];
  /** Megabytes of JavaScript heap in use after the last tap. */
  heap: number;
}

async function tap(
  { page, session }: Measured,
  target: Locator,
  kind: 'choose' | 'move',
): Promise<TapTimes & { work: number }> {
  const place = await target.evaluate(async (element) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await page.evaluate((armed) => (Reflect.get(window, 'probe') as Probe).arm(armed), kind);
  const before = await mainThread({ page, session });
  await page.touchscreen.tap(place.x, place.y);
  const times = await within(
    page.evaluate(() => (Reflect.get(window, 'probe') as Probe).tapped),
    `A tap (${kind}) was not answered`,
  );
  await pause(THINKING);
  return { ...times, work: (await mainThread({ page, session })) - before };
}

async function mainThread({ session }: Measured): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/**
 * Answers the items of a checklist one after the other, as a finger does, each with another judgement in turn.
 * @param next accessible name of the button to the next item; null where all items stand on one page
 */
export async function tapThrough(
  context: BrowserContext,
  { origin, path }: Subject,
  { codes, next, slowdown }: { codes: readonly string[]; next: string | null; slowdown: number },
): Promise<Taps> {
  const measured = await openMeasured(context, slowdown);
  const { page, session } = measured;
  await session.send('Performance.enable');
  const [first = ''] = codes;
  await load(measured, `${origin}${path}${next === null ? '' : `?item=${first}`}`);
  const taps: Taps = { painted: [], durable: [], work: [], moved: [], heap: 0 };
  for (const [index, code] of codes.entries()) {
    const choice = page
      .locator(`input[name="judgement-${code}"]`)
      .nth(index % 4)
      .locator('xpath=ancestor::label');
    const { painted, durable, work } = await tap(measured, choice, 'choose');
    taps.painted.push(painted);
    taps.durable.push(durable ?? NaN);
    taps.work.push(work);
    if (next === null || index === codes.length - 1) continue;
    const button = page.getByRole('button', { name: next, exact: true });
    taps.moved.push((await tap(measured, button, 'move')).painted);
  }
  taps.heap = await heap(measured);
  await page.close();
  return taps;
}
