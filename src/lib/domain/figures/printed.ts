import { mannerOf, numeratorsFor, scaleOf, type Manner } from './printed-match.ts';
import { statesBase } from './printed-text.ts';
import { addFigures } from './values.ts';
import type { FigureKey, FigureSheet, PrintedRate } from './figures.ts';
import {
  isTotalOpen,
  numeratorOf,
  percentageOf,
  rateOf,
  RATES,
  type NamedAmount,
  type Percentage,
  type Rate,
} from './rates.ts';

export type PrintedVerdict =
  | 'right'
  /** Right, with fewer than two decimals. */
  | 'roundedToFewerDigits'
  /** cắt cụt: the digits that did not fit were dropped where rounding would have raised the last one. */
  | 'roundedDown'
  | 'otherDenominator'
  | 'inconsistent'
  | 'uncheckable'
  /** In words only: “đa số”. */
  | 'notQuantified'
  /** Below 0 or above 100%. */
  | 'outOfRange';

/** One way to come to the printed rate. */
export interface PrintedReading {
  denominator: NamedAmount;
  /** Whether it is the denominator the rate is defined by. */
  own: boolean;
  /** The counts that give the printed rate; more than one only where the numerator was not reported. */
  numerator: { min: number; max: number; inferred: boolean };
  manner: Manner;
  /** Recomputed; null where several counts would do. */
  percentage: Percentage | null;
}

/** How a printed rate compares with the figures of its sheet. */
export interface PrintedExplanation {
  sheetId: string;
  printed: PrintedRate;
  verdict: PrintedVerdict;
  /** The rate by its own definition. */
  rate: Rate;
  /** Ways to come to the printed rate, likeliest first. */
  readings: PrintedReading[];
  /** More than one way explains it: only the unit can say which. */
  ambiguous: boolean;
  missing: FigureKey[];
  /** What a printed on-time rate leaves over where no counts were reported, and what that may be. */
  remainder: { percent: number; couldBe: FigureKey[] } | null;
}

/**
 * Whether it is open what total a printed rate is of: its words do not say, and what was reported does not give it by the
 * total it is defined by.
 */
export function baseIsOpen({ printed, verdict, ambiguous }: PrintedExplanation): boolean {
  const isSettled = verdict === 'right' || verdict === 'roundedToFewerDigits' || verdict === 'roundedDown';
  return (!isSettled || ambiguous) && !statesBase(printed.asPrinted);
}

interface Denominator {
  amount: NamedAmount;
  own: boolean;
}

/** The totals a rate may have been divided by: its own first, then others that differ from it. */
function denominatorsOf({ values }: FigureSheet, rate: PrintedRate['rate']): Denominator[] {
  const { denominator, others } = RATES[rate];
  const denominators: Denominator[] = [];
  for (const keys of [denominator, ...others]) {
    const { amount } = addFigures(values, keys);
    if (amount === null || amount.value === 0) continue;
    if (denominators.some((denominator) => denominator.amount.value === amount.value)) continue;
    denominators.push({ amount: { keys, ...amount }, own: keys === denominator });
  }
  return denominators;
}

// As good as right, then cut, then merely not untrue.
const RANK: Record<Manner, number> = { exact: 0, atLeast: 0, fewerDigits: 0, cut: 1, looselyAtLeast: 2 };

/** The readings of a rate whose numerator is known. */
function knownReadings(count: number, inferred: boolean, totals: Denominator[], printed: PrintedRate) {
  const readings = totals.flatMap(({ amount, own }): PrintedReading[] => {
    const manner = mannerOf(count, amount.value, printed);
    if (manner === null) return [];
    const numerator = { min: count, max: count, inferred };
    return [{ denominator: amount, own, numerator, manner, percentage: percentageOf(count, amount.value) }];
  });
  const own = readings.find((reading) => reading.own);
  // Another denominator is worth naming only where it comes closer than the right one; “at least” is true of
  // many rates, so that loosely it explains nothing by another denominator.
  return readings
    .filter((reading) => reading.own || RANK[reading.manner] < (own ? RANK[own.manner] : 2))
    .sort((a, b) => RANK[a.manner] - RANK[b.manner]);
}

