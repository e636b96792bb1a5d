import type { Change } from '#lib/journal/change.ts';
import { database, type StoredChange } from '#lib/storage/database/database.ts';
import type { JournalTable } from '#lib/storage/tables.ts';

/** The last change of each row that set the wanted fields, by the row's id. */
export async function lastChanges(
  table: JournalTable,
  rows: readonly { id: string }[],
  isSought: (set: Change['set']) => boolean,
): Promise<Map<string, StoredChange>> {
  const changes = await database.changes
    .where('[table+row]')
    .anyOf(rows.map(({ id }) => [table, id]))
    .filter(({ set }) => isSought(set))
    .sortBy('time');
  return new Map(changes.map((change) => [change.row, change]));
}

/** What the device's clock showed when the latest entry was written, in milliseconds; null where there is none. */
export async function lastWall(): Promise<number | null> {
  const change = await database.changes.orderBy('order').last();
  return change?.wall ?? null;
}
