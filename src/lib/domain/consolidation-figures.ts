import { readFigure } from './figure-values.ts';
import { totalRate } from './figure-totals.ts';
import { FIGURES, RateKey, type FigureKey, type FigureSheet } from './figures.ts';
import type { UnitRow } from './consolidation-matrix.ts';
import { RATES, rateOf, type Percentage } from './rates.ts';
import type { Unit } from './unit.ts';
import { sameText } from './vietnamese-text.ts';

type Period = FigureSheet['period'];

/** What one unit brings to a total. */
export interface UnitAmount {
  unitKey: string;
  sheet: FigureSheet;
  value: number;
  /** Added up from its parts, which alone were reported. */
  inferred: boolean;
}

/**
 * Why there is no total over all units: some lack the figure; some count level 3 and 4, others full and partial;
 * one unit may be counted within another, as a commune in its district; or it does not add up over units at all.
 */
export type NoTotal = 'missing' | 'levels' | 'overlap' | 'notAdditive';

/** One figure over all units. */
export interface FigureTotal {
  key: FigureKey;
  amounts: UnitAmount[];
  /** Units that did not report it. */
  missing: string[];
  /** Only where every unit reported it; never a sum over some of them. */
  total: number | null;
  noTotal: NoTotal | null;
  /** The sum over `amounts`, to be printed only with the number of those units; null where nothing may be added. */
  partial: number | null;
  /** The different periods of the amounts; of more than one the total is no total of one time. */
  periods: Period[];
}

/** One rate over all units that have its numerator and denominator: from their sums, never an average of rates. */
export interface RateTotal {
  rate: RateKey;
  numerator: number;
  denominator: number;
  /** Null where there is nothing to divide by or the units may not be added. */
  percentage: Percentage | null;
  noTotal: Exclude<NoTotal, 'missing' | 'notAdditive'> | null;
  counted: { unitKey: string; sheet: FigureSheet }[];
  missing: string[];
  periods: Period[];
}

const DAY = 86_400_000;

function lengthOf({ from, to }: Period): number {
  return from === null || to === null ? -1 : (Date.parse(to) - Date.parse(from)) / DAY;
}

/** Sheets of a whole unit, the longest period first, of equal ones that of the latest visit. */
function wholeSheets({ visits }: UnitRow): FigureSheet[] {
  return visits
    .toReversed()
    .flatMap(({ figures }) => figures)
    .filter(({ field, subUnit }) => field.trim() === '' && subUnit.trim() === '')
    .sort((a, b) => lengthOf(b.period) - lengthOf(a.period));
}

function periodsOf(sheets: readonly FigureSheet[]): Period[] {
  return [...new Map(sheets.map(({ period }) => [`${period.from} ${period.to}`, period])).values()];
}

/** Units of which one may be counted within another: a commune in its district, a commune's service centre in it. */
function overlaps(rows: readonly UnitRow[]): boolean {
  const within = (place: string, { province }: Unit) => `${sameText(place)}|${sameText(province)}`;
  const placed = rows
    .map(({ unit }) => unit)
    .filter(({ kind, locality }) => kind !== 'department' && locality.trim() !== '');
  const places = new Set(placed.map((unit) => `${within(unit.locality, unit)}|${sameText(unit.district)}`));
  if (places.size < placed.length) return true;
  const districts = new Set(placed.map((unit) => within(unit.district, unit)));
  return placed.some(
    (unit) =>
      sameText(unit.district) !== sameText(unit.locality) && districts.has(within(unit.locality, unit)),
  );
}

const BY_LEVEL: readonly FigureKey[] = ['fullOnline', 'partialOnline'];

function mixesLevels(keys: readonly FigureKey[], sheets: readonly FigureSheet[]): boolean {
  return keys.some((key) => BY_LEVEL.includes(key)) && new Set(sheets.map(({ levels }) => levels)).size > 1;
}

interface UnitSheets {
  row: UnitRow;
  sheets: FigureSheet[];
}

function figureTotal(
  { key, addsUpOver }: (typeof FIGURES)[number],
  units: readonly UnitSheets[],
): FigureTotal | null {
  const amounts: UnitAmount[] = [];
  const having: UnitRow[] = [];
  const missing: string[] = [];
  for (const { row, sheets } of units) {
    const sheet = sheets.find(({ values }) => readFigure(values, key) !== null);
    const amount = sheet && readFigure(sheet.values, key);
    if (!sheet || !amount) {
      missing.push(row.unitKey);
      continue;
    }
    amounts.push({ unitKey: row.unitKey, sheet, value: amount.value, inferred: amount.inferred });
    having.push(row);
  }
  if (amounts.length === 0) return null;
  const sheets = amounts.map(({ sheet }) => sheet);
  const isAdditive = addsUpOver.includes('subUnit');
  const noSum = !isAdditive
    ? 'notAdditive'
    : mixesLevels([key], sheets)
      ? 'levels'
      : overlaps(having)
        ? 'overlap'
        : null;
  const partial = noSum === null ? amounts.reduce((sum, { value }) => sum + value, 0) : null;
  const noTotal = noSum ?? (missing.length > 0 ? 'missing' : null);
  return {
    key,
    amounts,
    missing,
    total: noTotal === null ? partial : null,
    noTotal,
    partial,
    periods: periodsOf(sheets),
  };
}

/**
 * Every figure any unit reported, over all units. A unit counts with the sheet of its longest period that has the
 * figure; sheets of fields and sub-units, being parts, are not added.
 */
export function figureTotals(rows: readonly UnitRow[]): FigureTotal[] {
  const units = rows.map((row) => ({ row, sheets: wholeSheets(row) }));
  return FIGURES.map((figure) => figureTotal(figure, units)).filter((one) => one !== null);
}

function rateTotal(rate: RateKey, units: readonly UnitSheets[]): RateTotal | null {
  const chosen = units.map(({ row, sheets }) => ({
    row,
    // Numerator and denominator of one unit come from one sheet: they must be of the same time.
    sheet: sheets.find((sheet) => rateOf(sheet, rate).status !== 'missing'),
  }));
  const counted = chosen.flatMap(({ row, sheet }) => (sheet ? [{ unitKey: row.unitKey, sheet }] : []));
  if (counted.length === 0) return null;
  const sheets = counted.map(({ sheet }) => sheet);
  const { numerator, denominator, percentage } = totalRate(sheets, rate);
  const having = chosen.filter(({ sheet }) => sheet).map(({ row }) => row);
  const { numerator: above, denominator: below } = RATES[rate];
  const noTotal = mixesLevels([...above, ...below], sheets) ? 'levels' : overlaps(having) ? 'overlap' : null;
  return {
    rate,
    numerator,
    denominator,
    percentage: noTotal === null ? percentage : null,
    noTotal,
    counted,
    missing: chosen.filter(({ sheet }) => !sheet).map(({ row }) => row.unitKey),
    periods: periodsOf(sheets),
  };
}

/** Every rate that can be computed for any unit, over all units. Rates of procedures do not add up over units. */
export function rateTotals(rows: readonly UnitRow[]): RateTotal[] {
  const units = rows.map((row) => ({ row, sheets: wholeSheets(row) }));
  return RateKey.options
    .filter((rate) => !rate.endsWith('Procedures'))
    .map((rate) => rateTotal(rate, units))
    .filter((one) => one !== null);
}
