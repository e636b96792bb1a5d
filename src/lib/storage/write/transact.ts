import { hashChange } from '#lib/journal/chain.ts';
import { applySet, GENESIS, readSet, type Change } from '#lib/journal/change.ts';
import { tick } from '#lib/journal/clock.ts';
import { Attempt } from './attempt.ts';
import type { Decision, Edit, Fields } from './commit.ts';
import { database, type StoredBytes, type Head } from '#lib/storage/database/database.ts';
import { deviceIdentity } from '#lib/storage/database/device.ts';
import { refuseBroken, refuseLost, refuseOrphans } from '#lib/storage/database/lost-data.ts';
import { refuseArchived } from './refusals.ts';
import { rowValidator } from './row-validators.ts';

/** A decision edits a table it did not name. */
class UndeclaredTableError extends Error {
  override name = 'UndeclaredTableError';
}

type Settled = Pick<Change, 'table' | 'row' | 'mission' | 'set'>;

function append(edits: readonly Settled[], device: { id: string; author: string }, heads: Head[]) {
  const context = Object.fromEntries(
    heads.filter((head) => head.device !== device.id).map((head) => [head.device, head.seq]),
  );
  let head: Head = heads.find((candidate) => candidate.device === device.id) ?? {
    device: device.id,
    seq: 0,
    hash: GENESIS,
    time: tick(null, 0),
  };
  const changes = edits.map((edit) => {
    const wall = Date.now();
    const rest = {
      ...edit,
      device: device.id,
      seq: head.seq + 1,
      time: tick(head.time, wall),
      wall,
      author: device.author,
      context,
      prev: head.hash,
    };
    const change = { ...rest, hash: hashChange(rest) };
    head = { device: device.id, seq: change.seq, hash: change.hash, time: change.time };
    return change;
  });
  return { changes, head };
}

/**
 * Writes edits in one strictly durable transaction. Called through `commit` only.
 * @throws DataLostError, ParentMissingError when data is missing that it builds on; errors of the rules or of the database are passed on
 */
export async function transact(
  request: readonly Edit[] | Decision,
  blobs: readonly StoredBytes[],
  attempt = new Attempt(),
): Promise<Change[]> {
  const device = await deviceIdentity();
  const decision = 'decide' in request ? request : null;
  const fixedEdits = 'decide' in request ? [] : request;
  const writes = new Set(decision?.writes ?? fixedEdits.map(({ table }) => table));
  // Fetched before the transaction, which would end meanwhile.
  const validators = new Map(
    await Promise.all([...writes].map(async (table) => [table, await rowValidator(table)] as const)),
  );
  const touched = new Set([
    'heads',
    'changes',
    'missions',
    'visits',
    ...writes,
    ...(decision?.reads ?? []),
    ...(blobs.length > 0 ? ['blobs'] : []),
  ]);
  attempt.answered();
  return database.transaction('rw', [...touched], async () => {
    const there = await attempt.begin();
    if (there) return there;
    // The heads are read inside the transaction: two tabs cannot fork the chain, and nothing is written into a database
    // that was emptied meanwhile.
    const heads = await database.heads.toArray();
    refuseLost(heads);
    await refuseBroken(heads.find((head) => head.device === device.id));
    const edits = decision ? await decision.decide() : fixedEdits;
    const missions = [...new Set(edits.flatMap(({ mission }) => mission ?? []))];
    const archived = new Set(
      (await database.missions.bulkGet(missions)).flatMap((mission) => (mission?.archived ? mission.id : [])),
    );
    // Bytes are written first: a row must never point at missing bytes.
    if (blobs.length > 0) await database.blobs.bulkPut([...blobs]);
    // The resulting rows are validated, so that an edit of a row another tab just changed is checked as a whole.
    const settled: Settled[] = [];
    const written: { mission: string | null; row: Fields }[] = [];
    for (const { base, ...edit } of edits) {
      const validate = validators.get(edit.table);
      if (!validate) throw new UndeclaredTableError(edit.table);
      const rows = database.table<Fields, string>(edit.table);
      const row = await rows.get(edit.row);
      const fields = typeof edit.set === 'function' ? edit.set(row) : edit.set;
      if (Object.keys(fields).length === 0) continue;
      const set = row ? fields : { ...base, ...fields };
      const next = validate(applySet(row, set), row);
      if (edit.mission !== null && archived.has(edit.mission))
        refuseArchived({ table: edit.table, row: next, set });
      await rows.put(next);
      attempt.answered();
      written.push({ mission: edit.mission, row: next });
      // The journal records what was stored: NFC, trimmed.
      settled.push({ ...edit, set: readSet(next, Object.keys(set)) });
    }
    if (settled.length === 0) return [];
    await refuseOrphans(written);
    const { changes, head } = append(settled, device, heads);
    attempt.append(changes);
    await database.changes.bulkAdd(changes);
    await database.heads.put(head);
    return changes;
  });
}
