import { median, percentile, tableLines } from './figures.ts';
import { SLOWDOWNS, type Result, type SizeResult, type Slowdown } from './measure.ts';

const AIMS = { gzip: 120, load: 2, painted: 1.5, flat: 1.5 };

const verdict = (fits: boolean) => (fits ? 'met' : 'MISSED');
const number = (value: number) => value.toFixed(value < 100 ? 1 : 0);

type Figure = (result: Result) => number;

/** One line: the app, the native page and how many times as much the app takes, size by size. */
function line(
  label: string,
  results: readonly SizeResult[],
  slowdown: Slowdown,
  figure: Figure,
  aim?: number,
) {
  const pairs = results.map(({ app, native }) => [figure(app[slowdown]), figure(native[slowdown])] as const);
  const ratios = pairs.map(([app, native]) => app / native);
  return [
    label,
    ...pairs.flatMap(([app, native]) => [number(app), number(native), `${(app / native).toFixed(2)}×`]),
    aim === undefined ? '' : `≤ ${aim}×`,
    aim === undefined ? '' : verdict(ratios.every((ratio) => ratio <= aim)),
  ];
}

function linesAt(results: readonly SizeResult[], slowdown: Slowdown): string[][] {
  const row = (label: string, figure: Figure, aim?: number) => line(label, results, slowdown, figure, aim);
  return [
    [`CPU ${slowdown}×`],
    row('cold load, ms', ({ cold }) => median(cold), AIMS.load),
    row('offline load, ms', ({ offline }) => median(offline), AIMS.load),
    row('tap to paint p50, ms', ({ taps }) => median(taps.painted), AIMS.painted),
    row('tap to paint p95, ms', ({ taps }) => percentile(taps.painted, 0.95), AIMS.painted),
    row('tap to durable p50, ms', ({ taps }) => median(taps.durable)),
    row('tap to durable p95, ms', ({ taps }) => percentile(taps.durable, 0.95)),
    row('main thread per tap p50, ms', ({ taps }) => median(taps.work)),
    row('heap after load, MB', (result) => median(result.heap)),
    row('heap after the taps, MB', ({ taps }) => taps.heap),
    movedLine(results, slowdown),
  ];
}

/** The native page has no next item to move to. */
function movedLine(results: readonly SizeResult[], slowdown: Slowdown): string[] {
  const cells = results.flatMap(({ app }) => [number(median(app[slowdown].taps.moved)), '–', '']);
  return ['next item to paint p50, ms', ...cells];
}

function weightLines(results: readonly SizeResult[], weigh: (files: string[]) => number): string[][] {
  const weights = results.map(({ files }) => weigh(files));
  const fits = weights.every((weight) => weight <= AIMS.gzip);
  const cells = weights.flatMap((weight) => [number(weight), '', '']);
  const files = results.flatMap(({ files: { length } }) => [String(length), '', '']);
  return [
    ['JS + CSS gzip, KB', ...cells, `≤ ${AIMS.gzip}`, verdict(fits)],
    ['JS + CSS files', ...files],
  ];
}

/** How the app's cost of a tap grows from the shortest checklist to the longest. */
function flatLines(results: readonly SizeResult[]): string[] {
  const [first, last] = [results[0]!, results.at(-1)!];
  const figures: [string, Figure][] = [
    ['tap to paint p50', ({ taps }) => median(taps.painted)],
    ['tap to durable p50', ({ taps }) => median(taps.durable)],
    ['main thread per tap p50', ({ taps }) => median(taps.work)],
    ['next item to paint p50', ({ taps }) => median(taps.moved)],
  ];
  const rows = SLOWDOWNS.flatMap((slowdown) =>
    figures.map(([label, figure]) => {
      const growth = figure(last.app[slowdown]) / figure(first.app[slowdown]);
      const cells = [`${growth.toFixed(2)}×`, `≤ ${AIMS.flat}×`, verdict(growth <= AIMS.flat)];
      return [`${label}, CPU ${slowdown}×`, ...cells];
    }),
  );
  return [`Flat: the app at ${last.size} items against ${first.size}`, ...tableLines(rows)];
}

/** Everything measured, as lines of text. */
export function reportLines(results: readonly SizeResult[], weigh: (files: string[]) => number): string[] {
  const head = [
    ['', ...results.flatMap(({ size }) => [String(size), 'items', '']), '', ''],
    ['', ...results.flatMap(() => ['app', 'native', 'ratio']), 'aim', ''],
  ];
  const body = [
    ...weightLines(results, weigh),
    ...SLOWDOWNS.flatMap((slowdown) => linesAt(results, slowdown)),
  ];
  return [...tableLines([...head, ...body]), '', ...flatLines(results)];
}
