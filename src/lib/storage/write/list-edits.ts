import type { Change } from '#lib/journal/change.ts';
import { editOfList } from '#lib/journal/lists.ts';
import { listsIn, type JournalTable } from '#lib/storage/tables.ts';

type Fields = Record<string, unknown>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function valueAt(row: Fields, path: string): unknown {
  return path.split('.').reduce<unknown>((part, key) => (isRecord(part) ? part[key] : undefined), row);
}

/**
 * A record that holds lists, written as a whole, as those of its entries that differ: who changed another entry of it at the
 * same time gave no other value for this one. An entry that is taken out can only be told by the whole.
 */
export function entryByEntry(table: JournalTable, row: Fields | undefined, set: Fields): Fields {
  const holders = new Set(listsIn(table).flatMap((path) => (path.includes('.') ? [path.split('.')[0]] : [])));
  return Object.fromEntries(
    Object.entries(set).flatMap(([field, value]) => {
      const before = row?.[field];
      if (!holders.has(field) || !isRecord(before) || !isRecord(value)) return [[field, value]];
      if (Object.keys(before).some((entry) => !(entry in value))) return [[field, value]];
      const entries = Object.entries(value).filter(([entry, next]) => !same(next, before[entry]));
      return entries.map(([entry, next]): [string, unknown] => [`${field}.${entry}`, next]);
    }),
  );
}

/** Of each list of a table that paths set, the entries that the change is about. */
export function listEdits(
  table: JournalTable,
  paths: readonly string[],
  { before, after }: { before: Fields; after: Fields },
): NonNullable<Change['lists']> {
  const set = listsIn(table).filter((list) =>
    paths.some((path) => path === list || list.startsWith(`${path}.`)),
  );
  return Object.fromEntries(
    set.map((list) => [list, editOfList(valueAt(before, list), valueAt(after, list))]),
  );
}
