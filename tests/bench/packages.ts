import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { packages } from '#messages/vi/packages.ts';
import { PHONE } from './browser.ts';
import { tableLines } from './figures.ts';
import { launch } from './measure.ts';
import { packageOfPhotos, packageOfVisits } from './package-loads.ts';

const VISITS = 300;
/** Memory is flat in photos when four times as many need no more. */
const PHOTOS = [250, 1_000];
/** Changes a second that a package is to be taken in at. */
const AIM = 10_000;
/** How often the memory of the browser is looked at, ms. */
const EVERY = 100;
const PATIENCE = 600_000;

/** What one piece of work took. */
interface Measured {
  seconds: number;
  /** Megabytes of memory of all processes of the browser, at most, over what they had before. */
  memory: number;
}

/** Private memory of all processes of a browser, in megabytes; Linux alone tells it. */
async function memoryOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const kilobytes = processInfo.map(({ id }) => {
    try {
      return Number(/RssAnon:\s+(\d+)/.exec(readFileSync(`/proc/${String(id)}/status`, 'utf8'))?.[1] ?? 0);
    } catch {
      // It ended meanwhile, or this is no Linux.
      return 0;
    }
  });
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1_000;
}

async function measured(browser: Browser, work: () => Promise<void>): Promise<Measured> {
  const before = await memoryOf(browser);
  let peak = before;
  const done = new AbortController();
  const watching = (async () => {
    while (!done.signal.aborted) {
      peak = Math.max(peak, await memoryOf(browser));
      await new Promise((resolve) => setTimeout(resolve, EVERY));
    }
  })();
  const begun = performance.now();
  await work();
  const seconds = (performance.now() - begun) / 1_000;
  done.abort();
  await watching;
  return { seconds, memory: peak - before };
}

const tap = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/**
 * Takes a package into an empty app and makes one of everything there again. With a profile on the disk: a private one
 * keeps all that is stored in memory.
 */
async function measurePackage(folder: string, origin: string, file: string) {
  const context = await chromium.launchPersistentContext(folder, { ...launch, ...PHONE });
  const browser = context.browser();
  try {
    if (!browser) throw new Error('No browser to measure');
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.goto(`${origin}/backup`);
    await page.locator('input[type=file]').setInputFiles(file);
    const inspecting = await measured(browser, async () => {
      await tap(page, packages.inspect);
      await page.getByRole('button', { name: packages.takeIn }).waitFor();
    });
    const importing = await measured(browser, async () => {
      await tap(page, packages.takeIn);
      await page.getByText(/^Đã nhận/).waitFor();
    });
    await page.reload();
    const exporting = await measured(browser, async () => {
      await tap(page, packages.make);
      await page.getByText(/^Tệp đã tạo xong/).waitFor();
    });
    return { inspecting, importing, exporting };
  } finally {
    await context.close();
  }
}

/** Export and import of many visits, and of one with many photos, as lines of text. */
export async function benchPackages(origin: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'so-giam-sat-bench-'));
  const lines: string[][] = [['', 'changes', 'MB', 's', 'changes/s', 'memory, MB', '']];
  try {
    for (const [name, make] of [
      [`${String(VISITS)} visits`, () => packageOfVisits(VISITS)],
      ...PHOTOS.map((count) => [`${String(count)} photos`, () => packageOfPhotos(count)] as const),
    ] as const) {
      const path = join(folder, 'package.giamsat');
      const { file, changes } = await make();
      writeFileSync(path, Buffer.from(await file.arrayBuffer()));
      const size = statSync(path).size / 1_000_000;
      const profile = join(folder, name);
      const { inspecting, importing, exporting } = await measurePackage(profile, origin, path);
      for (const [what, { seconds, memory }] of [
        ['checked', inspecting],
        ['taken in', importing],
        ['made and read back', exporting],
      ] as const) {
        const rate = changes / seconds;
        lines.push([
          `${name}, ${what}`,
          String(changes),
          size.toFixed(1),
          seconds.toFixed(1),
          rate.toFixed(0),
          memory.toFixed(0),
          what === 'taken in' && name.endsWith('visits')
            ? `≥ ${String(AIM)}/s ${rate >= AIM ? 'met' : 'MISSED'}`
            : '',
        ]);
      }
    }
    return ['Packages', ...tableLines(lines)];
  } finally {
    rmSync(folder, { recursive: true, maxRetries: 10 });
  }
}
