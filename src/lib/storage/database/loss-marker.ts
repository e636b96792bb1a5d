import { logKey, type LogPlace } from '#lib/journal/log.ts';

/**
 * A small marker outside IndexedDB: the last change written here of each log. A browser short of space may erase the
 * database, even under an open page, or bring back an older state of it; the marker lets the app notice. It only rises.
 */
const KEY = 'so-giam-sat.marks';

/** The last change of a log that is known to have been on the disk. */
export interface Mark extends LogPlace {
  /** Instant (ISO 8601) by the device's clock. */
  at: string;
  /** A person has accepted that it is gone. */
  accepted?: true;
}

/** What this tab knows by itself: localStorage may be forbidden, or be erased together with the database. */
const latest = new Map<string, Mark>();

function isMark(value: unknown): value is Mark {
  if (typeof value !== 'object' || value === null) return false;
  const { log, device, seq, hash, at } = value as Partial<Record<keyof Mark, unknown>>;
  return [log, device, hash, at].every((text) => typeof text === 'string') && Number.isSafeInteger(seq);
}

/** What localStorage held when it was last read or written: one mark for each log is much to read again before each write. */
let lastRead = '';

function readStored(): Mark[] {
  if (typeof localStorage === 'undefined') return [];
  try {
    const text = localStorage.getItem(KEY) ?? '[]';
    if (text === lastRead) return [];
    const stored: unknown = JSON.parse(text);
    lastRead = text;
    return Array.isArray(stored) ? stored.filter(isMark) : [];
  } catch {
    // Forbidden, or written by somebody else: this tab still has its own.
    return [];
  }
}

function raise(mark: Mark): void {
  const before = latest.get(logKey(mark));
  if (before && (before.seq > mark.seq || (before.seq === mark.seq && before.accepted))) return;
  latest.set(logKey(mark), mark);
}

/** The last known change of each log that was written here, by this tab or another. */
export function marks(): Mark[] {
  readStored().forEach(raise);
  return [...latest.values()];
}

/** Those of them that nobody has accepted as gone: what ought to be here. */
export function standingMarks(): Mark[] {
  return marks().filter(({ accepted }) => !accepted);
}

function store(): void {
  if (typeof localStorage === 'undefined') return;
  try {
    const text = JSON.stringify(marks());
    localStorage.setItem(KEY, text);
    lastRead = text;
  } catch {
    // A full or forbidden localStorage must not fail a write that is already on the disk.
  }
}

/** Remembers the last changes of logs, once they are on the disk. */
export function rememberHeads(written: readonly Mark[]): void {
  written.forEach(raise);
  store();
}

/** Remembers that a person accepted the loss: it is not reported again. */
export function acceptMarks(accepted: readonly Mark[]): void {
  for (const mark of accepted) raise({ ...mark, accepted: true });
  store();
}
