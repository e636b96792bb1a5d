import type { Browser, Page } from '@playwright/test';
import { consolidation as texts } from '#messages/vi/consolidation.ts';
import { LAPTOP, within } from './browser.ts';
import { tableLines } from './figures.ts';
import { loadedAt, longestSince, watchTasks } from './long-tasks.ts';
import { seedMission } from './seed-mission.ts';

const UNITS = 640;
/** Milliseconds no task of the page's main thread may exceed once the page has loaded. */
const AIM = 100;
/** Runs, of each of whose steps the best counts: what else runs on the machine only ever adds. */
const RUNS = 3;

/** What a step of somebody at the screen took, in milliseconds. */
interface Step {
  name: string;
  time: number;
  /** Of the tasks of the main thread meanwhile; 0 where none took 50 ms. */
  longest: number;
}

/** Notes when each of the selectors is first painted. */
function watch(selectors: readonly string[]): void {
  const painted: number[] = [];
  Object.assign(window, { painted });
  requestAnimationFrame(function look() {
    selectors.forEach((selector, place) => {
      if (painted[place] === undefined && document.querySelector(selector))
        painted[place] = performance.now();
    });
    if (selectors.some((_, place) => painted[place] === undefined)) requestAnimationFrame(look);
  });
}

async function step(page: Page, name: string, act: () => Promise<void>): Promise<Step> {
  const begun = await page.evaluate(() => performance.now());
  await act();
  const time = (await page.evaluate(() => performance.now())) - begun;
  await page.waitForTimeout(300);
  return { name, time, longest: await longestSince(page, begun) };
}

async function open(page: Page, address: string): Promise<Step[]> {
  await page.addInitScript(watchTasks);
  await page.addInitScript(watch, ['progress, .counts', 'tbody button']);
  await page.goto(address);
  await within(page.locator('tbody button').first().waitFor(), 'The matrix was not drawn');
  await page.waitForTimeout(500);
  const [first = NaN, full = NaN] = await page.evaluate(() => Reflect.get(window, 'painted') as number[]);
  const longest = await longestSince(page, await loadedAt(page));
  return [
    { name: 'opened: first paint of the screen', time: first, longest },
    { name: 'opened: matrix, figures, frequencies', time: full, longest },
  ];
}

async function measure(page: Page, address: string): Promise<Step[]> {
  const opened = await open(page, address);
  const matrix = page.getByRole('table', { name: texts.matrix });
  const counted = (units: number) => page.getByText(texts.units(units), { exact: true }).waitFor();
  const steps = [
    await step(page, 'an area laid open', async () => {
      await matrix.locator('thead button').first().click();
      await page.getByRole('button', { name: texts.allAreasBack }).waitFor();
    }),
    await step(page, 'the next units', () => page.getByRole('button', { name: texts.next }).click()),
    await step(page, 'the worst units first', async () => {
      await page.getByLabel(texts.order, { exact: true }).selectOption('worst');
    }),
    await step(page, 'a cell, to its finding', async () => {
      await matrix.locator('tbody').getByRole('button', { name: texts.marks.notMet }).first().click();
      await page.locator('aside article').first().waitFor();
    }),
    await step(page, 'a criterion, to its units', async () => {
      await matrix.locator('thead button').first().click();
      await page.getByRole('heading', { name: texts.affected }).waitFor();
    }),
    await step(page, 'one province of four', async () => {
      await page.getByText(texts.filters).click();
      await page.getByLabel(texts.province, { exact: true }).selectOption({ index: 1 });
      await counted(UNITS / 4);
    }),
    await step(page, 'all provinces again', async () => {
      await page.getByLabel(texts.province, { exact: true }).selectOption({ index: 0 });
      await counted(UNITS);
    }),
  ];
  return [...opened, ...steps];
}

function bestOf([first = [], ...others]: Step[][]): Step[] {
  return first.map(({ name, time, longest }, place) => {
    const same = others.flatMap((run) => run[place] ?? []);
    return {
      name,
      time: Math.min(time, ...same.map((step) => step.time)),
      longest: Math.min(longest, ...same.map((step) => step.longest)),
    };
  });
}

/** The consolidation screen over a mission of 640 units, 120 answers and 15 findings each, as lines of text. */
export async function benchConsolidationScreen(browser: Browser, origin: string): Promise<string[]> {
  const context = await browser.newContext(LAPTOP);
  try {
    const mission = await seedMission(context, origin, UNITS);
    const address = `${origin}/missions/${mission.id}/consolidation`;
    const runs: Step[][] = [];
    for (let run = 0; run < RUNS; run++) {
      const page = await context.newPage();
      runs.push(await measure(page, address));
      await page.close();
    }
    const rows = bestOf(runs).map(({ name, time, longest }) => [
      name,
      time.toFixed(0),
      longest === 0 ? '< 50' : longest.toFixed(0),
      longest <= AIM ? 'met' : 'MISSED',
    ]);
    const head = ['', 'ms', 'longest task, ms', `aim ≤ ${AIM} ms`];
    return [
      `The consolidation screen over ${UNITS} units, 1440 × 900, best of ${RUNS} runs`,
      ...tableLines([head, ...rows]),
    ];
  } finally {
    await context.close();
  }
}
