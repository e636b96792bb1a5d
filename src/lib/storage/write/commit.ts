import type { Change } from '#lib/journal/change.ts';
import type { Attempt } from './attempt.ts';
import { tryWrite } from './retry.ts';
import { database, type StoredBytes } from '#lib/storage/database/database.ts';
import { rememberHeads } from '#lib/storage/database/loss-marker.ts';
import type { JournalTable } from '#lib/storage/tables.ts';
import { StorageError, toStorageError } from '#lib/storage/database/storage-error.ts';
import type * as Writing from './transact.ts';

/** Fields of a row, by name. */
export type Fields = Record<string, unknown>;

/** Fields to set in one row. A dotted name sets one entry of a record: `values.received`. */
export interface Edit {
  table: JournalTable;
  row: string;
  /**
   * Not checked here: the row it gives is, by its schema. What depends on the row as it stands is a function of it,
   * called inside the transaction: another tab may have changed the row. Nothing to set is no change.
   */
  set: Fields | ((row: Fields | undefined) => Fields);
  /** What the row begins with, should it not exist yet when the edit is carried out. */
  base?: object;
}

/** Edits that depend on rows of other tables: decided inside the transaction, which no other tab can write into. */
export interface Decision {
  writes: readonly JournalTable[];
  /** Tables that are only looked at. */
  reads: readonly JournalTable[];
  /** Waits for nothing but the database: the transaction would end meanwhile. What it throws, writes nothing. */
  decide: () => Promise<readonly Edit[]>;
}

/** The edit that brings a whole new row. */
export function creation(table: JournalTable, row: { id: string; [field: string]: unknown }): Edit {
  return { table, row: row.id, set: { ...row } };
}

let writing: Promise<typeof Writing> | undefined;

/**
 * Fetches what writing needs: the rules for rows, the journal's hashes. The first screen stands before it is there;
 * asked for ahead, so that no answer waits for it.
 */
export function prepareToWrite(): Promise<typeof Writing> {
  writing ??= import('./transact.ts').catch((error: unknown) => {
    // The next write asks again.
    writing = undefined;
    throw error;
  });
  return writing;
}

/**
 * The one write path: validates the rows, appends the changes to this device's logs and updates the rows, all
 * in one strictly durable transaction. When it returns, the edits are on the disk.
 * @param blobs bytes that the rows name, written in the same transaction
 * @throws StorageError when the device could not keep them; nothing is then half-written
 * @throws DataLostError when changes that were on the disk are gone, ParentMissingError when the mission or visit is;
 * nothing is then written
 * @throws MissionArchivedError when their mission is in the archive; nothing is then written
 */
export async function commit(
  edits: readonly Edit[] | Decision,
  blobs: readonly StoredBytes[] = [],
): Promise<Change[]> {
  if (!('decide' in edits) && edits.length === 0) return [];
  let changes: Change[];
  const { transact } = await prepareToWrite();
  const attempts: Attempt[] = [];
  const write = () => tryWrite(attempts, (attempt) => transact(edits, blobs, attempt));
  try {
    changes = await write();
  } catch (error) {
    const failure = toStorageError(error);
    if (!(failure instanceof StorageError && failure.code === 'lost')) throw failure;
    changes = await retryReopened(write);
  }
  const at = new Date().toISOString();
  // The last change of a log counts: the marker only rises.
  rememberHeads(changes.map(({ log, device, seq, hash }) => ({ log, device, seq, hash, at })));
  return changes;
}

async function retryReopened(transaction: () => Promise<Change[]>): Promise<Change[]> {
  try {
    database.close();
    await database.open();
    return await transaction();
  } catch (error) {
    throw toStorageError(error);
  }
}
