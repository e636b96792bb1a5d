import { figureBars, type FigureBar } from '#lib/domain/figures/chart.ts';
import type { FigureSheet } from '#lib/domain/figures/figures.ts';
import type { Consolidation } from './consolidation.ts';

/** The bar of one unit and the sheet it was drawn from. */
export interface UnitBar {
  unitKey: string;
  sheet: FigureSheet;
  bar: FigureBar;
}

/** For each unit that can be drawn a bar, from the first of the sheets its figures were taken from that gives one. */
export function unitBars(
  chart: FigureBar['chart'],
  { rows, figures }: Pick<Consolidation, 'rows' | 'figures'>,
): UnitBar[] {
  const sheets = new Map<string, Set<FigureSheet>>();
  for (const { unitKey, sheet } of figures.flatMap(({ amounts }) => amounts)) {
    sheets.set(unitKey, (sheets.get(unitKey) ?? new Set()).add(sheet));
  }
  return rows.flatMap(({ unitKey }) => {
    for (const sheet of sheets.get(unitKey) ?? []) {
      const bar = figureBars(sheet).find((drawn) => drawn.chart === chart);
      if (bar) return [{ unitKey, sheet, bar }];
    }
    return [];
  });
}

/** One bar for several units, from the sums of their parts; null where there is nothing to draw. */
export function overallBar(chart: FigureBar['chart'], drawn: readonly UnitBar[]): FigureBar | null {
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
