import type { Table } from 'dexie';
import type { Change } from '#lib/journal/change.ts';
import { changesByRow, rowKey } from '#lib/journal/verify.ts';
import { database } from '#lib/storage/database/database.ts';
import { isJournalTable, lastWinsIn } from '#lib/storage/tables.ts';
import { replaceConflicts } from './conflicts.ts';
import { logOf } from './log-of.ts';
import { mergeValid } from './merge-valid.ts';
import { rowValidator, type RowValidator } from './row-validators.ts';

/** A change makes a row that this version knows to be wrong. Nothing is received. */
export class ReceivedRowError extends Error {
  override name = 'ReceivedRowError';
}

/** The validators of tables, by their names. */
export type Validators = ReadonlyMap<string, RowValidator>;

/** A row and those of its changes that are at hand. */
export interface ChangedRow {
  log: string;
  table: string;
  row: string;
  changes: readonly Change[];
}

/** The validators of those tables that this version knows. */
export async function validatorsOf(tables: readonly string[]): Promise<Validators> {
  const known = [...new Set(tables)].filter(isJournalTable);
  return new Map(await Promise.all(known.map(async (table) => [table, await rowValidator(table)] as const)));
}

/** Of more ids than this, all keys of a table are read at once, faster than each is looked for: most are new. */
const FEW_IDS = 200;

/** The rows that are there, by id. */
async function storedRows(
  rows: Table<Record<string, unknown>, string>,
  ids: readonly string[],
): Promise<Map<string, Record<string, unknown>>> {
  let met = ids;
  if (ids.length > FEW_IDS) {
    const keys = new Set(await rows.toCollection().primaryKeys());
    met = ids.filter((id) => keys.has(id));
  }
  const there = await rows.bulkGet([...met]);
  return new Map(
    there.flatMap((row, place) => (row === undefined ? [] : [[met[place] ?? '', row] as const])),
  );
}

/**
 * Makes the rows of one table of their changes anew. Call inside a transaction.
 * @param setAside keys of the rows that were not carried out whole before
 * @throws ReceivedRowError unless a newer version wrote the changes
 */
async function mergeTable(
  table: string,
  entries: readonly ChangedRow[],
  setAside: ReadonlySet<string>,
  { validators, isNewer }: { validators: Validators; isNewer: boolean },
) {
  const validate = validators.get(table);
  if (!validate || !isJournalTable(table)) {
    await database.unapplied.bulkPut(entries.map(({ log, row }) => ({ log, table, row })));
    return;
  }
  const rows = database.table<Record<string, unknown>, string>(table);
  const stored = await storedRows(
    rows,
    entries.map(({ row }) => row),
  );
  const lastWins = lastWinsIn(table);
  const merged: Record<string, unknown>[] = [];
  for (const { log, row, changes } of entries) {
    const there = stored.get(row);
    const wasSetAside = setAside.has(rowKey(table, row));
    const isMet = there !== undefined || wasSetAside;
    // Of a row that was never met, the changes at hand are all.
    const all = isMet ? await database.changes.where('[table+row]').equals([table, row]).toArray() : changes;
    const { row: next, conflicts, isWhole } = mergeValid(all, lastWins, validate);
    if (!isWhole && !isNewer) throw new ReceivedRowError(`Refused in ${table}`);
    // What this version does not know stays in the log until one comes that does.
    if (!isWhole) await database.unapplied.put({ log, table, row });
    else if (wasSetAside) await database.unapplied.delete([table, row]);
    if (next === null) continue;
    // A log brings rows of its own mission only, each under its own id.
    const isOwn = [next, there ?? next].every((each) => logOf(table, undefined, each) === log);
    if (!isOwn || next[rows.schema.primKey.keyPath as string] !== row)
      throw new ReceivedRowError(`Row of another mission in ${table}`);
    merged.push(next);
    if (conflicts.length > 0 || isMet) await replaceConflicts({ log, table, row }, conflicts);
  }
  await rows.bulkPut(merged);
}

/**
 * Makes rows of their changes anew, with their conflicts. Call inside a transaction.
 * @throws ReceivedRowError unless a newer version wrote the changes
 */
export async function mergeRows(
  changed: readonly ChangedRow[],
  validators: Validators,
  isNewer: boolean,
): Promise<void> {
  const byTable = new Map<string, ChangedRow[]>();
  for (const entry of changed) {
    const entries = byTable.get(entry.table);
    if (entries) entries.push(entry);
    else byTable.set(entry.table, [entry]);
  }
  const before = await database.unapplied.toCollection().primaryKeys();
  const setAside = new Set(before.map(([table, row]) => rowKey(table, row)));
  for (const [table, entries] of byTable) await mergeTable(table, entries, setAside, { validators, isNewer });
}

/** The rows that changes are of. */
export function changedRows(changes: readonly Change[]): ChangedRow[] {
  return [...changesByRow(changes).values()].flatMap((ofRow) => {
    const [first] = ofRow;
    return first ? [{ log: first.log, table: first.table, row: first.row, changes: ofRow }] : [];
  });
}
