/** Below this the person is warned, bytes: what a long visit with its photos and documents takes, twice. */
const LITTLE = 500_000_000;

/** After a warning, the next one comes when the free space has shrunk to this share of it. */
const AGAIN = 0.5;

/**
 * The space left on a device, in bytes, when it is so little that the person should make room; null otherwise, and
 * where the browser does not report it: newer Chromium reports the same quota to every page, whatever is free.
 * @param dismissedAt what was left when the person last put the warning away
 */
export function littleSpace(
  { usage, quota }: { usage: number | null; quota: number | null },
  dismissedAt: number | null,
): number | null {
  if (usage === null || quota === null || quota <= 0) return null;
  const left = Math.max(0, quota - usage);
  return left < LITTLE && (dismissedAt === null || left < dismissedAt * AGAIN) ? left : null;
}
