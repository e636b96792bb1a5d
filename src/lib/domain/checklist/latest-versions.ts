import type { Checklist } from './checklist.ts';

// A number, not Infinity: two untimed checklists must compare as equals.
const UNTIMED = Number.MAX_SAFE_INTEGER;

/** The newest version of each checklist; those meant to take the least time on site first, untimed ones last. */
export function latestVersions(checklists: readonly Checklist[]): Checklist[] {
  const newest = new Map<string, Checklist>();
  for (const checklist of checklists) {
    const known = newest.get(checklist.id);
    if (!known || known.version < checklist.version) newest.set(checklist.id, checklist);
  }
  return [...newest.values()].sort(
    (a, b) => (a.minutes ?? UNTIMED) - (b.minutes ?? UNTIMED) || a.title.localeCompare(b.title, 'vi'),
  );
}
