import { missingBefore } from '#lib/journal/causal-order.ts';
import { logKey, NO_MISSION, type LogPlace } from '#lib/journal/log.ts';
import { logStates, type CheckedSeal, type LogState } from '#lib/journal/log-states.ts';
import { isSignatureRight } from '#lib/journal/seal.ts';
import { database } from '#lib/storage/database/database.ts';
import { ownKey } from '#lib/storage/record/snapshot.ts';

/**
 * Judges the logs of a mission, and those of what belongs to none, which its documents print from as well. Reads all of
 * them: call it in a worker.
 * @param marks the heads that logs once had, from the marker outside the database
 */
export async function readLogStates(missionId: string, marks: readonly LogPlace[]): Promise<LogState[]> {
  const logs = [missionId, NO_MISSION];
  const of = [database.changes, database.heads, database.waiting, database.seals] as const;
  // One transaction: what another tab writes meanwhile must not look like a log that goes on after its head.
  const [changes, heads, waiting, seals, own] = await database.transaction(
    'r',
    [...of, database.settings],
    () =>
      Promise.all([
        database.changes.where('log').anyOf(logs).toArray(),
        database.heads.where('log').anyOf(logs).toArray(),
        database.waiting.where('log').anyOf(logs).toArray(),
        database.seals.where('log').anyOf(logs).toArray(),
        ownKey(),
      ]),
  );
  const checked: CheckedSeal[] = [];
  for (const seal of seals) checked.push({ ...seal, right: await isSignatureRight(seal) });
  return logStates({
    own: { device: own.device ?? '', publicKey: own.publicKey ?? null },
    changes: changes.map(({ order: _, ...change }) => change),
    heads,
    waiting,
    seals: checked,
    marks: marks.filter(({ log }) => logs.includes(log)),
  });
}

/** Changes of a device that others have seen, or that were here once, and that are not here. */
export interface MissingOfDevice {
  device: string;
  /** Whoever wrote the last of its changes that came; null where none did. */
  author: string | null;
  count: number;
}

/**
 * What is missing of a mission, told by changes that wait, by seals and by the marker outside the database. Reads heads
 * only; `readLogStates` reads the logs themselves.
 */
export async function readMissing(missionId: string, marks: readonly LogPlace[]): Promise<MissingOfDevice[]> {
  const [heads, waiting, seals] = await Promise.all([
    database.heads.where({ log: missionId }).toArray(),
    database.waiting.where({ log: missionId }).toArray(),
    database.seals.where({ log: missionId }).toArray(),
  ]);
  const ends = new Map(heads.map((head) => [logKey(head), head.seq]));
  const known = (of: Parameters<typeof logKey>[0]) => ends.get(logKey(of)) ?? 0;
  const told = [...seals, ...marks.filter(({ log }) => log === missionId)];
  return Promise.all(
    missingBefore(known, waiting, told).map(async ({ log, device, count }) => {
      const seq = known({ log, device });
      const last =
        waiting.findLast((change) => change.device === device) ??
        (seq > 0 ? await database.changes.get({ log, device, seq }) : undefined);
      return { device, author: last?.author ?? null, count };
    }),
  );
}
