const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A notebook may lie in a drawer for a year; more is mostly a wrong year. */
const LONG_UNUSED = 366 * DAY;
/** As long a version may be in use before anything is recorded with it. */
const LONG_AFTER_BUILD = 3 * LONG_UNUSED;

/** Why the device's date can hardly be right, in milliseconds since 1970. */
export type ClockDoubt =
  | { kind: 'beforeBuild'; than: number }
  | { kind: 'behind'; than: number }
  | { kind: 'ahead'; than: number }
  | { kind: 'aheadOfBuild'; than: number };

/**
 * Whether the device's clock can be right: not before the app was built, not before what it recorded last, and not far
 * after either. All in milliseconds since 1970.
 * @param last the time of the clock at the last record; null where nothing was recorded yet
 */
export function doubtClock(
  now: number,
  { built, last }: { built: number; last: number | null },
): ClockDoubt | null {
  // A day's grace: who built it may have had another zone's date in mind, and a clock may run behind.
  if (now < built - DAY) return { kind: 'beforeBuild', than: built };
  if (last === null) return now > built + LONG_AFTER_BUILD ? { kind: 'aheadOfBuild', than: built } : null;
  if (now < last - HOUR) return { kind: 'behind', than: last };
  return now > last + LONG_UNUSED ? { kind: 'ahead', than: last } : null;
}
