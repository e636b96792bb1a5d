import { addFigures, missingFor, readFigure } from './values.ts';
import type { FigureKey, FigureSheet } from './figures.ts';
import { percentageOf, type Percentage } from './rates.ts';

/** One piece of a bar. */
export interface BarPart {
  key: FigureKey | 'rest';
  value: number;
  /** Where it begins and how long it is, in ten-thousandths of the bar. */
  from: number;
  length: number;
  percentage: Percentage;
}

/** A whole drawn as one bar: a share never stands without its denominator. */
export interface FigureBar {
  chart: 'settlement' | 'online';
  of: 'resolved' | 'received';
  total: number;
  parts: BarPart[];
}

/** Why there is no bar: figures are missing, they contradict each other, or there is nothing to share out. */
export interface Undrawn {
  chart: FigureBar['chart'];
  because: 'missing' | 'contradiction' | 'nothing';
  /** The figures to ask for. */
  missing: FigureKey[];
}

export const CHARTS = ['settlement', 'online'] as const satisfies readonly FigureBar['chart'][];

const WHOLE = 10_000;

function barOf(
  chart: FigureBar['chart'],
  of: FigureBar['of'],
  total: number,
  parts: readonly { key: BarPart['key']; value: number }[],
): FigureBar {
  let before = 0;
  return {
    chart,
    of,
    total,
    parts: parts
      .filter(({ value }) => value > 0)
      .map(({ key, value }) => {
        // Ends are rounded, not lengths: the pieces meet, and the last one ends where the bar does.
        const from = Math.round((before / total) * WHOLE);
        before += value;
        const length = Math.round((before / total) * WHOLE) - from;
        return { key, value, from, length, percentage: percentageOf(value, total) };
      }),
  };
}

function undrawn(
  chart: FigureBar['chart'],
  because: Undrawn['because'],
  missing: readonly FigureKey[] = [],
): Undrawn {
  return { chart, because, missing: [...new Set(missing)] };
}

/** Resolved: early, on time (or both as one where not distinguished), overdue. */
function settlement({ values }: FigureSheet): FigureBar | Undrawn {
  const chart = 'settlement';
  const resolved = readFigure(values, 'resolved');
  const overdue = readFigure(values, 'overdue');
  const early = readFigure(values, 'early');
  const onTime = readFigure(values, 'onTime');
  const both = readFigure(values, 'earlyAndOnTime');
  const timely =
    early && onTime
      ? [
          { key: 'early' as const, value: early.value },
          { key: 'onTime' as const, value: onTime.value },
        ]
      : both && [{ key: 'earlyAndOnTime' as const, value: both.value }];
  if (!resolved || !overdue || !timely) {
    const parts = (['earlyAndOnTime', 'overdue'] as const).flatMap((key) => missingFor(values, key));
    return undrawn(chart, 'missing', parts);
  }
  const parts = [...timely, { key: 'overdue' as const, value: overdue.value }];
  const sum = parts.reduce((all, { value }) => all + value, 0);
  if (sum !== resolved.value) return undrawn(chart, 'contradiction');
  return sum === 0 ? undrawn(chart, 'nothing') : barOf(chart, 'resolved', sum, parts);
}

/** Received: online, and the rest. */
function online({ values }: FigureSheet): FigureBar | Undrawn {
  const chart = 'online';
  const received = readFigure(values, 'received');
  const share = readFigure(values, 'online');
  if (!received || !share) {
    const keys = (['received', 'online'] as const).flatMap((key) => missingFor(values, key));
    return undrawn(chart, 'missing', keys);
  }
  const others = addFigures(values, ['inPerson', 'postal']).amount;
  const rest = received.value - share.value;
  // What the unit says came otherwise would stand beside a rest that is another number.
  if (rest < 0 || (others && others.value !== rest)) return undrawn(chart, 'contradiction');
  if (received.value === 0) return undrawn(chart, 'nothing');
  return barOf(chart, 'received', received.value, [
    { key: 'online', value: share.value },
    { key: 'rest', value: rest },
  ]);
}

/** A sheet as one bar, or why not. Figures that contradict each other are not drawn: a picture would hide it. */
export function figureBar(sheet: FigureSheet, chart: FigureBar['chart']): FigureBar | Undrawn {
  return chart === 'settlement' ? settlement(sheet) : online(sheet);
}

/** Whether there is a bar. */
export function isDrawn(bar: FigureBar | Undrawn): bar is FigureBar {
  return 'parts' in bar;
}

/** The bars a sheet can be drawn as. */
export function figureBars(sheet: FigureSheet): FigureBar[] {
  return CHARTS.map((chart) => figureBar(sheet, chart)).filter(isDrawn);
}
