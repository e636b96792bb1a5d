import type { Act } from './checklist.ts';

/** Whether an act was in force on a day. */
export function inForce(act: Act, day: string): boolean {
  return act.validFrom <= day && (act.validTo === null || day <= act.validTo);
}

/**
 * The citations, in full, of those of the named acts in force on the day of the visit.
 * An unknown day cites nothing: a wrong citation is worse than none.
 */
export function citationsFor(ids: readonly string[], acts: readonly Act[], day: string | null): string[] {
  if (day === null) return [];
  return ids
    .map((id) => acts.find((act) => act.id === id))
    .filter((act) => act !== undefined && inForce(act, day))
    .map((act) => (act as Act).citation);
}
