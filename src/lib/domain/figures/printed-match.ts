import type { PrintedRate } from './figures.ts';
import { readPrinted } from './printed-text.ts';
import { percentTo } from './rates.ts';

/** In which way a recomputed rate comes to the printed one. */
export type Manner =
  | 'exact'
  /** Rounded half up to fewer than two decimals. */
  | 'fewerDigits'
  /** Digits dropped. */
  | 'cut'
  /** “trên 85%” for 85,27%: the printed digits, and something above. */
  | 'atLeast'
  /** “trên 85%” for 91%: true, but nobody would say it so. */
  | 'looselyAtLeast';

const MAX_DIGITS = 6;

/** A printed percentage as a whole number of 10^-digits percent. Trailing zeros count where the words show them. */
export function scaleOf({ asPrinted }: PrintedRate, percent: number): { units: number; digits: number } {
  const inWords = readPrinted(asPrinted).numbers.find((number) => number.percent === percent);
  const shortest = /^\d+(?:\.(\d+))?$/.exec(String(percent));
  const plain = shortest ? (shortest[1]?.length ?? 0) : MAX_DIGITS;
  const digits = Math.min(inWords?.digits ?? plain, MAX_DIGITS);
  return { units: Math.round(percent * 10 ** digits), digits };
}

/** How `numerator ÷ denominator` comes to the printed rate; null when it does not. @param denominator above 0 */
export function mannerOf(numerator: number, denominator: number, printed: PrintedRate): Manner | null {
  if (printed.percent === null) return null;
  const { units, digits } = scaleOf(printed, printed.percent);
  const cut = percentTo(numerator, denominator, digits, 'down');
  // Two decimals or more, or zeros where two decimals would stand: 100% for 100,00%.
  const finest = Math.max(digits, 2);
  const isExact = percentTo(numerator, denominator, finest, 'halfUp') === units * 10 ** (finest - digits);
  if (printed.atLeast) {
    if (cut < units) return null;
    return cut === units ? 'atLeast' : 'looselyAtLeast';
  }
  if (isExact) return 'exact';
  if (percentTo(numerator, denominator, digits, 'halfUp') === units) return 'fewerDigits';
  return cut === units ? 'cut' : null;
}

/**
 * The counts that give the printed rate by a denominator, rounded or cut; null when no whole number does.
 * @param most the count cannot be larger
 */
export function numeratorsFor(
  denominator: number,
  most: number,
  printed: PrintedRate,
): { min: number; max: number } | null {
  if (printed.percent === null) return null;
  const { units, digits } = scaleOf(printed, printed.percent);
  // In halves of the last printed digit: rounding begins half a unit below, cutting ends just under the next unit.
  const scale = 2n * 100n * 10n ** BigInt(digits);
  const total = BigInt(denominator);
  const from = BigInt(Math.max(0, 2 * units - (printed.atLeast ? 0 : 1))) * total;
  const below = BigInt(2 * units + 2) * total;
  const min = Number((from + scale - 1n) / scale);
  const max = Math.min(most, Number((below - 1n) / scale));
  return min <= max ? { min, max } : null;
}
