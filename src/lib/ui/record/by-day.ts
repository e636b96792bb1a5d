import { dayOf } from '#lib/domain/basics/vietnamese-date.ts';
import type { Change } from '#lib/journal/change.ts';
import { instantOf } from '#lib/journal/clock.ts';

/**
 * Entries under the days on which they were written, in the order given. A day comes again where entries of another day
 * stand between: what a package brings later stands where it came.
 */
export function byDay<Entry extends Pick<Change, 'wall'>>(
  entries: readonly Entry[],
): { day: string; entries: Entry[] }[] {
  const days: { day: string; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const day = dayOf(instantOf(entry));
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}
