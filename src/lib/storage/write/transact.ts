import { hashChange } from '#lib/journal/chain.ts';
import { applySet, GENESIS, readSet, type Change, type Json } from '#lib/journal/change.ts';
import { tick } from '#lib/journal/clock.ts';
import { Attempt } from './attempt.ts';
import type { Decision, Edit, Fields } from './commit.ts';
import { database, type StoredBytes, type Head } from '#lib/storage/database/database.ts';
import { deviceIdentity } from '#lib/storage/database/device.ts';
import { refuseBroken, refuseLost, refuseOrphans } from '#lib/storage/database/lost-data.ts';
import { closeConflicts } from './conflicts.ts';
import { entryByEntry, listEdits } from './list-edits.ts';
import { logOf } from './log-of.ts';
import { refuseArchived } from './refusals.ts';
import { rowValidator } from './row-validators.ts';

/** A decision edits a table it did not name. */
class UndeclaredTableError extends Error {
  override name = 'UndeclaredTableError';
}

type Settled = Pick<Change, 'log' | 'table' | 'row' | 'set' | 'base' | 'lists'>;

/** What a new row begins with besides the fields given. */
function ungiven(base: object | undefined, given: Fields): Record<string, Json> {
  return Object.fromEntries(Object.entries(base ?? {}).filter(([name]) => !(name in given)));
}

/** A log as it stands: its end on this device, what this device has seen of others' changes to it, its latest time. */
interface LogEnd {
  head: Head | undefined;
  context: Change['context'];
  time: string | null;
}

function endOf(log: string, device: string, heads: readonly Head[]): LogEnd {
  const ofLog = heads.filter((head) => head.log === log);
  const others = ofLog.filter((head) => head.device !== device);
  return {
    head: ofLog.find((head) => head.device === device),
    context: Object.fromEntries(others.map((head) => [head.device, head.seq])),
    time: ofLog.reduce<string | null>((last, { time }) => (last === null || time > last ? time : last), null),
  };
}

/** The changes that edits are, each after the one before in its log, and the heads of those logs after them. */
function append(
  edits: readonly Settled[],
  device: { id: string; author: string },
  ends: ReadonlyMap<string, LogEnd>,
) {
  const heads = new Map<string, Head>();
  const changes = edits.map((edit): Change => {
    const end = ends.get(edit.log);
    const head = heads.get(edit.log) ?? end?.head;
    const wall = Date.now();
    const rest = {
      ...edit,
      device: device.id,
      seq: (head?.seq ?? 0) + 1,
      time: tick(heads.get(edit.log)?.time ?? end?.time ?? null, wall),
      wall,
      author: device.author,
      context: end?.context ?? {},
      prev: head?.hash ?? GENESIS,
    };
    const change = { ...rest, hash: hashChange(rest) };
    const { log, seq, hash, time } = change;
    heads.set(log, { log, device: device.id, seq, hash, time, wall });
    return change;
  });
  return { changes, heads: [...heads.values()] };
}

const latest = (heads: readonly Head[]): Head | undefined =>
  heads.reduce<Head | undefined>((last, head) => (last && last.time >= head.time ? last : head), undefined);

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
    'conflicts',
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
    // The heads are read inside the transaction: two tabs cannot fork a log, and nothing is written into a database
    // that was emptied meanwhile.
    const heads = await database.heads.toArray();
    refuseLost(heads);
    await refuseBroken(latest(heads.filter((head) => head.device === device.id)));
    const edits = decision ? await decision.decide() : fixedEdits;
    // By log, as the mission stood before any of the edits.
    const archived = new Map<string, boolean>();
    // Bytes are written first: a row must never point at missing bytes.
    if (blobs.length > 0) await database.blobs.bulkPut([...blobs]);
    // The resulting rows are validated, so that an edit of a row another tab just changed is checked as a whole.
    const settled: Settled[] = [];
    const written: { log: string; row: Fields }[] = [];
    for (const { base, ...edit } of edits) {
      const validate = validators.get(edit.table);
      if (!validate) throw new UndeclaredTableError(edit.table);
      const rows = database.table<Fields, string>(edit.table);
      const row = await rows.get(edit.row);
      const fields = entryByEntry(edit.table, row, typeof edit.set === 'function' ? edit.set(row) : edit.set);
      if (Object.keys(fields).length === 0) continue;
      const start = row ? {} : ungiven(base, fields);
      const next = validate(applySet({ ...start, ...row }, fields), row);
      const log = logOf(edit.table, row, next);
      if (!archived.has(log)) archived.set(log, (await database.missions.get(log))?.archived ?? false);
      if (archived.get(log)) refuseArchived({ table: edit.table, row: next, set: fields });
      await rows.put(next);
      const lists = row ? listEdits(edit.table, Object.keys(fields), { before: row, after: next }) : {};
      await closeConflicts(edit.table, edit.row, { set: fields, lists });
      attempt.answered();
      written.push({ log, row: next });
      // The journal records what was stored: NFC, trimmed.
      settled.push({
        ...edit,
        log,
        set: readSet(next, Object.keys(fields)),
        ...(Object.keys(start).length > 0 ? { base: start } : {}),
        ...(Object.keys(lists).length > 0 ? { lists } : {}),
      });
    }
    if (settled.length === 0) return [];
    await refuseOrphans(written);
    const logs = new Set(settled.map(({ log }) => log));
    const ends = new Map([...logs].map((log) => [log, endOf(log, device.id, heads)]));
    for (const { head } of ends.values()) await refuseBroken(head);
    const { changes, heads: newHeads } = append(settled, device, ends);
    attempt.append(changes);
    await database.changes.bulkAdd(changes);
    // One by one: of several at once Dexie hides the browser's own error.
    for (const head of newHeads) await database.heads.put(head);
    return changes;
  });
}
