/** Changes without a copy from which a backup is asked for: a visit is about this many. */
const MOST_CHANGES = 200;
/** How long a change may be without a copy, in milliseconds. */
const LONGEST = 7 * 24 * 3_600_000;

/**
 * Whether a backup is to be asked for. The age is that of the oldest change without a copy, not of the last backup: whom
 * the app has served nothing for a month has nothing to lose.
 * @param without changes that are in no backup
 * @param since when the oldest of them was written, in milliseconds since 1970 as `now`; null where there is none
 */
export function isBackupDue(
  { without, since }: { without: number; since: number | null },
  now: number,
): boolean {
  if (without === 0) return false;
  return without > MOST_CHANGES || (since !== null && now - since > LONGEST);
}
