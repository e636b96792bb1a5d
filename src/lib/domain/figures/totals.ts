import { leastApart, statusOf, type CheckStatus } from './checks.ts';
import { suspectsAcross, type SheetSuspect } from './suspects-across.ts';
import { missingFor, readFigure } from './values.ts';
import { FIGURES, type FigureKey, type FigureSheet, type FigureValues, type RateKey } from './figures.ts';
import { percentageOf, rateOf, type Percentage } from './rates.ts';

/** Identity (10): what the sheets of the fields, or of the sub-units, add up to. */
export interface TotalCheck {
  rule: 10;
  over: 'field' | 'subUnit';
  key: FigureKey;
  totalId: string;
  total: number | null;
  /** In the order of the sheets; `name` is the field or the sub-unit. */
  parts: { sheetId: string; name: string; value: number | null }[];
  /** Null when a part is missing. */
  sum: number | null;
  /** The sum of the parts that are known. */
  known: number;
  status: CheckStatus;
  /** Total minus sum; null when not checkable. Where parts are missing, no less than that far apart. */
  difference: number | null;
  /** Sheets that lack the figure. */
  missing: string[];
  suspects: SheetSuspect[];
}

function compare(
  over: TotalCheck['over'],
  key: FigureKey,
  total: FigureSheet,
  parts: readonly FigureSheet[],
): TotalCheck | null {
  const whole = readFigure(total.values, key);
  const amounts = parts.map((sheet) => ({ sheet, amount: readFigure(sheet.values, key) }));
  const reported = amounts.filter(({ amount }) => amount !== null);
  if (whole === null && reported.length === 0) return null;
  const complete = reported.length === parts.length;
  const parted = reported.reduce((all, { amount }) => all + (amount?.value ?? 0), 0);
  const sum = complete ? parted : null;
  const least =
    whole && leastApart('equal', { sum: whole.value, known: whole.value }, { sum, known: parted });
  const difference = whole === null || sum === null ? least : whole.value - sum;
  const status = statusOf('equal', difference);
  const cells = [
    ...(whole?.cells ?? []).map((cell) => ({ sheet: total, key: cell, change: -(difference ?? 0) })),
    ...reported.flatMap(({ sheet, amount }) =>
      (amount?.cells ?? []).map((cell) => ({ sheet, key: cell, change: difference ?? 0 })),
    ),
  ];
  return {
    rule: 10,
    over,
    key,
    totalId: total.id,
    total: whole?.value ?? null,
    parts: amounts.map(({ sheet, amount }) => ({
      sheetId: sheet.id,
      name: sheet[over],
      value: amount?.value ?? null,
    })),
    sum,
    known: parted,
    status,
    difference,
    missing: [
      ...(whole === null ? [total.id] : []),
      ...amounts.filter(({ amount }) => amount === null).map(({ sheet }) => sheet.id),
    ],
    suspects: status === 'fails' && complete ? suspectsAcross(cells) : [],
  };
}

/** The sheets a total is the sum of: same visit, same period, same other heading. */
function partsOf(total: FigureSheet, sheets: readonly FigureSheet[], over: TotalCheck['over']) {
  const other = over === 'field' ? 'subUnit' : 'field';
  return sheets.filter(
    (sheet) =>
      sheet.visitId === total.visitId &&
      sheet.period.from === total.period.from &&
      sheet.period.to === total.period.to &&
      sheet[other] === total[other] &&
      sheet[over] !== '',
  );
}

/**
 * Compares every total with the sum over its fields and over its sub-units.
 * One part alone is a selection, not a breakdown: nothing is compared then.
 */
export function checkTotals(sheets: readonly FigureSheet[]): TotalCheck[] {
  const present = sheets.filter(({ deleted }) => !deleted);
  return (['field', 'subUnit'] as const).flatMap((over) =>
    present
      .filter((sheet) => sheet[over] === '')
      .flatMap((total) => {
        const parts = partsOf(total, present, over);
        if (parts.length < 2) return [];
        return FIGURES.filter(({ addsUpOver }) => addsUpOver.includes(over))
          .map(({ key }) => compare(over, key, total, parts))
          .filter((check) => check !== null);
      }),
  );
}

/** The sums of several sheets, and which sheets lack what. */
export interface TotalSheet {
  /** Null where a sheet lacks the figure: a sum over some of them would pass for one over all. */
  values: FigureValues;
  /** For each figure that some sheet has and others lack: the others. */
  missing: Partial<Record<FigureKey, string[]>>;
}

/** Adds up sheets of several units, fields or periods, figure by figure. Deleted sheets are left out. */
export function totalSheet(sheets: readonly FigureSheet[]): TotalSheet {
  const present = sheets.filter(({ deleted }) => !deleted);
  const result: TotalSheet = { values: {}, missing: {} };
  for (const { key } of FIGURES) {
    const amounts = present.map(({ values }) => readFigure(values, key));
    const reported = amounts.filter((amount) => amount !== null);
    if (reported.length === 0) continue;
    const lacking = present.filter(({ values }) => missingFor(values, key).length > 0);
    result.values[key] = lacking.length > 0 ? null : reported.reduce((sum, { value }) => sum + value, 0);
    if (lacking.length > 0) result.missing[key] = lacking.map(({ id }) => id);
  }
  return result;
}

/** A rate over several sheets: from summed numerators and denominators, never an average of rates. */
export interface TotalRate {
  rate: RateKey;
  numerator: number;
  denominator: number;
  /** Null when there is nothing to divide by. */
  percentage: Percentage | null;
  /** Sheets that took part; the rate speaks of these alone. */
  counted: string[];
  missing: { sheetId: string; keys: FigureKey[] }[];
}

/** The rate over the sheets that have both its numerator and its denominator; the others are named. */
export function totalRate(sheets: readonly FigureSheet[], rate: RateKey): TotalRate {
  const total: TotalRate = { rate, numerator: 0, denominator: 0, percentage: null, counted: [], missing: [] };
  for (const sheet of sheets.filter(({ deleted }) => !deleted)) {
    const result = rateOf(sheet, rate);
    if (result.status === 'missing') {
      total.missing.push({ sheetId: sheet.id, keys: result.missing });
    } else {
      total.numerator += result.numerator.value;
      total.denominator += result.denominator.value;
      total.counted.push(sheet.id);
    }
  }
  if (total.denominator > 0) total.percentage = percentageOf(total.numerator, total.denominator);
  return total;
}
