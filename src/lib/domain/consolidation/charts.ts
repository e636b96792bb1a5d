import { figureBars, type FigureBar } from '#lib/domain/figures/chart.ts';
import { compareFigures, type ComparedBar, type FigureComparison } from '#lib/domain/figures/comparison.ts';
import type { FigureSheet } from '#lib/domain/figures/figures.ts';
import type { Consolidation } from './consolidation.ts';

/**
 * The units side by side in a chart, each drawn from the first of the sheets its figures were taken from that gives a bar,
 * and those that cannot be drawn, with why.
 */
export function compareUnits(
  chart: FigureBar['chart'],
  { rows, figures }: Pick<Consolidation, 'rows' | 'figures'>,
): FigureComparison | undefined {
  const sheets = new Map<string, Set<FigureSheet>>();
  for (const { unitKey, sheet } of figures.flatMap(({ amounts }) => amounts)) {
    sheets.set(unitKey, (sheets.get(unitKey) ?? new Set()).add(sheet));
  }
  const units = rows.map(({ unitKey }) => ({ id: unitKey, sheets: [...(sheets.get(unitKey) ?? [])] }));
  return compareFigures(units).find((comparison) => comparison.chart === chart);
}

/** One bar for several units, from the sums of their parts; null where there is nothing to draw. */
export function overallBar(chart: FigureBar['chart'], drawn: readonly ComparedBar[]): FigureBar | null {
  const sum = (keys: readonly string[]) =>
    drawn
      .flatMap(({ bar }) => bar.parts)
      .filter(({ key }) => keys.includes(key))
      .reduce((all, { value }) => all + value, 0);
  const total = drawn.reduce((all, { bar }) => all + bar.total, 0);
  const [first] = drawn;
  if (!first) return null;
  const values =
    chart === 'settlement'
      ? {
          resolved: total,
          earlyAndOnTime: sum(['early', 'onTime', 'earlyAndOnTime']),
          overdue: sum(['overdue']),
        }
      : { received: total, online: sum(['online']) };
  return figureBars({ ...first.sheet, values })[0] ?? null;
}
