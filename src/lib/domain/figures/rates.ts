import { addFigures, cellOf, overdueBeyondPlaces, type Amount } from './values.ts';
import type { FigureKey, FigureSheet, FigureValues, RateKey } from './figures.ts';
import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';

interface RateRule {
  numerator: readonly FigureKey[];
  denominator: readonly FigureKey[];
  /** Totals by which units divide by mistake, or by another reading of the rate. */
  others: readonly (readonly FigureKey[])[];
}

/** What each rate divides by what. */
export const RATES: Record<RateKey, RateRule> = {
  onTime: {
    numerator: ['earlyAndOnTime'],
    denominator: ['resolved'],
    others: [['received'], ['carriedOver', 'received']],
  },
  overdue: {
    numerator: ['overdue'],
    denominator: ['resolved'],
    others: [['received'], ['carriedOver', 'received'], ['earlyAndOnTime']],
  },
  online: { numerator: ['online'], denominator: ['received'], others: [['resolved']] },
  fullOnline: { numerator: ['fullOnline'], denominator: ['received'], others: [['online'], ['resolved']] },
  partialOnline: {
    numerator: ['partialOnline'],
    denominator: ['received'],
    others: [['online'], ['resolved']],
  },
  digitisedDossiers: { numerator: ['digitisedDossiers'], denominator: ['received'], others: [['resolved']] },
  digitisedResults: { numerator: ['digitisedResults'], denominator: ['resolved'], others: [['received']] },
  paidOnline: {
    numerator: ['paidOnline'],
    denominator: ['feeDossiers'],
    others: [['online'], ['received'], ['resolved']],
  },
  apology: {
    numerator: ['apologyLetters'],
    denominator: ['overdue', 'pendingOverdue'],
    others: [['overdue'], ['pendingOverdue']],
  },
  onlineProcedures: {
    numerator: ['fullOnlineProcedures', 'partialOnlineProcedures'],
    denominator: ['procedures'],
    others: [],
  },
  fullOnlineProcedures: {
    numerator: ['fullOnlineProcedures'],
    denominator: ['procedures'],
    others: [['fullOnlineProcedures', 'partialOnlineProcedures']],
  },
  partialOnlineProcedures: {
    numerator: ['partialOnlineProcedures'],
    denominator: ['procedures'],
    others: [['fullOnlineProcedures', 'partialOnlineProcedures']],
  },
};

/**
 * 100 × numerator ÷ denominator, as a whole number of 10^-digits percent: 3572 of `digits` 4 is 0,3572%.
 * Exact at any size: no floating point takes part.
 */
export function percentTo(
  numerator: number,
  denominator: number,
  digits: number,
  rounding: 'halfUp' | 'down',
): number {
  const scaled = BigInt(numerator) * 100n * 10n ** BigInt(digits);
  const by = BigInt(denominator);
  return Number(rounding === 'down' ? scaled / by : (2n * scaled + by) / (2n * by));
}

/** A part of a whole in percent, as documents print it. */
export interface Percentage {
  /** Whole hundredths of a percent, rounded half up: 8527 for 85,27%. */
  hundredths: number;
  /** The same in percent, 85.27. */
  percent: number;
  /** Not zero, yet 0,00 would be printed: “<0,01”. */
  lessThanShown: boolean;
}

/** @param denominator above 0 */
export function percentageOf(numerator: number, denominator: number): Percentage {
  const hundredths = percentTo(numerator, denominator, 2, 'halfUp');
  return { hundredths, percent: hundredths / 100, lessThanShown: hundredths === 0 && numerator > 0 };
}

/** The sum of figures with the figures it is the sum of: a rate never goes without its denominator. */
export interface NamedAmount extends Amount {
  keys: readonly FigureKey[];
}

export type Rate =
  | ({ status: 'known'; rate: RateKey; numerator: NamedAmount; denominator: NamedAmount } & Percentage)
  | { status: 'missing'; rate: RateKey; missing: FigureKey[] }
  /** Nothing to divide by: no dossier, no rate. */
  | { status: 'zeroDenominator'; rate: RateKey; numerator: NamedAmount; denominator: NamedAmount };

// On time and overdue are the two parts of resolved: where one is missing the other leaves it over.
const COMPLEMENT: Partial<Record<RateKey, FigureKey>> = { onTime: 'overdue', overdue: 'earlyAndOnTime' };

function leftOver(values: FigureValues, rate: RateKey): Amount | null {
  const other = COMPLEMENT[rate];
  const whole = cellOf(values, 'resolved');
  if (other === undefined || whole === null) return null;
  const { amount } = addFigures(values, [other]);
  if (!amount || amount.value > whole) return null;
  return { value: whole - amount.value, cells: ['resolved', ...amount.cells], inferred: true };
}

/** The numerator of a rate, or the cells missing for it. */
export function numeratorOf(
  values: FigureValues,
  rate: RateKey,
): { amount: Amount | null; missing: FigureKey[] } {
  const sum = addFigures(values, RATES[rate].numerator);
  const amount = sum.amount ?? leftOver(values, rate);
  return amount ? { amount, missing: [] } : sum;
}

/**
 * Whether a sheet leaves open what the total of a rate is, though every figure of it was reported: nobody knows of how many
 * the letters are, until the unit says where the other overdue dossiers belong.
 */
export function isTotalOpen(values: FigureValues, rate: RateKey): boolean {
  return rate === 'apology' && overdueBeyondPlaces(values) > 0;
}

/** A rate of one sheet with its numerator and denominator, rounded half up to two decimals. */
export function rateOf({ values }: Pick<FigureSheet, 'values'>, rate: RateKey): Rate {
  const rule = RATES[rate];
  const above = numeratorOf(values, rate);
  const below = addFigures(values, rule.denominator);
  if (!above.amount || !below.amount)
    return { status: 'missing', rate, missing: [...new Set([...above.missing, ...below.missing])] };
  if (isTotalOpen(values, rate)) return { status: 'missing', rate, missing: [] };
  const numerator = { keys: rule.numerator, ...above.amount };
  const denominator = { keys: rule.denominator, ...below.amount };
  if (denominator.value === 0) return { status: 'zeroDenominator', rate, numerator, denominator };
  return {
    status: 'known',
    rate,
    numerator,
    denominator,
    ...percentageOf(numerator.value, denominator.value),
  };
}

/** “85,27%”, and “<0,01%” for what is not zero but would print so. */
export function percentText({ percent, lessThanShown }: Percentage): string {
  return lessThanShown ? '<0,01%' : `${formatNumber(percent, 2)}%`;
}

/** “434/509”. */
export function fractionText(numerator: number, denominator: number): string {
  return `${formatNumber(numerator)}/${formatNumber(denominator)}`;
}

/** “434/509 = 85,27%”: a rate is never said without its denominator. */
export function shareText(numerator: number, denominator: number, percentage: Percentage): string {
  return `${fractionText(numerator, denominator)} = ${percentText(percentage)}`;
}
