import type { Change } from '#lib/journal/change.ts';
import { missingBefore, orderCausally, type MissingChanges } from '#lib/journal/causal-order.ts';
import { logKey, type LogOfDevice, type LogPlace } from '#lib/journal/log.ts';
import { database, type Head, type StoredChange } from '#lib/storage/database/database.ts';
import type { Seal } from '#lib/journal/seal.ts';
import { rememberHeads } from '#lib/storage/database/loss-marker.ts';
import { tablesVersion } from '#lib/storage/tables.ts';
import { noteReceipt } from '#lib/storage/timeline/receipts.ts';
import { changedRows, mergeRows, validatorsOf } from './merge-rows.ts';

/** Two histories of one log: a device was copied, or its database was brought back and written on. Nothing is received. */
export class ForkedLogError extends Error {
  override name = 'ForkedLogError';
  readonly device: string;
  constructor({ log, device }: LogOfDevice, seq: number) {
    super(`Log ${log} of ${device} goes two ways at ${seq}`);
    this.device = device;
  }
}

/** Key of the setting, outside the journal, with the highest version of the tables that was ever received. */
const NEWEST = 'newestTables';

/** The highest version of the tables that anything on this device was written with. */
export async function newestTables(): Promise<number> {
  const received = (await database.settings.get(NEWEST))?.value;
  return Math.max(tablesVersion(), typeof received === 'number' ? received : 0);
}

/** What a package brings. */
export interface Received {
  /** In any order; each log without gaps within what is brought. */
  changes: readonly Change[];
  seals: readonly Seal[];
  /** The highest version of the tables that any of its changes was written with. */
  tables: number;
  /** Who made the package it comes in, and when. */
  made?: { author: string; createdAt: string };
}

/** What came of it. */
export interface Receipt {
  /** Changes not known before, and how many of them wait for others. */
  added: number;
  waiting: number;
  missing: MissingChanges[];
  /** Open conflicts of the logs received. */
  conflicts: number;
  /** Where the logs that went on now end. */
  heads: LogPlace[];
}

/** The changes that are not known yet, each once. @throws ForkedLogError */
async function unknownOf(changes: readonly Change[], heads: ReadonlyMap<string, Head>): Promise<Change[]> {
  const fresh = new Map<string, Change>();
  const latestKnown = new Map<string, Change>();
  for (const change of changes) {
    const key = logKey(change);
    if (change.seq <= (heads.get(key)?.seq ?? 0)) {
      const latest = latestKnown.get(key);
      if (!latest || latest.seq < change.seq) latestKnown.set(key, change);
      continue;
    }
    const place = `${key} ${change.seq}`;
    const twin = fresh.get(place);
    if (twin && twin.hash !== change.hash) throw new ForkedLogError(change, change.seq);
    fresh.set(place, change);
  }
  // Everything before a hash follows from it: of what is known already, the last one tells.
  for (const change of latestKnown.values()) {
    const { log, device, seq } = change;
    const stored = await database.changes.get({ log, device, seq });
    if (stored && stored.hash !== change.hash) throw new ForkedLogError(change, seq);
  }
  return [...fresh.values()];
}

const withoutOrder = ({ order: _, ...change }: StoredChange): Change => change;

/** Whether changes before the heads of a log are gone, as when a browser brought back only a part of the database. */
async function isTorn(heads: readonly Head[]): Promise<boolean> {
  for (const { log, device, seq } of heads) {
    const ofDevice = database.changes.where('[log+device+seq]');
    if ((await ofDevice.between([log, device, 1], [log, device, seq], true, true).count()) < seq) return true;
  }
  return false;
}

/**
 * Takes the changes of torn logs out that those received make whole, to be added again with them in their order. Call
 * inside the transaction.
 * @returns what was taken out
 */
async function takeTorn(
  logs: readonly string[],
  received: readonly Change[],
  heads: readonly Head[],
): Promise<Change[]> {
  const taken: Change[] = [];
  for (const log of logs) {
    const ofLog = heads.filter((head) => head.log === log);
    if (!(await isTorn(ofLog))) continue;
    const stored = (await database.changes.where({ log }).toArray()).map(withoutOrder);
    const all = await unknownOf([...stored, ...received.filter((change) => change.log === log)], new Map());
    const after = headsAfter(orderCausally(() => 0, all).ready, new Map());
    if (ofLog.some((head) => (after.get(logKey(head))?.seq ?? 0) < head.seq)) continue;
    await database.changes.where({ log }).delete();
    taken.push(...stored);
  }
  return taken;
}

