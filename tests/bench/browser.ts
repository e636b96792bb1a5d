import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, BrowserContextOptions, CDPSession, Page } from '@playwright/test';
import { vi } from '#messages/vi/app.ts';
import { installProbe, type Probe } from './probe.ts';

/** The smallest phone the app is made for, held upright. */
export const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 800 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
  locale: 'vi-VN',
  timezoneId: 'Asia/Ho_Chi_Minh',
};

/** Where the council office compiles its reports. */
export const LAPTOP: BrowserContextOptions = {
  viewport: { width: 1440, height: 900 },
  locale: 'vi-VN',
  timezoneId: 'Asia/Ho_Chi_Minh',
};

/** Slowest load or save waited for, in milliseconds. */
const PATIENCE = 30_000;
/**
 * Milliseconds for what falls into no measurement: what a closed page leaves the processor to do, and what the browser
 * starts of its own beside a new one, its address bar among them.
 */
const SETTLING = 1_000;

/** A page under measurement with its line to the browser. */
export interface Measured {
  page: Page;
  session: CDPSession;
}

/**
 * A new page with the probe in it, on a processor slowed down so many times.
 * @param ready selector of what can be used once the page is ready
 */
export async function openMeasured(
  context: BrowserContext,
  slowdown: number,
  ready = 'input[type=radio]',
): Promise<Measured> {
  const page = await context.newPage();
  await pause(SETTLING);
  page.setDefaultTimeout(PATIENCE);
  await page.addInitScript(installProbe, { saving: vi.status.saving, saved: vi.status.saved, ready });
  const measured = { page, session: await context.newCDPSession(page) };
  await slowDown(measured, slowdown);
  return measured;
}

/** Slows the processor down for a page by a factor. */
export async function slowDown({ session }: Measured, rate: number): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

/** Opens an address. @returns milliseconds from the start of the navigation until what it is for can be used */
export async function load({ page }: Measured, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'commit' });
  return within(
    page.evaluate(() => (Reflect.get(window, 'probe') as Probe).answerable),
    `Nothing to use at ${address}`,
  );
}

/** Megabytes of JavaScript heap in use after a collection. */
export async function heap({ session }: Measured): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1_000_000;
}

/** Waits for what a page does, but not for ever. @throws Error saying what did not happen */
export async function within<Value>(doing: Promise<Value>, complaint: string): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${complaint} within ${PATIENCE / 1000} s`)), PATIENCE);
  });
  return Promise.race([doing, late]).finally(() => clearTimeout(timer));
}
