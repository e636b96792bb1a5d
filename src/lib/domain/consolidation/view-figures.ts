import { compareUnits, overallBar } from './charts.ts';
import type { Consolidation } from './consolidation.ts';
import type { FigureTotal, NoTotal, RateTotal } from './figures.ts';
import type { FigureBar } from '#lib/domain/figures/chart.ts';
import type { FigureKey, FigureSheet, RateKey } from '#lib/domain/figures/figures.ts';
import type { Percentage } from '#lib/domain/figures/rates.ts';

type Places = (unitKeys: readonly string[]) => number[];

/** A period and the units whose figure is of it. */
export interface ViewPeriod {
  period: FigureSheet['period'];
  units: number[];
}

/** One figure over all units; units are named by their places. */
export interface FigureView {
  key: FigureKey;
  levels: FigureSheet['levels'];
  /** Unit by unit; null where it was not reported. */
  values: (number | null)[];
  missing: number[];
  total: number | null;
  partial: number | null;
  noTotal: NoTotal | null;
  periods: ViewPeriod[];
}

/** One rate from summed numerators and denominators. */
export interface RateView {
  rate: RateKey;
  levels: FigureSheet['levels'];
  numerator: number;
  denominator: number;
  percentage: Percentage | null;
  noTotal: RateTotal['noTotal'];
  /** How many units have both. */
  counted: number;
  missing: number[];
  periods: ViewPeriod[];
}

interface Used {
  unitKey: string;
  sheet: FigureSheet;
}

function periodsOf(used: readonly Used[], places: Places): ViewPeriod[] {
  const periods = new Map<string, { period: FigureSheet['period']; keys: string[] }>();
  for (const { unitKey, sheet } of used) {
    const name = `${sheet.period.from} ${sheet.period.to}`;
    const entry = periods.get(name) ?? { period: sheet.period, keys: [] };
    entry.keys.push(unitKey);
    periods.set(name, entry);
  }
  return [...periods.values()].map(({ period, keys }) => ({ period, units: places(keys) }));
}

/** The former names of levels only where every unit was counted by them. */
function levelsOf(used: readonly Used[]): FigureSheet['levels'] {
  return used.every(({ sheet }) => sheet.levels === 'legacy') ? 'legacy' : 'modern';
}

/** @param count of all units */
export function figureViews(totals: readonly FigureTotal[], count: number, places: Places): FigureView[] {
  return totals.map(({ key, amounts, missing, total, partial, noTotal }) => {
    const values = Array.from({ length: count }, (): number | null => null);
    const at = places(amounts.map(({ unitKey }) => unitKey));
    amounts.forEach(({ value }, index) => (values[at[index] ?? 0] = value));
    return {
      key,
      levels: levelsOf(amounts),
      values,
      missing: places(missing),
      total,
      partial,
      noTotal,
      periods: periodsOf(amounts, places),
    };
  });
}

export function rateViews(totals: readonly RateTotal[], places: Places): RateView[] {
  return totals.map(({ rate, numerator, denominator, percentage, noTotal, counted, missing }) => ({
    rate,
    levels: levelsOf(counted),
    numerator,
    denominator,
    percentage,
    noTotal,
    counted: counted.length,
    missing: places(missing),
    periods: periodsOf(counted, places),
  }));
}

/** A bar for one unit, or for several units together. */
export interface ViewBar {
  /** Place of the unit; null for all that could be drawn. */
  unit: number | null;
  count: number;
  levels: FigureSheet['levels'];
  period: FigureSheet['period'] | null;
  bar: FigureBar;
}

/** So many bars can be compared at a glance; of more units one bar is drawn from their sums. */
const SIDE_BY_SIDE = 12;
const CHARTS = ['settlement', 'online'] as const;

/** The bars of the consolidated report: how dossiers were resolved, how many came online. */
export function barViews(whole: Pick<Consolidation, 'rows' | 'figures'>, places: Places): ViewBar[] {
  return CHARTS.flatMap((chart): ViewBar[] => {
    const drawn = compareUnits(chart, whole)?.bars ?? [];
    if (drawn.length < 2) return [];
    if (whole.rows.length <= SIDE_BY_SIDE) {
      return drawn.map(({ id: unitKey, sheet: { levels, period }, bar }) => {
        return { unit: places([unitKey])[0] ?? 0, count: 1, levels, period, bar };
      });
    }
    const bar = overallBar(chart, drawn);
    return bar ? [{ unit: null, count: drawn.length, levels: 'modern', period: null, bar }] : [];
  });
}
