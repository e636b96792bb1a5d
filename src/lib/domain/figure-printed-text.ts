import type { PrintedRate, RateKey } from './figures.ts';
import { fold } from './vietnamese-text.ts';
import { NotANumberError, parseNumber } from './vietnamese-number.ts';

/** “trên”, “hơn”, “ít nhất”, “tối thiểu”: no less than what follows. */
const AT_LEAST = /(^|\s)(tren|hon|it nhat|toi thieu)\s/;

function percentIn(text: string): number | null {
  const [, digits] = /(-?\d[\d.]*(?:,\d+)?)\s*%?/.exec(text) ?? [];
  if (digits === undefined) return null;
  try {
    return parseNumber(digits);
  } catch (error) {
    // “85.3” on a machine set to English: a rate has no thousands, so a point before other than three digits is a comma.
    if (error instanceof NotANumberError && /^\d+\.\d+$/.test(digits)) return Number(digits);
    throw error;
  }
}

/** A rate as the unit printed it, read from its words: “trên 88,2%” is at least 88,2 percent, “đa số” is none. */
export function readPrintedRate(rate: RateKey, asPrinted: string): PrintedRate {
  const text = asPrinted.trim();
  let percent: number | null;
  try {
    percent = percentIn(text);
  } catch (error) {
    if (!(error instanceof NotANumberError)) throw error;
    percent = null;
  }
  return { rate, percent, asPrinted: text, atLeast: AT_LEAST.test(`${fold(text)} `) };
}
