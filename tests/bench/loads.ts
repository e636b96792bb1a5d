import type { Browser, BrowserContext } from '@playwright/test';
import { heap, load, openMeasured, PHONE } from './browser.ts';
import type { Rows } from './long-checklist.ts';
import { openBlank, seed } from './seed.ts';

/** One of the two that are compared. */
export interface Subject {
  origin: string;
  /** Path of the checklist screen. */
  path: string;
  /** The content of its database before it is opened; nothing for the native page. */
  rows: Rows | null;
}

export interface ColdLoad {
  /** Milliseconds to the first answerable item. */
  time: number;
  /** Megabytes of JavaScript heap right after. */
  heap: number;
  /** Paths of the scripts and style sheets asked for until then, and of the page, which carries some itself. */
  files: string[];
}

async function prepare(context: BrowserContext, { origin, rows }: Subject): Promise<void> {
  const page = await context.newPage();
  if (rows) await seed(page, origin, rows);
  else await openBlank(page, origin);
  await page.close();
}

/** Loads the checklist screen in a fresh profile: no HTTP cache, no service worker, only the records are there. */
export async function loadCold(browser: Browser, subject: Subject, slowdown: number): Promise<ColdLoad> {
  const context = await browser.newContext(PHONE);
  try {
    await prepare(context, subject);
    const measured = await openMeasured(context, slowdown);
    const time = await load(measured, subject.origin + subject.path);
    const files = await measured.page.evaluate(
      (until) =>
        performance
          .getEntriesByType('resource')
          .filter(({ startTime }) => startTime <= until)
          .map(({ name }) => new URL(name).pathname)
          .filter((path) => /[.](m?js|css)$/.test(path))
          .concat('index.html'),
      time,
    );
    return { time, heap: await heap(measured), files };
  } finally {
    await context.close();
  }
}

/** Makes a profile able to open a subject without a network: records in place, service worker in charge. */
export async function install(context: BrowserContext, subject: Subject): Promise<void> {
  await prepare(context, subject);
  const page = await context.newPage();
  await page.goto(`${subject.origin}/`);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  await page.close();
}

/** Loads the checklist screen offline in a new page, with a service worker that has to be started first. */
export async function loadOffline(
  context: BrowserContext,
  { origin, path }: Subject,
  slowdown: number,
): Promise<number> {
  const measured = await openMeasured(context, slowdown);
  await measured.session.send('ServiceWorker.enable');
  await measured.session.send('ServiceWorker.stopAllWorkers');
  const time = await load(measured, origin + path);
  const served = await measured.page.evaluate(() => navigator.serviceWorker.controller !== null);
  if (!served) throw new Error(`${origin} did not come from its service worker`);
  await measured.page.close();
  return time;
}
