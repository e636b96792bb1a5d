/**
 * A small marker outside IndexedDB: the last change of each device written here. A browser short of space may erase the
 * database, even under an open page, or bring back an older state of it; the marker lets the app notice. It only rises.
 */
const KEY = 'so-giam-sat.heads';

/** The last change of a device that is known to have been on the disk. */
export interface Mark {
  device: string;
  seq: number;
  hash: string;
  /** Instant (ISO 8601) by the device's clock. */
  at: string;
  /** A person has accepted that it is gone. */
  accepted?: true;
}

/** What this tab knows by itself: localStorage may be forbidden, or be erased together with the database. */
const latest = new Map<string, Mark>();

function isMark(value: unknown): value is Mark {
  if (typeof value !== 'object' || value === null) return false;
  const { device, seq, hash, at } = value as Partial<Record<keyof Mark, unknown>>;
  return [device, hash, at].every((text) => typeof text === 'string') && Number.isSafeInteger(seq);
}

function readStored(): Mark[] {
  if (typeof localStorage === 'undefined') return [];
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isMark) : [];
  } catch {
    // Forbidden, or written by somebody else: this tab still has its own.
    return [];
  }
}

function raise(mark: Mark): void {
  const before = latest.get(mark.device);
  if (before && (before.seq > mark.seq || (before.seq === mark.seq && before.accepted))) return;
  latest.set(mark.device, mark);
}

/** The last known change of each device that wrote here, by this tab or another. */
export function marks(): Mark[] {
  readStored().forEach(raise);
  return [...latest.values()];
}

function store(): void {
  if (typeof localStorage === 'undefined') return;
  try {
    localStorage.setItem(KEY, JSON.stringify(marks()));
  } catch {
    // A full or forbidden localStorage must not fail a write that is already on the disk.
  }
}

/** Remembers the last change of a device, once it is on the disk. */
export function rememberHead(mark: Mark): void {
  raise(mark);
  store();
}

/** Remembers that a person accepted the loss: it is not reported again. */
export function acceptMarks(accepted: readonly Mark[]): void {
  for (const mark of accepted) raise({ ...mark, accepted: true });
  store();
}
