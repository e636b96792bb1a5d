import { database } from './database.ts';

/**
 * A small marker outside IndexedDB. A browser short of space may erase the database and leave an empty list;
 * the marker lets the app say that data was lost instead.
 */
const KEY = 'so-giam-sat.records';

/** Remembers how many changes this device has written. */
export function rememberRecords(count: number): void {
  if (typeof localStorage === 'undefined') return;
  try {
    localStorage.setItem(KEY, String(count));
  } catch {
    // A full or forbidden localStorage must not fail a write that is already on the disk.
  }
}

/** How many changes this device has written, as the marker says; 0 where it says nothing. */
export function markedRecords(): number {
  return typeof localStorage === 'undefined' ? 0 : Number(localStorage.getItem(KEY) ?? 0) || 0;
}

/** How many changes were written here and are here no more; 0 while there is a journal. */
export async function recordsLost(): Promise<number> {
  if (typeof localStorage === 'undefined' || (await database.heads.count()) > 0) return 0;
  return Number(localStorage.getItem(KEY) ?? 0);
}

/** Forgets the marker, once people were told of the loss. */
export function forgetRecords(): void {
  localStorage.removeItem(KEY);
}
