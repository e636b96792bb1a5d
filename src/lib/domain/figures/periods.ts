import { FIGURES, type FigureSheet } from './figures.ts';
import { addDays } from '#lib/domain/basics/vietnamese-date.ts';

export type PeriodIssue =
  | { kind: 'missing'; ends: ('from' | 'to')[] }
  | { kind: 'reversed'; from: string; to: string }
  /** Ends one day early: 30/12 for a period to the end of the year. */
  | { kind: 'endsDayEarly'; to: string; expected: string; of: 'month' | 'quarter' | 'year' }
  /** A year nobody can have meant, and the years it may stand for. */
  | { kind: 'yearMisprint'; printed: string; likely: string[] }
  /** More than five years. */
  | { kind: 'tooLong'; from: string; to: string };

const isYear = (text: string) => /^\d{4}$/.test(text) && text >= '1945' && text <= '2100';

/** The years one slip away: a digit typed twice or too many, or two swapped. */
function likelyYears(printed: string): string[] {
  const digits = Array.from(printed);
  const shorter = digits.map((_, index) => digits.toSpliced(index, 1).join(''));
  const swapped = digits
    .slice(1)
    .map((digit, index) => digits.toSpliced(index, 2, digit, digits[index] ?? '').join(''));
  return [...new Set([...shorter, ...swapped].filter(isYear))].sort();
}

function misprints(periodAsPrinted: string): PeriodIssue[] {
  const numbers = periodAsPrinted.match(/\d+/g) ?? [];
  return numbers
    .filter((digits) => /^\d{4,6}$/.test(digits) && !isYear(digits))
    .map((printed) => ({ kind: 'yearMisprint', printed, likely: likelyYears(printed) }));
}

/** The largest calendar span whose last day this is; null for a day within a month. */
function lastDayOf(day: string): 'month' | 'quarter' | 'year' | null {
  if (!addDays(day, 1).endsWith('-01')) return null;
  const month = Number(day.slice(5, 7));
  if (month === 12) return 'year';
  return month % 3 === 0 ? 'quarter' : 'month';
}

function endsEarly(to: string): PeriodIssue[] {
  const expected = addDays(to, 1);
  const of = lastDayOf(expected);
  return of === null ? [] : [{ kind: 'endsDayEarly', to, expected, of }];
}

/** Whether a sheet counts anything over its period; a list of procedures, say, stands on no period. */
export function countsOverPeriod({ values, printed }: FigureSheet): boolean {
  return (
    printed.some(({ rate }) => !rate.endsWith('Procedures')) ||
    FIGURES.some(({ key, overPeriod }) => overPeriod && (values[key] ?? null) !== null)
  );
}

/** What is odd about the period of a sheet. The figures stand as they are: each issue is a question to the unit. */
export function checkPeriod(sheet: FigureSheet): PeriodIssue[] {
  const { from, to } = sheet.period;
  const issues = misprints(sheet.periodAsPrinted);
  const ends = (['from', 'to'] as const).filter((end) => sheet.period[end] === null);
  // A misprinted year asks for the period as a whole: what is left open by it is not asked for again.
  if (issues.length === 0 && ends.length > 0 && countsOverPeriod(sheet))
    issues.push({ kind: 'missing', ends });
  if (from !== null && to !== null) {
    if (to < from) issues.push({ kind: 'reversed', from, to });
    const fiveYears = `${Number(from.slice(0, 4)) + 5}${from.slice(4)}`;
    if (to >= fiveYears) issues.push({ kind: 'tooLong', from, to });
  }
  return [...issues, ...(to === null ? [] : endsEarly(to))];
}

/**
 * Whether the figures of a period tell, in whole or in part, of a time a mission does not look at. Ends that are not known
 * say nothing.
 * @param mission the period under review
 */
export function isOutside(period: FigureSheet['period'], mission: FigureSheet['period']): boolean {
  const begins = period.from ?? period.to;
  const ends = period.to ?? period.from;
  const isEarly = mission.from !== null && begins !== null && begins < mission.from;
  const isLate = mission.to !== null && ends !== null && ends > mission.to;
  return isEarly || isLate;
}
