import { v7 as uuidv7 } from 'uuid';
import { database, type Seal } from '#lib/storage/database/database.ts';
import { deviceIdentity, signWithDevice } from '#lib/storage/database/device.ts';

/** What a seal signs: device, sequence number and hash, a line each. */
export function sealedText(device: string, seq: number, hash: string): string {
  return [device, seq, hash].join('\n');
}

/** Signs the head of this device's journal: everything written up to now stays provable. @returns the seal */
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
