import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { itemsOf } from '#lib/domain/checklist/checklist.ts';
import { vi } from '#messages/vi/app.ts';
import { CHROMIUM_FLAGS, findChromium } from '#tests/tools.ts';
import { PHONE, slowDown } from './browser.ts';
import { install, loadCold, loadOffline, type Subject } from './loads.ts';
import { makeChecklist, visitRows } from './long-checklist.ts';
import { serveNative } from './native-server.ts';
import { beginTapping, endTapping, tapThrough, type Taps } from './taps.ts';

/**
 * How often a load is repeated: the processes of a browser share two cores, and one load says little. A busy machine
 * stops early, once so many milliseconds have gone by.
 */
const LOADS = { least: 5, most: 11, budget: 75_000 };
/** How many items are answered at either speed, so many a turn. */
const TAPS = 40;
const TURN = 5;

export const SLOWDOWNS = [1, 4] as const;
export type Slowdown = (typeof SLOWDOWNS)[number];

/** What was measured of one subject at one speed of the processor; times in milliseconds, heap in megabytes. */
export interface Result extends Loads {
  taps: Taps;
}

interface Loads {
  cold: number[];
  offline: number[];
  /** After a cold load. */
  heap: number[];
}

const NAMES = ['app', 'native'] as const;
type Name = (typeof NAMES)[number];

/** One size of checklist: the app beside the native page. */
export interface SizeResult {
  size: number;
  /** Scripts and style sheets of the checklist screen, as paths of the built app. */
  files: string[];
  app: Record<Slowdown, Result>;
  native: Record<Slowdown, Result>;
}

export const launch = { executablePath: findChromium(), args: CHROMIUM_FLAGS };

export function launchBrowser(): Promise<Browser> {
  return chromium.launch(launch);
}

/** Measures one size of checklist. The two subjects take turns, so that a busy machine slows both down. */
export async function measure(browser: Browser, origin: string, size: number): Promise<SizeResult> {
  const checklist = await makeChecklist(size);
  const { rows, address } = visitRows(checklist);
  const codes = itemsOf(checklist).map(({ code }) => code);
  // Around the middle: what is searched from the start of a list must show. An item is answered only once.
  const middle = codes.slice(size / 2 - TAPS, size / 2 + TAPS);
  const tapped = { 1: middle.slice(0, TAPS), 4: middle.slice(TAPS) };
  const served = await serveNative(checklist);
  const folder = mkdtempSync(join(tmpdir(), 'so-giam-sat-bench-'));
  const context = await chromium.launchPersistentContext(folder, { ...launch, ...PHONE });
  const subjects = {
    app: { origin, path: `${address}/checklist`, rows },
    native: { origin: served.address, path: '/', rows: null },
  } satisfies Record<Name, Subject>;
  const files = new Set<string>();

  async function loads(slowdown: Slowdown): Promise<Record<Name, Loads>> {
    const times: Record<Name, Loads> = {
      app: { cold: [], offline: [], heap: [] },
      native: { cold: [], offline: [], heap: [] },
    };
    const begun = performance.now();
    for (let turn = 0; turn < LOADS.most; turn++) {
      if (turn >= LOADS.least && performance.now() - begun > LOADS.budget) break;
      for (const name of NAMES) {
        const cold = await loadCold(browser, subjects[name], slowdown);
        times[name].cold.push(cold.time);
        times[name].heap.push(cold.heap);
        if (name === 'app') for (const file of cold.files) files.add(file);
        times[name].offline.push(await loadOffline(context, subjects[name], slowdown));
      }
    }
    return times;
  }

  /** The subjects take turns here too; the one that waits is not slowed down, which would cost the other. */
  async function taps(slowdown: Slowdown): Promise<Record<Name, Taps>> {
    const codes = tapped[slowdown];
    const begin = (name: Name) =>
      beginTapping(context, subjects[name], {
        first: codes[0] ?? '',
        next: name === 'app' ? `button[aria-label="${vi.checklist.next}"]` : null,
        slowdown,
      });
    const tapping = { app: await begin('app'), native: await begin('native') };
    for (let turn = 0; turn < codes.length; turn += TURN) {
      for (const name of NAMES) {
        await slowDown(tapping[name === 'app' ? 'native' : 'app'].measured, 1);
        await slowDown(tapping[name].measured, slowdown);
        await tapping[name].measured.page.bringToFront();
        await tapThrough(tapping[name], codes.slice(turn, turn + TURN));
      }
    }
    return { app: await endTapping(tapping.app), native: await endTapping(tapping.native) };
  }

  try {
    for (const subject of Object.values(subjects)) await install(context, subject);
    await context.setOffline(true);
    // Answers would make later loads longer: all loads come first.
    const times = { 1: await loads(1), 4: await loads(4) };
    const answered = { 1: await taps(1), 4: await taps(4) };
    const result = (name: Name): SizeResult[Name] => ({
      1: { ...times[1][name], taps: answered[1][name] },
      4: { ...times[4][name], taps: answered[4][name] },
    });
    return { size, files: [...files], app: result('app'), native: result('native') };
  } finally {
    await context.close();
    await served.close();
    // The browser may still be putting its last files away.
    rmSync(folder, { recursive: true, maxRetries: 10 });
  }
}
