import { instantOf } from '#lib/journal/clock.ts';
import { logKey, NO_MISSION } from '#lib/journal/log.ts';
import { database, type Head } from './database.ts';
import { marks, type Mark } from './loss-marker.ts';

/** Changes that were on the disk are gone: the browser erased them, or went back to an older state. */
export class DataLostError extends Error {
  override name = 'DataLostError';
  /** How many changes are missing. */
  readonly lost: number;
  constructor(lost: number) {
    super(`${String(lost)} changes are missing`);
    this.lost = lost;
  }
}

/** The mission or visit that a row belongs to is not on this device. */
export class ParentMissingError extends Error {
  override name = 'ParentMissingError';
}

/** What is missing of a journal, with the last known state of it. */
export interface Loss {
  lost: number;
  /** When the last of the missing changes was written (ISO 8601). */
  at: string;
  marks: Mark[];
}

/** The changes known to be on the disk that the heads lack; null when none are missing. */
function missingFrom(heads: readonly Head[]): Loss | null {
  const headOf = new Map(heads.map((head) => [logKey(head), head]));
  const missing = marks().filter((mark) => {
    const { seq, hash, accepted } = mark;
    const head = headOf.get(logKey(mark));
    return !accepted && (!head || head.seq < seq || (head.seq === seq && head.hash !== hash));
  });
  if (missing.length === 0) return null;
  const missingOf = (mark: Mark) => mark.seq - (headOf.get(logKey(mark))?.seq ?? 0);
  return {
    // Where a log has the same length but another hash, at least one change is not the one that was written.
    lost: missing.reduce((sum, mark) => sum + Math.max(1, missingOf(mark)), 0),
    at:
      missing
        .map(({ at }) => at)
        .sort()
        .at(-1) ?? '',
    marks: missing,
  };
}

/** What was written on this device, to any mission, and is gone; null when nothing is missing. */
export async function readLoss(): Promise<Loss | null> {
  return missingFrom(await database.heads.toArray());
}

/**
 * What the logs lack before their heads, where the browser restored only a part of it. Counts the whole index, so it is
 * called once at each start. Changes are only ever added: read in this order, none that is just being written is missed.
 * @returns null when nothing is missing, or a person has accepted the loss
 */
export async function readGaps(): Promise<Loss | null> {
  const accepted = new Set(marks().flatMap((mark) => (mark.accepted ? logKey(mark) : [])));
  const heads = (await database.heads.toArray()).filter((head) => !accepted.has(logKey(head)));
  const gaps = await Promise.all(
    heads.map(async ({ log, device, seq, hash, wall }) => {
      const count = await database.changes
        .where('[log+device+seq]')
        .between([log, device, 1], [log, device, seq], true, true)
        .count();
      return { lost: seq - count, mark: { log, device, seq, hash, at: instantOf({ wall }) } };
    }),
  );
  const broken = gaps.filter(({ lost }) => lost > 0);
  if (broken.length === 0) return null;
  return {
    lost: broken.reduce((sum, { lost }) => sum + lost, 0),
    at: broken.reduce((last, { mark }) => (mark.at > last ? mark.at : last), ''),
    marks: broken.map(({ mark }) => mark),
  };
}

/**
 * Refuses to append to a log whose last change is missing. Call inside the transaction.
 * @throws DataLostError
 */
export async function refuseBroken(head: Head | undefined): Promise<void> {
  if (!head) return;
  const { log, device, seq } = head;
  if (await database.changes.get({ log, device, seq })) return;
  throw new DataLostError((await readGaps())?.lost ?? 1);
}

/**
 * Refuses to write to a database that lost changes.
 * @throws DataLostError
 */
export function refuseLost(heads: readonly Head[]): void {
  const loss = missingFrom(heads);
  if (loss) throw new DataLostError(loss.lost);
}

/**
 * Writes what is no part of the journal (bytes, this device's own name) under the same condition as the journal: not into
 * a database that was emptied meanwhile.
 * @param work awaits nothing but the database
 * @throws DataLostError; nothing is then written
 */
export function writeUnlessLost<Result>(
  tables: readonly string[],
  work: () => PromiseLike<Result>,
): PromiseLike<Result> {
  return database.transaction('rw', ['heads', ...tables], async () => {
    refuseLost(await database.heads.toArray());
    return work();
  });
}

/**
 * Refuses rows whose mission or visit is missing, or whose visit is of another mission than the log they are written to.
 * Call inside the transaction, after the rows were written.
 * @throws ParentMissingError
 */
export async function refuseOrphans(
  rows: readonly { log: string; row: Readonly<Record<string, unknown>> }[],
): Promise<void> {
  const missions = new Set(rows.flatMap(({ log }) => (log === NO_MISSION ? [] : log)));
  const ofVisits = rows.flatMap(({ log, row: { visitId } }) =>
    typeof visitId === 'string' ? [{ log, visitId }] : [],
  );
  const [missionCount, visits] = await Promise.all([
    database.missions
      .where('id')
      .anyOf([...missions])
      .count(),
    database.visits.bulkGet([...new Set(ofVisits.map(({ visitId }) => visitId))]),
  ]);
  if (missionCount < missions.size) throw new ParentMissingError('A mission is missing');
  const missionOf = new Map(visits.map((visit) => [visit?.id, visit?.missionId]));
  if (ofVisits.some(({ log, visitId }) => missionOf.get(visitId) !== log))
    throw new ParentMissingError('A visit is missing, or of another mission');
}
