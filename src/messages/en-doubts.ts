import { formatNumber as f } from '../lib/domain/vietnamese-number.ts';
import type { doubts as vi } from './vi-doubts.ts';

export const doubts: typeof vi = {
  title: 'Numbers that differ',
  parts: (parts, sum, whole, of) =>
    parts.length > 1
      ? `${parts.map((part) => `“${part}”`).join(' and ')} come to ${f(sum)}, more than “${whole}” (${f(of)}).`
      : `“${parts.join('')}” (${f(sum)}) is more than “${whole}” (${f(of)}).`,
  against: (said, others) => `${said}, while ${others}.`,
  given: (label, value, unit) => `“${label}” is ${f(value)}${unit === '%' ? '%' : unit && ` ${unit}`}`,
  inFinding: (words) => `the finding says “${words}”`,
  inNote: (words) => `the words written down say “${words}”`,
  sheet: (period, value, atLeast) =>
    `the sheet of figures ${period} says ${atLeast ? `at least ${f(value)}` : f(value)}`,
  sheetSum: (period, names, value, atLeast) =>
    `the sheet of figures ${period} says ${names}: ${atLeast ? `at least ${f(value)}` : f(value)}`,
  sheetRate: (period, rate, percent) =>
    `the sheet of figures ${period} comes to ${f(percent)}% (${rate.toLocaleLowerCase('en')})`,
  answers: (value) => `the items say ${f(value)}`,
  answersRate: (percent) => `the numbers of the items come to ${f(percent)}%`,
  item: (code, label, value) => `item ${code} says “${label}” ${f(value)}`,
  sameInItem: (code, value) => `item ${code} says ${f(value)}`,
  noPeriod: 'of an unknown period',
};
