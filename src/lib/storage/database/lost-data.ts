import { instantOf } from '#lib/journal/clock.ts';
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
  const missing = marks().filter(({ device, seq, hash, accepted }) => {
    const head = heads.find((each) => each.device === device);
    return !accepted && (!head || head.seq < seq || (head.seq === seq && head.hash !== hash));
  });
  if (missing.length === 0) return null;
  const missingOf = ({ device, seq }: Mark) => seq - (heads.find((head) => head.device === device)?.seq ?? 0);
  return {
    // Where the journal has the same length but another hash, at least one change is not the one that was written.
    lost: missing.reduce((sum, mark) => sum + Math.max(1, missingOf(mark)), 0),
    at:
      missing
        .map(({ at }) => at)
        .sort()
        .at(-1) ?? '',
    marks: missing,
  };
}

/** What was written on this device and is gone; null when nothing is missing. */
export async function readLoss(): Promise<Loss | null> {
  return missingFrom(await database.heads.toArray());
}

/**
 * What the journal lacks before its heads, where the browser restored only a part of it. Counts the whole index, so it is
 * called once at each start. Changes are only ever added: read in this order, none that is just being written is missed.
 * @returns null when nothing is missing, or a person has accepted the loss
 */
export async function readGaps(): Promise<Loss | null> {
  const acceptedDevices = new Set(marks().flatMap(({ device, accepted }) => (accepted ? device : [])));
  const heads = (await database.heads.toArray()).filter(({ device }) => !acceptedDevices.has(device));
  const gaps = await Promise.all(
    heads.map(async ({ device, seq, hash, time }) => {
      const count = await database.changes
        .where('[device+seq]')
        .between([device, 1], [device, seq], true, true)
        .count();
      return { lost: seq - count, mark: { device, seq, hash, at: instantOf({ time }) } };
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
 * Refuses to append to a journal whose last change is missing. Call inside the transaction.
 * @throws DataLostError
 */
export async function refuseBroken(head: Head | undefined): Promise<void> {
  if (!head) return;
  const { device, seq } = head;
  if (await database.changes.get({ device, seq })) return;
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
 * Refuses rows whose mission or visit is missing. Call inside the transaction, after the rows were written.
 * @throws ParentMissingError
 */
export async function refuseOrphans(
  rows: readonly { mission: string | null; row: Readonly<Record<string, unknown>> }[],
): Promise<void> {
  const missions = new Set(rows.flatMap(({ mission }) => mission ?? []));
  const visits = new Set(
    rows.flatMap(({ row: { visitId } }) => (typeof visitId === 'string' ? visitId : [])),
  );
  const [missionCount, visitCount] = await Promise.all([
    database.missions
      .where('id')
      .anyOf([...missions])
      .count(),
    database.visits
      .where('id')
      .anyOf([...visits])
      .count(),
  ]);
  if (missionCount < missions.size) throw new ParentMissingError('A mission is missing');
  if (visitCount < visits.size) throw new ParentMissingError('A visit is missing');
}
