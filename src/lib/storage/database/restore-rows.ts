import { mergeRow } from '#lib/journal/merge.ts';
import { database } from './database.ts';
import { isJournalTable, type JournalTable } from '#lib/storage/tables.ts';
import { knownPart } from '#lib/storage/write/known-part.ts';
import { rowValidator } from '#lib/storage/write/row-validators.ts';

/** Rows that the journal knows, by their table. */
async function knownRows(): Promise<Map<string, string[]>> {
  const rowsByTable = new Map<string, string[]>();
  for (const key of await database.changes.orderBy('[table+row]').uniqueKeys()) {
    const [table, row] = key as unknown as [string, string];
    const rows = rowsByTable.get(table);
    if (rows) rows.push(row);
    else rowsByTable.set(table, [row]);
  }
  return rowsByTable;
}

async function restoreTable(name: JournalTable, rows: readonly string[]): Promise<number> {
  // Fetched before the transaction, which would end meanwhile.
  const validate = await rowValidator(name);
  const table = database.table<Record<string, unknown>, string>(name);
  return database.transaction('rw', [database.changes, table], async () => {
    const there = new Set(await table.toCollection().primaryKeys());
    let restored = 0;
    for (const row of rows.filter((each) => !there.has(each))) {
      const changes = await database.changes.where('[table+row]').equals([name, row]).toArray();
      try {
        await table.put(knownPart(validate, mergeRow(changes).row).row);
        restored += 1;
      } catch {
        // Its first change is missing, and the gap is reported separately; or a newer version wrote it.
      }
    }
    return restored;
  });
}

/**
 * Makes rows anew that their table lacks and the journal still knows: a browser may bring back only a part of the
 * database. No row is ever taken out, so each must be there. Reads the whole index: once at a start.
 * @returns how many were made
 */
export async function restoreRows(): Promise<number> {
  let restored = 0;
  // Rows only come; counted after the journal was read, none that is just being written is missed.
  for (const [name, rows] of await knownRows())
    if (isJournalTable(name) && (await database.table(name).count()) < rows.length)
      restored += await restoreTable(name, rows);
  return restored;
}
