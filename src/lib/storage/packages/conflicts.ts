import type { Json } from '#lib/journal/change.ts';
import { database, type StoredConflict } from '#lib/storage/database/database.ts';
import { commit } from '#lib/storage/write/commit.ts';
import { isJournalTable } from '#lib/storage/tables.ts';

/** How many fields were given different values by devices that did not know of each other. */
export function countConflicts(): Promise<number> {
  return database.conflicts.count();
}

/** A conflict with the visit it is in; null where it belongs to no single one. */
export interface ConflictInVisit {
  conflict: StoredConflict;
  visitId: string | null;
}

/** Every conflict, those of one row together. */
export async function listConflicts(): Promise<ConflictInVisit[]> {
  const conflicts = await database.conflicts.toArray();
  return Promise.all(
    conflicts.map(async (conflict) => {
      const { table, row } = conflict;
      if (table === 'visits') return { conflict, visitId: row };
      const stored = await database.table<{ visitId?: string | null }, string>(table).get(row);
      return { conflict, visitId: stored?.visitId ?? null };
    }),
  );
}

/**
 * Decides a conflict: the chosen value is written, by whoever writes on this device, and every device follows.
 * @throws StorageError; MissionArchivedError
 */
export async function decideConflict({ table, row, path }: StoredConflict, value: Json): Promise<void> {
  if (!isJournalTable(table)) throw new Error(`No table ${table}`);
  await commit([{ table, row, set: { [path]: value } }]);
}
