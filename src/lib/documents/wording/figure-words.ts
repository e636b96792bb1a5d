import type { QuestionWords } from '#lib/domain/figures/question-sentences.ts';
import type { FigureKey, FigureSheet } from '#lib/domain/figures/figures.ts';
import { formatDay } from '#lib/domain/basics/vietnamese-date.ts';
import { formatCount } from '#lib/domain/basics/vietnamese-number.ts';
import phrases from '#templates/figures/phrases.json' with { type: 'json' };
import { unended, fill } from './sentences.ts';
import { PARTS } from './shared.ts';
import type { FiguresWording } from './figures.ts';

/** The phrases about figures, with figures and rates called as the document's own table calls them. */
export function wordsOf({ names, legacyNames, rateNames }: FiguresWording): QuestionWords {
  return {
    names,
    legacyNames,
    rates: rateNames,
    legacyRates: {},
    sentences: phrases,
    count: formatCount,
  };
}

/** A figure in a list: “tiếp nhận 1.330”, or what its number is of where the label alone would not be understood. */
export function listedFigure(
  key: FigureKey,
  value: number,
  template: string,
  values: Record<string, string>,
): string {
  const own = PARTS.figures.inList[key];
  return own ? fill(own, { count: formatCount(value) }) : fill(template, values);
}

/** A label inside a sentence. */
export function lowered(label: string): string {
  return label.charAt(0).toLocaleLowerCase('vi') + label.slice(1);
}

export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** “từ 01/7/2025 đến 17/9/2025”; as the unit printed it where an end is not known. */
export function periodOf({ period, periodAsPrinted }: FigureSheet, wording: FiguresWording): string {
  const { both, from, to, none, asPrinted } = wording.period;
  const printed = unended(periodAsPrinted);
  if (period.from !== null && period.to !== null)
    return fill(both, { from: formatDay(period.from), to: formatDay(period.to) });
  if (printed) return fill(asPrinted, { text: printed });
  if (period.from !== null) return fill(from, { from: formatDay(period.from) });
  return period.to === null ? none : fill(to, { to: formatDay(period.to) });
}

/** Field and sub-unit of a sheet, if any, with its period. */
export function sheetName(sheet: FigureSheet, wording: FiguresWording): string {
  // It stands within a sentence; an abbreviation keeps its capitals.
  const field = unended(sheet.field);
  const isWord = /^\p{Lu}(?:\p{Ll}|\s)/u.test(field);
  const scope = [unended(sheet.subUnit), isWord ? lowered(field) : field].filter((part) => part !== '');
  const period = periodOf(sheet, wording);
  return scope.length > 0 ? fill(wording.scope, { scope: scope.join(', '), period }) : period;
}
