import { formatNumber as f } from '#lib/domain/basics/vietnamese-number.ts';
import type { doubts as vi } from '#messages/vi/doubts.ts';

export const doubts: typeof vi = {
  title: 'Numbers that differ',
  parts: (parts, sum, whole, of) =>
    parts.length > 1
      ? `${parts.map((part) => `“${part}”`).join(' and ')} come to ${f(sum)}, more than “${whole}” (${f(of)}).`
      : `“${parts.join('')}” (${f(sum)}) is more than “${whole}” (${f(of)}).`,
  against: (said, others) => `${said}, while ${others}.`,
  given: (label, value, unit) => `“${label}” is ${f(value)}${unit === '%' ? '%' : unit && ` ${unit}`}`,
  judgedMet: 'The item is judged “Met”',
  fewer: (part, less, whole, more) => `“${part}” (${f(less)}) is less than “${whole}” (${f(more)})`,
  inFinding: (words) => `the finding says “${words}”`,
  inNote: (words) => `the words written down say “${words}”`,
  period: (period) => `the sheet of figures ${period}`,
  noPeriod: 'the sheet of figures without a period',
  sheet: (sheet, names, value) => `${sheet} says ${names ? `${names}: ` : ''}${f(value)}`,
  sheetRate: (sheet, rate, percent) => `${sheet} comes to ${f(percent)}% (${rate.toLocaleLowerCase('en')})`,
  answers: (value) => `the items say ${f(value)}`,
  answersRate: (percent) => `the numbers of the items come to ${f(percent)}%`,
  item: (code, label, value) => `item ${code} says “${label}” ${f(value)}`,
  sameInItem: (code, value) => `item ${code} says ${f(value)}`,
};