/** The readings of a rate printed without its count: the counts that would give it, by each denominator. */
function inferredReadings(totals: Denominator[], printed: PrintedRate): PrintedReading[] {
  const own = totals.find((total) => total.own)?.amount;
  const readings = totals.flatMap(({ amount, own: isOwn }): PrintedReading[] => {
    const range = numeratorsFor(amount.value, Math.min(amount.value, own?.value ?? amount.value), printed);
    if (range === null) return [];
    const { min, max } = range;
    const percentage = min === max ? percentageOf(min, amount.value) : null;
    const manner = mannerOf(min, amount.value, printed) ?? 'cut';
    return [{ denominator: amount, own: isOwn, numerator: { min, max, inferred: true }, manner, percentage }];
  });
  const [likeliest] = readings;
  if (!own || !likeliest || readings.some((reading) => reading.own)) return readings;
  // “trên 88,2%” is true of 98,25 % too: by its own denominator the same count is a second reading.
  const { numerator } = likeliest;
  const manner = mannerOf(numerator.min, own.value, printed);
  if (manner === null) return readings;
  const percentage = numerator.min === numerator.max ? percentageOf(numerator.min, own.value) : null;
  return [...readings, { denominator: own, own: true, numerator, manner, percentage }];
}

function verdictOfKnown([first]: PrintedReading[]): PrintedVerdict {
  if (!first) return 'inconsistent';
  if (!first.own) return 'otherDenominator';
  if (first.manner === 'cut') return 'roundedDown';
  return first.manner === 'fewerDigits' ? 'roundedToFewerDigits' : 'right';
}

function verdictOfInferred([first]: PrintedReading[], ownIsKnown: boolean): PrintedVerdict {
  if (!ownIsKnown || first?.own) return 'uncheckable';
  // No count whatever gives the rate by the right denominator.
  return first ? 'otherDenominator' : 'inconsistent';
}

function remainderOf(printed: PrintedRate, percent: number): PrintedExplanation['remainder'] {
  if (printed.rate !== 'onTime' || percent >= 100) return null;
  const { units, digits } = scaleOf(printed, percent);
  return { percent: (100 * 10 ** digits - units) / 10 ** digits, couldBe: ['overdue', 'pending'] };
}

/**
 * Compares a printed rate with the recomputed one, with rounding down, with fewer digits and with other denominators,
 * and says which of these explain it. Where its count was not reported the counts that would fit are inferred.
 */
export function explainPrinted(sheet: FigureSheet, printed: PrintedRate): PrintedExplanation {
  const rate = rateOf(sheet, printed.rate);
  const { percent } = printed;
  const missing = rate.status === 'missing' ? rate.missing : [];
  const base = { sheetId: sheet.id, printed, rate, readings: [], ambiguous: false, missing, remainder: null };
  if (percent === null) return { ...base, verdict: 'notQuantified' };
  if (percent < 0 || percent > 100) return { ...base, verdict: 'outOfRange' };
  // By none of its possible totals is it right or wrong.
  if (isTotalOpen(sheet.values, printed.rate)) return { ...base, verdict: 'uncheckable' };
  const totals = denominatorsOf(sheet, printed.rate);
  const ownIsKnown = totals.some(({ own }) => own);
  const { amount } = numeratorOf(sheet.values, printed.rate);
  if (amount === null) {
    const readings = inferredReadings(totals, printed);
    const verdict = verdictOfInferred(readings, ownIsKnown);
    const remainder = remainderOf(printed, percent);
    return { ...base, verdict, readings, ambiguous: readings.length > 1, remainder };
  }
  const readings = knownReadings(amount.value, amount.inferred, totals, printed);
  const verdict = ownIsKnown ? verdictOfKnown(readings) : 'uncheckable';
  return { ...base, verdict, readings, ambiguous: readings.length > 1 };
}
