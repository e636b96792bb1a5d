import { database } from '#lib/storage/database/database.ts';

/** Whether the journal still is what a paper says it was at one entry. */
export type HeadComparison = 'same' | 'different' | 'missing';

/**
 * Holds a number and a hash from the minutes against the journal of a mission.
 * @param hash its beginning at least, in lower case
 */
export async function comparePrintedHead(
  missionId: string,
  seq: number,
  hash: string,
): Promise<HeadComparison> {
  const found = await database.changes
    .where({ mission: missionId })
    .filter((change) => change.seq === seq)
    .toArray();
  if (found.length === 0) return 'missing';
  return found.some((change) => change.hash.startsWith(hash)) ? 'same' : 'different';
}
