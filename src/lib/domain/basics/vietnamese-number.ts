import { plainlyTyped } from './vietnamese-text.ts';

/** Why a typed number was not understood. */
export class NotANumberError extends Error {
  override name = 'NotANumberError';
}

const formats = new Map<number | undefined, Intl.NumberFormat>();

/** `15.973` and `85,27`: Vietnamese grouping and decimals. `decimals` fixes the digits after the comma. */
export function formatNumber(value: number, decimals?: number): string {
  // Nothing to group: the counts of a screen. A browser's first format loads its tables, 20 ms on a cheap phone.
  if (!decimals && Number.isInteger(value) && Math.abs(value) < 1000) return String(value);
  // Making a format costs a hundred times its use.
  let format = formats.get(decimals);
  if (!format) {
    format = new Intl.NumberFormat('vi-VN', {
      maximumFractionDigits: decimals ?? 6,
      minimumFractionDigits: decimals ?? 0,
      useGrouping: true,
      // A value that rounds to zero prints as “0”, not “-0”.
      signDisplay: 'negative',
    });
    formats.set(decimals, format);
  }
  return format.format(value);
}

const VIETNAMESE = /^-?(\d+|[1-9]\d{0,2}(?:([. ])\d{3}(?:\2\d{3})*))(,\d+)?$/;

function valueOf(digits: string, text: string): number {
  const value = Number(digits);
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) throw new NotANumberError(text);
  // `-0` is nothing a person counts.
  return value === 0 ? 0 : value;
}

/** A number with its blanks and signs as a plain keyboard types them. A tab or line end stays: it parts two cells. */
const numeral = (text: string) => plainlyTyped(text).replaceAll('\u2212', '-').trim();

/**
 * A number typed the Vietnamese way: `15.973`, `15 973`, `85,27`, `-3`.
 * A point or space that does not group thousands is refused, since it may be meant either way (`1.2`, `0.500`), and so
 * are two cells side by side (`120⇥110`).
 * @throws NotANumberError
 */
export function parseNumber(text: string): number {
  const typed = numeral(text);
  if (!VIETNAMESE.test(typed)) throw new NotANumberError(text);
  return valueOf(typed.replaceAll(/[. ]/g, '').replace(',', '.'), text);
}

/**
 * What a number typed with a decimal point (`85.27`, as some keypads have no comma) may mean; null for anything else. It is
 * to be confirmed by the user, never assumed: a point also groups thousands.
 */
export function withPointAsComma(text: string): number | null {
  const typed = numeral(text);
  return /^-?\d{1,15}\.\d{1,6}$/.test(typed) ? Number(typed) : null;
}

/** A count as written in a text, and whether it has only one reading. */
export interface CountRead {
  value: number;
  /** A comma before three digits groups thousands where people count in English, and parts decimals in Vietnamese. */
  sure: boolean;
}

const ENGLISH = /^[1-9]\d{0,2}(,\d{3})+$/;

/**
 * A whole number of 0 or more, wherever it comes from: typed into a cell, or pasted. `1.146` is sure; `1,146` may mean 1.146 or
 * one and a bit, so that the caller must ask, or show how it was read. Null for anything else.
 */
export function readCount(text: string): CountRead | null {
  const typed = numeral(text);
  if (ENGLISH.test(typed)) return { value: Number(typed.replaceAll(',', '')), sure: false };
  if (!VIETNAMESE.test(typed) || typed.includes(',')) return null;
  const value = Number(typed.replaceAll(/[. ]/g, ''));
  return value >= 0 && Number.isSafeInteger(value) ? { value: value === 0 ? 0 : value, sure: true } : null;
}

/** Whether a number has no more than so many digits after the comma. */
export function hasAtMostDecimals(value: number, decimals: number): boolean {
  // Computed from the written digits: in floating point 64.1 × 100 is 6409.999…
  return Number(value.toFixed(decimals)) === value;
}

/**
 * `04`, `12`, `1.062`: how many of a thing, as the running text of a document prints it before the thing (“04 hồ sơ”). The
 * one rule for leading zeros: a part of a whole (“1/9 nội dung”), numbers in tables, in sums, and after their label have
 * none.
 */
export function formatCount(value: number): string {
  return value > 0 && value < 10 && Number.isInteger(value) ? `0${value}` : formatNumber(value);
}

/** `05` for 5, `12` for 12: document numbers below 10 get a leading zero (Decree 30/2020). */
export function formatOrdinal(value: number): string {
  return String(value).padStart(2, '0');
}
