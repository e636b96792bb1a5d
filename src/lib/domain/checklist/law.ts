import type { Act } from './checklist.ts';
import { matches } from '#lib/domain/basics/vietnamese-text.ts';

/**
 * The first day an act is in force; null where nobody verified it. A checklist stored by an older version may have a day
 * that its source does not state: such a day is unverified too.
 */
export function firstDayOf({ checked, validFrom }: Act): string | null {
  return checked?.unseen.includes('validity') ? null : validFrom;
}

/** Whether an act was in force on a day; null where its first day is unverified. */
export function inForce(act: Act, day: string): boolean | null {
  const from = firstDayOf(act);
  return from === null ? null : from <= day && (act.validTo === null || day <= act.validTo);
}

/** Whether name, date and validity of an act were all compared with a source. */
export function isChecked({ checked }: Act): boolean {
  return checked !== null && checked.unseen.length === 0;
}

/**
 * The day by which the law of a whole mission is judged: of its last visit, else the end of the period it looks at, else
 * today.
 */
export function dayOfLaw(
  visited: readonly (string | null)[],
  periodEnd: string | null,
  today: string,
): string {
  const days = visited.filter((day) => day !== null).sort();
  return days.at(-1) ?? periodEnd ?? today;
}

/**
 * The citations, in full, of those of the named acts in force on the day of the visit. Acts that nobody compared with
 * a source are left out: they are printed only when a person chose them. An unknown day cites nothing: a wrong
 * citation is worse than none.
 */
export function citationsFor(ids: readonly string[], acts: readonly Act[], day: string | null): string[] {
  if (day === null) return [];
  return ids
    .map((id) => acts.find((act) => act.id === id))
    .filter((act) => act !== undefined)
    .filter((act) => isChecked(act) && inForce(act, day) === true)
    .map(({ citation }) => citation);
}

/**
 * The acts to choose from: those in force on the day, then the unverified ones, then the others. Every word of
 * the query begins some word of the citation, with or without diacritics.
 */
export function actsToChoose(acts: readonly Act[], day: string, query: string): Act[] {
  const matching = acts.filter(({ citation, short }) => matches(query, `${citation} ${short}`));
  return [true, null, false].flatMap((standing) => matching.filter((act) => inForce(act, day) === standing));
}
