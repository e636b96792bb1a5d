import { liveQuery } from 'dexie';
import { database, type StoredChange } from '#lib/storage/database/database.ts';
import { rewords, tellsPhotoMade } from '#lib/storage/record/record.ts';

/** Grows with every change on this device: what was read before it grew may be out of date. */
export async function journalLength(): Promise<number> {
  return ((await database.changes.orderBy('order').lastKey()) as number | undefined) ?? 0;
}

/**
 * Watches for changes to the record of a mission, by this tab or another; its documents and the print versions of photos
 * are not part of the record.
 * @param minutesId of minutes that print where the journal stands with their own words, too
 * @param since length of the journal when the record was read
 * @returns a function that stops it
 */
export function followRecord(
  { missionId, minutesId = '' }: { missionId: string; minutesId?: string },
  since: number,
  onchange: () => void,
): () => void {
  let until = since;
  async function check(): Promise<void> {
    const changes = await database.changes.where('order').above(until).toArray();
    until = changes.at(-1)?.order ?? until;
    const isRecorded = (change: StoredChange) =>
      change.table === 'documents' ? rewords(change, minutesId) : !tellsPhotoMade(change);
    if (changes.some((change) => change.log === missionId && isRecorded(change))) onchange();
  }
  // Checks run one after the other, outside the live query: a run that a newer one replaces would lose what it saw.
  let checking = Promise.resolve();
  const subscription = liveQuery(journalLength).subscribe(() => {
    // A database that cannot be read is reported by the next read.
    checking = checking.then(check).catch(() => undefined);
  });
  return () => subscription.unsubscribe();
}
