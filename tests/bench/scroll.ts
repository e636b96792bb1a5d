import { setTimeout as pause } from 'node:timers/promises';
import { within, type Measured } from './browser.ts';

/** What a list still does after it was loaded, or scrolled, comes to its end meanwhile; milliseconds. */
const SETTLING = 400;
/** Pixels a frame: some 10,000 a second, a hard fling. */
const STEP = 160;

/** From now on notes the tasks that keep the main thread for more than 50 ms, at `window.longTasks`. */
function watchLongTasks(): void {
  const durations: number[] = [];
  Reflect.set(window, 'longTasks', durations);
  new PerformanceObserver((list) => {
    durations.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask' });
}

/** Scrolls frame by frame until there is no more: rows out of sight may turn out higher than they were taken for. */
function scrollByFrames(step: number): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(function on() {
      scrollBy({ top: step, behavior: 'instant' });
      if (scrollY + innerHeight >= document.documentElement.scrollHeight - 1) resolve();
      else requestAnimationFrame(on);
    });
  });
}

/**
 * Unfolds what is folded on a page, then scrolls it to its end.
 * @returns milliseconds of every task of more than 50 ms meanwhile
 */
export async function scrollToEnd({ page }: Measured): Promise<number[]> {
  await pause(SETTLING);
  await page.evaluate(watchLongTasks);
  for (const summary of await page.locator('main summary').all()) await summary.tap();
  await within(page.evaluate(scrollByFrames, STEP), `${page.url()} was not scrolled to its end`);
  await pause(SETTLING);
  return page.evaluate(() => Reflect.get(window, 'longTasks') as number[]);
}
