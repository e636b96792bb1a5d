import { findRowFaults, rowKey, type RowFault, type RowsByKey } from '#lib/journal/verify.ts';
import { isJournalTable } from '#lib/storage/tables.ts';
import { knownPart } from '#lib/storage/write/known-part.ts';
import { rowValidator } from '#lib/storage/write/row-validators.ts';

/** The fault as far as it is one of what this version can hold of the row; null where it is none. */
async function ofKnown(fault: RowFault, expected: RowsByKey, stored: RowsByKey): Promise<RowFault | null> {
  const key = rowKey(fault.table, fault.row);
  const [want, have] = [expected.get(key), stored.get(key)];
  if (!want || !isJournalTable(fault.table)) return fault;
  const validate = await rowValidator(fault.table);
  let known;
  try {
    known = knownPart(validate, want);
  } catch {
    // A row that no version like this one could have written stays as it was before.
    return null;
  }
  if (!have || known.whole) return fault;
  return findRowFaults(new Map([[key, known.row]]), new Map([[key, have]]))[0] ?? null;
}

/**
 * Row faults without those that only tell of a newer version: fields and values this one cannot hold. They are in the log,
 * whose hashes are checked by themselves.
 */
export async function withoutNewer(
  faults: readonly RowFault[],
  expected: RowsByKey,
  stored: RowsByKey,
): Promise<RowFault[]> {
  const all = await Promise.all(faults.map((fault) => ofKnown(fault, expected, stored)));
  return all.filter((fault) => fault !== null);
}
