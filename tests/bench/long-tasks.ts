import type { Page } from '@playwright/test';

/** Runs in the page: notes tasks of its main thread that take 50 ms or more. */
export function watchTasks(): void {
  const tasks: { start: number; duration: number }[] = [];
  Object.assign(window, { tasks });
  new PerformanceObserver((list) => {
    for (const { startTime: start, duration } of list.getEntries()) tasks.push({ start, duration });
  }).observe({ type: 'longtask', buffered: true });
}

/** Of the tasks that began since a moment of the page's clock, in milliseconds; 0 where none took 50 ms. */
export function longestSince(page: Page, since: number): Promise<number> {
  return page.evaluate((start) => {
    const tasks = Reflect.get(window, 'tasks') as { start: number; duration: number }[];
    return Math.max(0, ...tasks.filter((task) => task.start >= start).map(({ duration }) => duration));
  }, since);
}

/** When the page had loaded, by its own clock. */
export function loadedAt(page: Page): Promise<number> {
  return page.evaluate(
    () => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).loadEventEnd,
  );
}
