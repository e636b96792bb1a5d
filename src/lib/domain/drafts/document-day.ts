import type { DayLimits } from '#lib/domain/basics/day-doubts.ts';

/**
 * What the day of a document ought to fit: asked at its field, and told before it is issued.
 * @param known the last day of work it reports on, and the day of the document it replaces; null where not known
 */
export function documentDayLimits({
  visit,
  replaced,
}: {
  visit: string | null;
  replaced: string | null;
}): DayLimits {
  return {
    past: true,
    yearsBack: 10,
    yearsAhead: 1,
    notBefore: [
      { day: visit, of: 'visit' },
      { day: replaced, of: 'replaced' },
    ],
  };
}

/** The last day of work among visits; null where none has a day. */
export function lastDayOf(visits: readonly { date: string | null; deleted: boolean }[]): string | null {
  const days = visits.flatMap(({ date, deleted }) => (deleted || date === null ? [] : [date]));
  return days.sort().at(-1) ?? null;
}
