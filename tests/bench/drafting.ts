import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { blankDocument } from '#lib/domain/drafts/document-draft.ts';
import { vi } from '#messages/vi/app.ts';
import { LAPTOP } from './browser.ts';
import { tableLines } from './figures.ts';
import { loadedAt, longestSince, watchTasks } from './long-tasks.ts';
import { launch } from './measure.ts';
import { seedMission } from './seed-mission.ts';
import { documents } from '#messages/vi/documents.ts';

const SIZES = [10, 40, 160, 640];
/** Milliseconds no task of the page's main thread may exceed once the page has loaded. */
const AIM = 100;
/** Between two sizes, time may grow by so much more than the number of units. */
const GROWTH = 1.5;
const PATIENCE = 120_000;

/** Milliseconds; megabytes of the page's process with its workers, the most it ever held. */
interface Figures {
  units: number;
  draft: number;
  draftTask: number;
  pdf: number;
  pdfTask: number;
  cancel: number;
  memory: number;
}

/** The most any page of this browser ever held, workers included. NaN where the system does not say. */
async function peakMemory(context: BrowserContext, page: Page): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) return NaN;
  await page.bringToFront();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const peaks = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      try {
        return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]) / 1024;
      } catch {
        return NaN;
      }
    });
  return Math.max(...peaks);
}

async function measure(context: BrowserContext, address: string): Promise<Omit<Figures, 'units'>> {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.addInitScript(watchTasks);
  const now = () => page.evaluate(() => performance.now());
  const settled = async (since: number) => {
    await page.waitForTimeout(500);
    return longestSince(page, since);
  };

  await page.goto(address);
  await page.locator('[data-key]').first().waitFor();
  const draft = await now();
  const draftTask = await settled(await loadedAt(page));

  const make = page.getByRole('button', { name: documents.report.make, exact: true });
  const stop = page.getByRole('button', { name: vi.app.cancel, exact: true });
  await make.click();
  await page
    .getByText(documents.report.phases.layout)
    .or(page.getByText(documents.report.phases.render))
    .first()
    .waitFor();
  const cancelledAt = await now();
  await stop.click();
  await make.waitFor();
  const cancel = (await now()) - cancelledAt;

  const begun = await now();
  await make.click();
  await page.getByRole('region', { name: documents.report.preview }).waitFor();
  const pdf = (await now()) - begun;
  const pdfTask = await settled(begun);
  return { draft, draftTask, pdf, pdfTask, cancel, memory: await peakMemory(context, page) };
}

/** A mission of so many units, filled in one browser and measured in another that has done nothing else. */
async function measureSize(origin: string, units: number): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'so-giam-sat-draft-'));
  const open = () => chromium.launchPersistentContext(folder, { ...launch, ...LAPTOP });
  let context = await open();
  try {
    const id = 'bench-report';
    const mission = await seedMission(context, origin, units, ({ id: missionId, createdAt }) => ({
      documents: [
        blankDocument({
          ...{ id, missionId, visitId: null, kind: 'consolidated-report' },
          ...{ createdAt, number: '05', date: '2026-03-05' },
        }),
      ],
    }));
    await context.close();
    context = await open();
    return { units, ...(await measure(context, `${origin}/missions/${mission.id}/documents/${id}`)) };
  } finally {
    await context.close();
    // The browser may still be putting its last files away.
    rmSync(folder, { recursive: true, maxRetries: 10 });
  }
}

const task = (value: number) => (value === 0 ? '< 50' : value.toFixed(0));
const COLUMNS: readonly [string, (figures: Figures) => string][] = [
  ['units', ({ units }) => String(units)],
  ['draft shown, ms', ({ draft }) => draft.toFixed(0)],
  ['longest task, ms', ({ draftTask }) => task(draftTask)],
  ['PDF shown, ms', ({ pdf }) => pdf.toFixed(0)],
  ['longest task, ms', ({ pdfTask }) => task(pdfTask)],
  ['cancelled in, ms', ({ cancel }) => cancel.toFixed(0)],
  ['peak memory, MB', ({ memory }) => memory.toFixed(0)],
];

/** The consolidated report in the app, from opening its draft to its pages, as lines of text. */
export async function benchDrafting(origin: string): Promise<string[]> {
  const results: Figures[] = [];
  // One after the other: side by side they would measure each other.
  for (const units of SIZES) results.push(await measureSize(origin, units));
  const lines = tableLines([
    COLUMNS.map(([label]) => label),
    ...results.map((result) => COLUMNS.map(([, cell]) => cell(result))),
  ]);
  const longest = Math.max(...results.flatMap(({ draftTask, pdfTask }) => [draftTask, pdfTask]));
  const verdicts = [`Longest task: ${task(longest)} ms (≤ ${AIM} ms, ${longest <= AIM ? 'met' : 'MISSED'})`];
  for (const [index, now] of results.slice(1).entries()) {
    const before = results[index];
    if (!before) continue;
    const growth = now.pdf / before.pdf / (now.units / before.units);
    verdicts.push(
      `PDF per unit, ${now.units} against ${before.units}: ${growth.toFixed(2)}× (≤ ${GROWTH}×, ${growth <= GROWTH ? 'met' : 'MISSED'})`,
    );
  }
  return ['The consolidated report in the app, 1440 × 900', ...lines, ...verdicts];
}
