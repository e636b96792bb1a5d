import { readFigure } from './figure-values.ts';
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

/** Resolved: early, on time (or both as one where not told apart), overdue. Null where the parts are not the whole. */
function settlement({ values }: FigureSheet): FigureBar | null {
  const resolved = readFigure(values, 'resolved');
  const overdue = readFigure(values, 'overdue');
  const early = readFigure(values, 'early');
  const onTime = readFigure(values, 'onTime');
  const both = readFigure(values, 'earlyAndOnTime');
  if (!resolved || resolved.value === 0 || !overdue) return null;
  const timely =
    early && onTime
      ? [
          { key: 'early' as const, value: early.value },
          { key: 'onTime' as const, value: onTime.value },
        ]
      : both
        ? [{ key: 'earlyAndOnTime' as const, value: both.value }]
        : null;
  if (!timely) return null;
  const parts = [...timely, { key: 'overdue' as const, value: overdue.value }];
  const sum = parts.reduce((all, { value }) => all + value, 0);
  return sum === resolved.value ? barOf('settlement', 'resolved', resolved.value, parts) : null;
}

/** Received: online, and the rest. */
function online({ values }: FigureSheet): FigureBar | null {
  const received = readFigure(values, 'received');
  const share = readFigure(values, 'online');
  if (!received || received.value === 0 || !share || share.value > received.value) return null;
  return barOf('online', 'received', received.value, [
    { key: 'online', value: share.value },
    { key: 'rest', value: received.value - share.value },
  ]);
}

/** The bars a sheet can be drawn as. Figures that contradict each other are not drawn: a picture would hide it. */
export function figureBars(sheet: FigureSheet): FigureBar[] {
  return [settlement(sheet), online(sheet)].filter((bar) => bar !== null);
}
