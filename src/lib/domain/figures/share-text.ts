import type { Percentage } from './rates.ts';
import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';

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
