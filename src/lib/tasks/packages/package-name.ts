import { dayOf, timeOf } from '#lib/domain/basics/vietnamese-date.ts';

/** What a package is made for: a copy of everything on a device, or one mission for another device. */
export type PackageUse = 'backup' | 'handOver';

// Names of files go through mail and old file systems: letters without marks, as those of documents.
const NAMES: Readonly<Record<PackageUse, string>> = { backup: 'sao-luu', handOver: 'chuyen-giao' };

/** `sao-luu-2026-03-05-14h05.giamsat`: by the day and time in Vietnam at which it was made. */
export function packageName(use: PackageUse, at: string): string {
  return `${NAMES[use]}-${dayOf(at)}-${timeOf(at).replace(':', 'h')}.giamsat`;
}
