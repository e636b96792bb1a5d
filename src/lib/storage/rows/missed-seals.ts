import { instantOf } from '#lib/journal/clock.ts';
import { database, type Seal, type StoredChange } from '#lib/storage/database/database.ts';
import { lastChanges } from '#lib/storage/reads/last-changes.ts';
import { sealIssue, sealJournal, sealsOfClosing } from './seals.ts';

/**
 * Seals visits that were closed, missions that were archived and documents that were issued, but not sealed: the app
 * may have been killed between the two. Called when the app starts.
 */
export async function sealWhatIsUnsealed(now: string): Promise<void> {
  const closed = await database.visits
    .filter(({ closedAt, deleted }) => closedAt !== null && !deleted)
    .toArray();
  const closings = await lastChanges('visits', closed, ({ closedAt }) => closedAt !== undefined);
  for (const { id } of closed) {
    if (isSealed(closings.get(id), await sealsOfClosing(id))) continue;
    await sealJournal({ reason: 'visitClosed', visitId: id }, now);
  }
  const archived = await database.missions
    .filter((mission) => mission.archived && !mission.deleted)
    .toArray();
  const archivings = await lastChanges('missions', archived, (set) => set['archived'] === true);
  for (const { id } of archived) {
    const seals = await database.seals.filter(({ missionId }) => missionId === id).toArray();
    if (isSealed(archivings.get(id), seals)) continue;
    await sealJournal({ reason: 'missionArchived', visitId: null, missionId: id }, now);
  }
  const issued = await database.documents.filter((document) => document.issued !== null).toArray();
  for (const document of issued) {
    if ((await database.seals.where({ documentId: document.id }).count()) === 0)
      await sealIssue(document, now);
  }
}

/**
 * Whether one of the seals vouches for a change. What was closed, opened again and closed once more has a seal from
 * before; on its own chain the sequence tells, whatever the clock said.
 */
function isSealed(change: StoredChange | undefined, seals: readonly Seal[]): boolean {
  if (!change) return seals.length > 0;
  const written = instantOf(change);
  return seals.some(({ device, seq, at }) => (device === change.device ? seq >= change.seq : at >= written));
}
