import { v7 as uuidv7 } from 'uuid';
import { database, type Seal, type StoredChange } from '#lib/storage/database/database.ts';
import { deviceIdentity, signWithDevice } from '#lib/storage/database/device.ts';
import type { Visit } from '#lib/domain/visit/visit.ts';
import { editVisit } from './visits.ts';
import { instantOf } from '#lib/journal/clock.ts';
import { lastChanges } from '#lib/storage/reads/last-changes.ts';

/** What a seal signs: device, sequence number and hash, a line each. */
export function sealedText(device: string, seq: number, hash: string): string {
  return [device, seq, hash].join('\n');
}

/** Signs the head of this device's journal, so that later changes to anything before it can be proven. @returns the seal */
export async function sealJournal(
  why: Pick<Seal, 'reason' | 'visitId' | 'documentId' | 'missionId'>,
  at: string,
): Promise<Seal> {
  const { id: device } = await deviceIdentity();
  const head = await database.heads.get(device);
  if (!head) throw new Error('There is no change to seal');
  const signed = await signWithDevice(sealedText(device, head.seq, head.hash));
  const seal: Seal = { id: uuidv7(), device, seq: head.seq, hash: head.hash, at, ...why, ...signed };
  await database.seals.add(seal);
  return seal;
}

/** The seals put on a visit when it was closed, oldest first. */
export async function sealsOfClosing(visitId: string): Promise<Seal[]> {
  const seals = await database.seals.where({ visitId }).sortBy('seq');
  return seals.filter(({ reason }) => reason === 'visitClosed');
}

/** Seals the journal as it stands when a document was issued. @returns the seal */
export function sealIssue(
  { id, visitId }: { id: string; visitId: string | null },
  at: string,
): Promise<Seal> {
  return sealJournal({ reason: 'documentIssued', visitId, documentId: id }, at);
}

/** Closes a visit and seals the journal as it then stands. @returns the seal */
export async function closeVisit(visit: Visit, now: string): Promise<Seal> {
  await editVisit(visit, { closedAt: now });
  return sealJournal({ reason: 'visitClosed', visitId: visit.id }, now);
}

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
 * Whether one of the seals covers a change. What was closed, reopened and closed once more has an earlier seal too;
 * within one chain the sequence number decides, whatever the clock showed.
 */
function isSealed(change: StoredChange | undefined, seals: readonly Seal[]): boolean {
  if (!change) return seals.length > 0;
  const written = instantOf(change);
  return seals.some(({ device, seq, at }) => (device === change.device ? seq >= change.seq : at >= written));
}
