import canonicalize from 'canonicalize';
import { readSet, type Json } from '#lib/journal/change.ts';
import { NO_MISSION } from '#lib/journal/log.ts';
import { database, type StoredConflict } from '#lib/storage/database/database.ts';
import { commit, type Edit, type Fields } from '#lib/storage/write/commit.ts';
import { isJournalTable, type JournalTable } from '#lib/storage/tables.ts';

/** How many fields were given different values by devices that did not know of each other, in all or in one mission. */
export function countConflicts(missionId?: string): Promise<number> {
  return missionId === undefined
    ? database.conflicts.count()
    : database.conflicts.where('log').equals(missionId).count();
}

/** A row by its table and its id. */
export type RowKey = readonly [table: string, row: string];

/** A conflict with where it stands. */
export interface PlacedConflict {
  conflict: StoredConflict;
  /** Null where it belongs to none. */
  missionId: string | null;
  /** Null where it belongs to no single one. */
  visitId: string | null;
  /** Of what the row is a part, where a screen shows it there. */
  itemCode: string | null;
  isArchived: boolean;
}

/**
 * The conflicts of some rows, or all of them, those of one row together. The one query behind every place that shows them.
 * @param rows all rows where absent
 */
export async function readConflicts(rows?: readonly RowKey[]): Promise<PlacedConflict[]> {
  const conflicts = await (rows === undefined
    ? database.conflicts.toArray()
    : database.conflicts
        .where('[table+row]')
        .anyOf(rows.map(([table, row]) => [table, row]))
        .toArray());
  const logs = [...new Set(conflicts.map(({ log }) => log))];
  const missions = await database.missions.bulkGet(logs);
  const archived = new Set(missions.flatMap((mission) => (mission?.archived ? [mission.id] : [])));
  return Promise.all(
    conflicts.map(async (conflict) => {
      const { table, row, log } = conflict;
      const stored = await database
        .table<{ visitId?: string | null; itemCode?: string | null }, string>(table)
        .get(row);
      return {
        conflict,
        missionId: log === NO_MISSION ? null : log,
        visitId: table === 'visits' ? row : (stored?.visitId ?? null),
        itemCode: stored?.itemCode ?? null,
        isArchived: archived.has(log),
      };
    }),
  );
}

/** A conflict and the value that a person gives it. */
export interface Decided {
  conflict: StoredConflict;
  value: Json;
}

/** The path of a field in a row; its entry may be missing. */
const valueAt = (row: Fields, path: string): Json => {
  const field = path.split('.')[0] ?? path;
  return (row[field] ?? null) === null ? null : (readSet(row, [path])[path] ?? null);
};

const isSame = (left: Json, right: Json) => canonicalize(left) === canonicalize(right);

/** One edit for each row: a row is checked with all that is decided of it, not half of it. */
function editsByRow(
  decided: readonly Decided[],
  setOf: (decided: Decided, row: Fields | undefined) => Fields,
): Edit[] {
  const byRow = new Map<string, { table: JournalTable; row: string; of: Decided[] }>();
  for (const each of decided) {
    const { table, row } = each.conflict;
    if (!isJournalTable(table)) throw new Error(`No table ${table}`);
    const key = `${table} ${row}`;
    const entry = byRow.get(key) ?? { table, row, of: [] };
    byRow.set(key, entry);
    entry.of.push(each);
  }
  return [...byRow.values()].map(({ table, row, of }) => ({
    table,
    row,
    set: (stored) => Object.assign({}, ...of.map((each) => setOf(each, stored))) as Fields,
  }));
}

/**
 * Decides conflicts, all or none: the chosen values are written, by whoever writes on this device, and every device
 * follows.
 * @throws StorageError; MissionArchivedError
 */
export async function decideConflicts(decided: readonly Decided[]): Promise<void> {
  await commit(editsByRow(decided, ({ conflict, value }) => ({ [conflict.path]: value })));
}

/**
 * Takes decisions back, as one more change to each row: what was shown before stands again. A field that was written
 * since stays as it is.
 * @throws StorageError; MissionArchivedError
 */
export async function takeBackDecisions(decided: readonly Decided[]): Promise<void> {
  const edits = editsByRow(decided, ({ conflict: { path, candidates }, value }, row) => {
    const before = candidates[0]?.value ?? null;
    const isAsDecided = row !== undefined && isSame(valueAt(row, path), value);
    return isAsDecided && !isSame(before, value) ? { [path]: before } : {};
  });
  await commit(edits);
}
