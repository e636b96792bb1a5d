import { liveQuery } from 'dexie';
import { database, type StoredChange } from '#lib/storage/database/database.ts';
import { tellsPhotoMade } from '#lib/storage/record/record.ts';

/** Grows with every change on this device: what was read before it grew may be out of date. */
export async function journalLength(): Promise<number> {
  return ((await database.changes.orderBy('order').lastKey()) as number | undefined) ?? 0;
}

/**
 * Tells of changes to what was recorded in a mission, by this tab or another; its documents, and what photos print as,
 * are no part of the record.
 * @param since length of the journal when the record was read
 * @returns stops it
 */
export function followRecord(missionId: string, since: number, onchange: () => void): () => void {
  let until = since;
  async function check(): Promise<void> {
    const changes = await database.changes.where('order').above(until).toArray();
    until = changes.at(-1)?.order ?? until;
    const isRecorded = (change: StoredChange) => change.table !== 'documents' && !tellsPhotoMade(change);
    if (changes.some((change) => change.mission === missionId && isRecorded(change))) onchange();
  }
  // One check after the other, and none of them in the query: what a run of it that is overtaken saw would be lost.
  let checking = Promise.resolve();
  const subscription = liveQuery(journalLength).subscribe(() => {
    // A database that cannot be read says so wherever it is read next.
    checking = checking.then(check).catch(() => undefined);
  });
  return () => subscription.unsubscribe();
}
