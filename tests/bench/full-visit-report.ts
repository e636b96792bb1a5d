import { median, percentile, tableLines } from './figures.ts';
import { DOSSIERS, INTERVIEWS } from './full-visit.ts';
import type { VisitResult } from './full-visit-measure.ts';
import { SLOWDOWNS, type Slowdown } from './measure.ts';

/** Times the checklist's own figure. */
const AIM = 1.5;
const SCREENS = ['checklist', 'dossier', 'interview'] as const;

const number = (value: number) => value.toFixed(value < 100 ? 1 : 0);
const verdict = (fits: boolean) => (fits ? 'met' : 'MISSED');

type Taps = VisitResult['checklist'];

function tapLine(label: string, result: VisitResult, figure: (taps: Taps) => number, aim?: number): string[] {
  const [checklist, ...others] = SCREENS.map((screen) => figure(result[screen]));
  const fits = others.every((value) => Number.isNaN(value) || value <= (checklist ?? 0) * AIM);
  return [
    label,
    ...[checklist ?? NaN, ...others].map((value) => (Number.isNaN(value) ? '–' : number(value))),
    aim === undefined ? '' : `≤ ${aim}× checklist`,
    aim === undefined ? '' : verdict(fits),
  ];
}

function linesAt(slowdown: Slowdown, result: VisitResult): string[][] {
  const durable = ({ durable: values }: Taps) => (values.length > 0 ? median(values) : NaN);
  return [
    [`CPU ${slowdown}×`],
    tapLine('tap to paint p50, ms', result, ({ painted }) => median(painted), AIM),
    tapLine('tap to paint p95, ms', result, ({ painted }) => percentile(painted, 0.95), AIM),
    tapLine('tap to durable p50, ms', result, durable),
    tapLine('main thread per tap p50, ms', result, ({ work }) => median(work)),
    tapLine('next to paint p50, ms', result, ({ moved }) => median(moved), AIM),
  ];
}

/** The middle one of the scrolls: how many long tasks, and how long the longest took. */
function scrollLine(label: string, slowdown: Slowdown, scrolls: number[][]): string[] {
  const count = median(scrolls.map(({ length }) => length));
  const longest = median(scrolls.map((tasks) => Math.max(0, ...tasks)));
  const cells = [String(count), count === 0 ? '–' : number(longest)];
  // Times of a slow processor are only reported; the aim is for one that is not slowed down.
  return [`${label}, CPU ${slowdown}×`, ...cells, ...(slowdown === 1 ? ['0', verdict(count === 0)] : [])];
}

/** What was measured of the full visit, as lines of text. */
export function fullVisitLines(results: Record<Slowdown, VisitResult>): string[] {
  const taps = SLOWDOWNS.flatMap((slowdown) => linesAt(slowdown, results[slowdown]));
  const scrolls = SLOWDOWNS.flatMap((slowdown) => [
    scrollLine('list of dossiers', slowdown, results[slowdown].scroll.dossiers),
    scrollLine('interviews, counts and list', slowdown, results[slowdown].scroll.interviews),
  ]);
  return [
    `One visit with ${DOSSIERS} dossiers and ${INTERVIEWS} interviews`,
    ...tableLines([['', ...SCREENS, 'aim', ''], ...taps]),
    '',
    ...tableLines([['scrolled to the end', 'tasks > 50 ms', 'longest, ms', 'aim', ''], ...scrolls]),
  ];
}