/** The heads after changes, which must go on where the heads are. @throws ForkedLogError */
function headsAfter(ready: readonly Change[], heads: ReadonlyMap<string, Head>): Map<string, Head> {
  const after = new Map<string, Head>();
  for (const { log, device, seq, prev, hash, time, wall } of ready) {
    const key = logKey({ log, device });
    const head = after.get(key) ?? heads.get(key);
    if (head && head.hash !== prev) throw new ForkedLogError({ log, device }, seq);
    after.set(key, { log, device, seq, hash, time, wall });
  }
  return after;
}

/**
 * Takes over changes of other devices, and of this one from before a loss, with the seals that cover them: all or
 * nothing. The chain of each log, the seals and the bytes were verified before. The same changes in any order, any
 * number of times, give the same rows and conflicts.
 * @throws ForkedLogError, ReceivedRowError; nothing is then received
 */
export async function receive({ changes, seals, tables, made }: Received): Promise<Receipt> {
  const logs = [...new Set(changes.map(({ log }) => log))];
  const waitingBefore = await database.waiting.where('log').anyOf(logs).toArray();
  // Fetched before the transaction, which would end meanwhile.
  const validators = await validatorsOf([...changes, ...waitingBefore].map(({ table }) => table));
  const always = ['heads', 'changes', 'conflicts', 'waiting', 'unapplied', 'seals', 'settings'];
  const touched = [...new Set([...always, ...validators.keys()])];
  const at = new Date().toISOString();
  const receipt = await database.transaction('rw', touched, async () => {
    const heads = await database.heads.where('log').anyOf(logs).toArray();
    const taken = await takeTorn(logs, changes, heads);
    const anew = new Set(taken.map(({ log }) => log));
    const known = new Map(heads.flatMap((head) => (anew.has(head.log) ? [] : [[logKey(head), head]])));
    const reached = (of: LogOfDevice) => known.get(logKey(of))?.seq ?? 0;
    const waited = await database.waiting.where('log').anyOf(logs).toArray();
    const fresh = await unknownOf([...taken, ...waited, ...changes], known);
    const { ready, waiting } = orderCausally(reached, fresh);
    const after = headsAfter(ready, known);
    await database.waiting.bulkDelete(waited.map(({ log, device, seq }) => [log, device, seq]));
    await database.waiting.bulkPut(waiting);
    const newest = Math.max(tables, await newestTables());
    // Rows are merged while the changes are written.
    const [orders] = await Promise.all([
      database.changes.bulkAdd(ready, { allKeys: true }),
      mergeRows(changedRows(ready), validators, newest > tablesVersion()),
    ]);
    if (made) {
      // What was here before, waiting or in a torn log, came another way.
      const before = new Set([...waited, ...taken].map(({ hash }) => hash));
      await noteReceipt(
        made,
        at,
        orders.filter((_, place) => !before.has(ready[place]?.hash ?? '')),
      );
    }
    await database.heads.bulkPut([...after.values()]);
    // A seal that is here stays as it is, whatever a package calls by its id.
    const sealed = await database.seals.bulkGet(seals.map(({ id }) => id));
    await database.seals.bulkAdd(seals.filter((_, place) => !sealed[place]));
    // Once something of a newer version is here, others of this version may pass its changes on. Nothing is taken from
    // the bare word of a package: it is under no seal.
    const setAside = await database.unapplied.where('log').anyOf(logs).count();
    if (waiting.length + setAside > 0) await database.settings.put({ key: NEWEST, value: newest });
    return {
      added: fresh.length - waited.length - taken.length,
      waiting: waiting.length,
      missing: missingBefore((of) => after.get(logKey(of))?.seq ?? reached(of), waiting),
      conflicts: await database.conflicts.where('log').anyOf(logs).count(),
      heads: [...after.values()].map(({ log, device, seq, hash }) => ({ log, device, seq, hash })),
    };
  });
  rememberHeads(receipt.heads.map((head) => ({ ...head, at })));
  return receipt;
}

/** Carries out what an older version could not, where this one can. Call at a start. @returns rows that are whole now */
export async function applyUnapplied(): Promise<number> {
  const before = await database.unapplied.toArray();
  if (before.length === 0) return 0;
  const validators = await validatorsOf(before.map(({ table }) => table));
  const touched = ['changes', 'conflicts', 'unapplied', ...validators.keys()];
  return database.transaction('rw', touched, async () => {
    const rows = (await database.unapplied.toArray()).map((row) => ({ ...row, changes: [] }));
    await mergeRows(rows, validators, true);
    return rows.length - (await database.unapplied.count());
  });
}
