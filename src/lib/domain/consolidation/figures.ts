import { readFigure } from '#lib/domain/figures/values.ts';
import { totalRate } from '#lib/domain/figures/totals.ts';
import { FIGURES, RateKey, type FigureKey, type FigureSheet } from '#lib/domain/figures/figures.ts';
import type { UnitRow } from './matrix.ts';
import { RATES, rateOf, type Percentage } from '#lib/domain/figures/rates.ts';
import { sameText } from '#lib/domain/basics/vietnamese-text.ts';

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

/** Sheets of a whole unit: the longest period first, of equally long ones the latest, of the same the latest visit's. */
function wholeSheets({ visits }: UnitRow): FigureSheet[] {
  return visits
    .toReversed()
    .flatMap(({ figures }) => figures)
    .filter(({ field, subUnit }) => field.trim() === '' && subUnit.trim() === '')
    .sort((a, b) => lengthOf(b.period) - lengthOf(a.period) || compare(b.period.to ?? '', a.period.to ?? ''));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function periodsOf(sheets: readonly FigureSheet[]): Period[] {
  return [...new Map(sheets.map(({ period }) => [`${period.from} ${period.to}`, period])).values()];
}

/** A unit with its place, and its sheets in the order in which figures are looked for. */
interface UnitSheets {
  row: UnitRow;
  sheets: FigureSheet[];
  /** Locality in its province; empty for one that has none, or is a department of what it is in. */
  place: string;
  district: string;
}

function unitSheets(row: UnitRow): UnitSheets {
  const { kind, locality, district, province } = row.unit;
  const isPlaced = kind !== 'department' && locality.trim() !== '';
  const within = (name: string) => `${sameText(name)}|${sameText(province)}`;
  return {
    row,
    sheets: wholeSheets(row),
    place: isPlaced ? within(locality) : '',
    district: isPlaced && district.trim() !== '' ? within(district) : '',
  };
}

/**
 * Whether the figures of one unit may include those of another: of a commune in its district, of a service centre in its
 * commune.
 */
function overlaps(units: readonly UnitSheets[]): boolean {
  const placed = units.filter(({ place }) => place !== '');
  const places = new Set(placed.map(({ place, district }) => `${place} ${district}`));
  const districts = new Set(placed.map(({ district }) => district));
  return (
    places.size < placed.length ||
    placed.some(({ place, district }) => place !== district && districts.has(place))
  );
}

const BY_LEVEL: readonly FigureKey[] = ['fullOnline', 'partialOnline'];

function mixesLevels(keys: readonly FigureKey[], sheets: readonly FigureSheet[]): boolean {
  return keys.some((key) => BY_LEVEL.includes(key)) && new Set(sheets.map(({ levels }) => levels)).size > 1;
}

function figureTotal(
  { key, addsUpOver }: (typeof FIGURES)[number],
  units: readonly UnitSheets[],
): FigureTotal | null {
  const amounts: UnitAmount[] = [];
  const having: UnitSheets[] = [];
  const missing: string[] = [];
  for (const unit of units) {
    const { row, sheets } = unit;
    const sheet = sheets.find(({ values }) => readFigure(values, key) !== null);
    const amount = sheet && readFigure(sheet.values, key);
    if (!sheet || !amount) {
      missing.push(row.unitKey);
      continue;
    }
    amounts.push({ unitKey: row.unitKey, sheet, value: amount.value, inferred: amount.inferred });
    having.push(unit);
  }
  if (amounts.length === 0) return null;
  const sheets = amounts.map(({ sheet }) => sheet);
  const noSum =
    amounts.length < 2
      ? null
      : !addsUpOver.includes('subUnit')
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
  const units = rows.map(unitSheets);
  return FIGURES.map((figure) => figureTotal(figure, units)).filter((total) => total !== null);
}

function rateTotal(rate: RateKey, units: readonly UnitSheets[]): RateTotal | null {
  const chosen = units.map((unit) => ({
    unit,
    // Numerator and denominator of one unit come from one sheet: they must be of the same time.
    sheet: unit.sheets.find((sheet) => rateOf(sheet, rate).status !== 'missing'),
  }));
  const counted = chosen.flatMap(({ unit, sheet }) => (sheet ? [{ unitKey: unit.row.unitKey, sheet }] : []));
  if (counted.length === 0) return null;
  const sheets = counted.map(({ sheet }) => sheet);
  const { numerator, denominator, percentage } = totalRate(sheets, rate);
  const having = chosen.filter(({ sheet }) => sheet).map(({ unit }) => unit);
  const { numerator: above, denominator: below } = RATES[rate];
  const noTotal = mixesLevels([...above, ...below], sheets) ? 'levels' : overlaps(having) ? 'overlap' : null;
  return {
    rate,
    numerator,
    denominator,
    percentage: noTotal === null ? percentage : null,
    noTotal,
    counted,
    missing: chosen.filter(({ sheet }) => !sheet).map(({ unit }) => unit.row.unitKey),
    periods: periodsOf(sheets),
  };
}

/** Every rate that can be computed for any unit, over all units. Rates of procedures do not add up over units. */
export function rateTotals(rows: readonly UnitRow[]): RateTotal[] {
  const units = rows.map(unitSheets);
  return RateKey.options
    .filter((rate) => !rate.endsWith('Procedures'))
    .map((rate) => rateTotal(rate, units))
    .filter((total) => total !== null);
}
