import type { Change } from '#lib/journal/change.ts';
import type { MergedRow } from '#lib/journal/merge.ts';
import { database } from '#lib/storage/database/database.ts';

/** Whether a write of one path replaces what stands at another: of the same, of the whole field, of an entry of it. */
const replaces = (written: string, path: string) =>
  written === path || path.startsWith(`${written}.`) || written.startsWith(`${path}.`);

/**
 * Drops the conflicts of a row that a write on this device ends: its author had all values before them. Of a list, only
 * those of entries that the write is about. Call inside the transaction of the write.
 */
export async function closeConflicts(
  table: string,
  row: string,
  { set, lists }: { set: object; lists: NonNullable<Change['lists']> },
): Promise<void> {
  const open = await database.conflicts.where('[table+row]').equals([table, row]).toArray();
  const paths = Object.keys(set).filter((path) => !(path in lists));
  const entries = Object.entries(lists).flatMap(([list, { put, removed }]) =>
    [...put, ...removed].map((key) => `${list}.${key}`),
  );
  const ended = open.filter(
    ({ path }) => entries.includes(path) || paths.some((written) => replaces(written, path)),
  );
  const keys = ended.map(({ path }): [string, string, string] => [table, row, path]);
  if (keys.length > 0) await database.conflicts.bulkDelete(keys);
}

/** Stores the conflicts of a merged row in place of those it had. Call inside the transaction. */
export async function replaceConflicts(
  { log, table, row }: { log: string; table: string; row: string },
  conflicts: MergedRow['conflicts'],
): Promise<void> {
  await database.conflicts.where('[table+row]').equals([table, row]).delete();
  await database.conflicts.bulkPut(conflicts.map((conflict) => ({ log, table, row, ...conflict })));
}
