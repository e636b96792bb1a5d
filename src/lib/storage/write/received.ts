import { grouped } from '#lib/domain/basics/grouped.ts';
import { findFault, type ChainFault } from '#lib/journal/chain.ts';
import { logKey } from '#lib/journal/log.ts';
import { rebuildRow } from '#lib/journal/rebuild.ts';
import type { Change } from '#lib/journal/change.ts';
import { database, type Head } from '#lib/storage/database/database.ts';
import { refuseLost } from '#lib/storage/database/lost-data.ts';
import { rememberHeads } from '#lib/storage/database/loss-marker.ts';
import { isJournalTable, JOURNAL_TABLES } from '#lib/storage/tables.ts';
import { knownPart } from './known-part.ts';
import { logOf } from './log-of.ts';
import { rowValidator, type RowValidator } from './row-validators.ts';

/** Changes that do not continue the logs they claim to be of; none of them was written. */
export class LogRefusedError extends Error {
  override name = 'LogRefusedError';
  readonly fault: ChainFault;
  constructor(fault: ChainFault) {
    super(`Log refused: ${fault.what} at ${String(fault.seq)}`);
    this.fault = fault;
  }
}

/** A row by its table and id, and the log its changes are in. */
type Place = Pick<Change, 'log' | 'table' | 'row'>;

/** Key of the setting, outside the journal, that names the rows of which this version cannot hold everything. */
const WAITING = 'waitingRows';

const placeKey = ({ log, table, row }: Place) => `${log} ${table} ${row}`;

function placesOf(places: readonly Place[]): Place[] {
  return [
    ...new Map(
      places.map(({ log, table, row }) => [placeKey({ log, table, row }), { log, table, row }]),
    ).values(),
  ];
}

async function readWaiting(): Promise<Place[]> {
  return ((await database.settings.get(WAITING))?.value as Place[] | undefined) ?? [];
}

async function validatorsOf(places: readonly Place[]): Promise<Map<string, RowValidator>> {
  const tables = new Set(places.map(({ table }) => table));
  return new Map(
    await Promise.all(
      [...tables].filter(isJournalTable).map(async (table) => [table, await rowValidator(table)] as const),
    ),
  );
}

/** Of the changes of one log those that are new here. @throws LogRefusedError */
async function newOf(changes: readonly Change[], head: Head | undefined): Promise<Change[]> {
  const all = changes.toSorted((a, b) => a.seq - b.seq);
  const until = head?.seq ?? 0;
  for (const { log, device, seq, hash } of all.filter((change) => change.seq <= until)) {
    const stored = await database.changes.get({ log, device, seq });
    if (stored?.hash !== hash) throw new LogRefusedError({ log, device, seq, what: 'fork' });
  }
  const added = all.filter((change) => change.seq > until);
  const fault = findFault(added, head);
  if (fault) throw new LogRefusedError(fault);
  return added;
}

/** Makes a row of what the log says. @returns false where this version cannot hold all of it */
async function applyRow({ log, table, row }: Place, validate: RowValidator | undefined): Promise<boolean> {
  if (!validate || !isJournalTable(table)) return false;
  const stored = database.table<Record<string, unknown>, string>(table);
  const changes = await database.changes.where({ table, row }).toArray();
  const built = rebuildRow(changes.filter((change) => change.log === log));
  let known: ReturnType<typeof knownPart>;
  try {
    known = knownPart(validate, built);
  } catch {
    // A value of a newer version, or a row whose beginning has not come yet: the row stays as it is.
    return false;
  }
  // A log brings rows of its own mission only, each under its own id.
  const before = await stored.get(row);
  const isOwn = [known.row, ...(before ? [before] : [])].every(
    (each) => logOf(table, undefined, each) === log,
  );
  if (isOwn && known.row[stored.schema.primKey.keyPath as string] === row) await stored.put(known.row);
  return known.whole;
}

async function applyRows(places: readonly Place[], validators: ReadonlyMap<string, RowValidator>) {
  const waiting = new Map((await readWaiting()).map((place) => [placeKey(place), place]));
  let count = 0;
  for (const place of places) {
    if (await applyRow(place, validators.get(place.table))) {
      waiting.delete(placeKey(place));
    } else {
      waiting.set(placeKey(place), place);
      count += 1;
    }
  }
  await database.settings.put({ key: WAITING, value: [...waiting.values()] });
  return count;
}

const TABLES_WRITTEN = ['heads', 'changes', 'settings', ...JOURNAL_TABLES];

/**
 * The one place where changes of other devices become rows: takes them into their logs and makes the rows they name anew, in
 * one transaction. What is there already is passed over. Changes of a newer version, to a table or field that this one does
 * not know, are kept in the log like any other; their rows get what is known, and the rest after the update.
 * @returns how many changes were new, and of how many rows this version cannot hold everything
 * @throws LogRefusedError for changes that do not continue their log, DataLostError where this device lost some; nothing is
 * then written
 */
export async function receiveChanges(
  received: readonly Change[],
): Promise<{ added: number; waiting: number }> {
  // Fetched before the transaction, which would end meanwhile.
  const validators = await validatorsOf(received);
  const { added, waiting } = await database.transaction('rw', TABLES_WRITTEN, async () => {
    const heads = await database.heads.toArray();
    refuseLost(heads);
    const headOf = new Map(heads.map((head) => [logKey(head), head]));
    const added: Change[] = [];
    for (const changes of grouped(received, logKey)) {
      const fresh = await newOf(changes, headOf.get(logKey(changes[0])));
      added.push(...fresh);
      const last = fresh.at(-1);
      if (!last) continue;
      const { log, device, seq, hash, time, wall } = last;
      await database.heads.put({ log, device, seq, hash, time, wall });
    }
    await database.changes.bulkAdd(added);
    return { added, waiting: await applyRows(placesOf(added), validators) };
  });
  const at = new Date().toISOString();
  rememberHeads(added.map(({ log, device, seq, hash }) => ({ log, device, seq, hash, at })));
  return { added: added.length, waiting };
}

/**
 * Makes the rows anew of which an earlier version of the app could not hold everything. Called at the start.
 * @returns how many still wait for a newer version
 */
export async function applyWaiting(): Promise<number> {
  const places = await readWaiting();
  if (places.length === 0) return 0;
  const validators = await validatorsOf(places);
  return database.transaction('rw', TABLES_WRITTEN, async () => {
    refuseLost(await database.heads.toArray());
    return applyRows(places, validators);
  });
}
