import { v7 as uuidv7 } from 'uuid';
import { sealedText, type Seal } from '#lib/journal/seal.ts';
import { database, type StoredChange } from '#lib/storage/database/database.ts';
import { deviceIdentity, knownDevice } from '#lib/storage/database/device.ts';
import { signWithDevice } from '#lib/storage/database/device-key.ts';
import type { Visit } from '#lib/domain/visit/visit.ts';
import { editVisit } from './visits.ts';
import { instantOf } from '#lib/journal/clock.ts';
import { lastChanges } from '#lib/storage/reads/last-changes.ts';

/**
 * Signs the head of one of this device's logs, so that later changes to anything before it can be proven.
 * @returns the seal
 */
export async function sealLog(
  log: string,
  why: Pick<Seal, 'reason' | 'visitId' | 'documentId'>,
  at: string,
): Promise<Seal> {
  const { id: device } = await deviceIdentity();
  const head = await database.heads.get([log, device]);
  if (!head) throw new Error('There is no change to seal');
  const place = { log, device, seq: head.seq, hash: head.hash };
  const signed = await signWithDevice(sealedText(place));
  const seal: Seal = { id: uuidv7(), ...place, at, ...why, ...signed };
  await database.seals.add(seal);
  return seal;
}

/** The seals put on a visit when it was closed, oldest first. */
export async function sealsOfClosing(visitId: string): Promise<Seal[]> {
  const seals = await database.seals.where({ visitId }).sortBy('seq');
  return seals.filter(({ reason }) => reason === 'visitClosed');
}

/** Seals the log of the mission as it stands when a document was issued. @returns the seal */
export function sealIssue(
  { id, missionId, visitId }: { id: string; missionId: string; visitId: string | null },
  at: string,
): Promise<Seal> {
  return sealLog(missionId, { reason: 'documentIssued', visitId, documentId: id }, at);
}

/**
 * Seals a log as it stands, before anything of it is handed on: of a device only what its seals cover leaves it. A log that
 * has not gone on since it was last sealed is not sealed again.
 * @returns the seal of the log's head; null where this device has written nothing to it
 */
export async function sealForExport(log: string, at: string): Promise<Seal | null> {
  const { id: device } = await knownDevice();
  const head = await database.heads.get([log, device]);
  if (!head) return null;
  const seals = await database.seals.where({ log }).toArray();
  const standing = seals.find((seal) => seal.device === device && seal.hash === head.hash);
  return standing ?? sealLog(log, { reason: 'exported', visitId: null }, at);
}

/**
 * Closes a visit and seals the log of its mission as it then stands.
 * @returns the seal; null where sealing failed: the visit is closed, and sealed at the next start
 */
export async function closeVisit(visit: Visit, now: string): Promise<Seal | null> {
  await editVisit(visit, { closedAt: now });
  return sealLog(visit.missionId, { reason: 'visitClosed', visitId: visit.id }, now).catch(() => null);
}

/**
 * Seals visits that were closed, missions that were archived and documents that were issued, but not sealed: the app
 * may have been killed between the two. Called when the app starts. A device that has written nothing to a mission, as
 * after a loss that a person accepted, has nothing to seal of it.
 */
export async function sealWhatIsUnsealed(now: string): Promise<void> {
  const { id: device } = await knownDevice();
  const heads = await database.heads.toArray();
  const logs = new Set(heads.filter((head) => head.device === device).map(({ log }) => log));
  const closed = await database.visits
    .filter(({ missionId, closedAt, deleted }) => closedAt !== null && !deleted && logs.has(missionId))
    .toArray();
  const closings = await lastChanges('visits', closed, ({ closedAt }) => closedAt !== undefined);
  for (const { id, missionId } of closed) {
    if (isSealed(closings.get(id), await sealsOfClosing(id))) continue;
    await sealLog(missionId, { reason: 'visitClosed', visitId: id }, now);
  }
  const archived = await database.missions
    .filter((mission) => mission.archived && !mission.deleted && logs.has(mission.id))
    .toArray();
  const archivings = await lastChanges('missions', archived, (set) => set['archived'] === true);
  for (const { id } of archived) {
    const seals = await database.seals.where({ log: id }).toArray();
    const ofArchiving = seals.filter(({ reason }) => reason === 'missionArchived');
    if (isSealed(archivings.get(id), ofArchiving)) continue;
    await sealLog(id, { reason: 'missionArchived', visitId: null }, now);
  }
  const issued = await database.documents
    .filter((document) => document.issued !== null && logs.has(document.missionId))
    .toArray();
  for (const document of issued) {
    if ((await database.seals.where({ documentId: document.id }).count()) === 0)
      await sealIssue(document, now);
  }
}

/**
 * Whether one of the seals covers a change. What was closed, reopened and closed once more has an earlier seal too;
 * within one log the sequence number decides, whatever the clock showed.
 */
function isSealed(change: StoredChange | undefined, seals: readonly Seal[]): boolean {
  if (!change) return seals.length > 0;
  const written = instantOf(change);
  return seals.some(({ device, seq, at }) => (device === change.device ? seq >= change.seq : at >= written));
}
