import type { Visit } from '#lib/domain/visit/visit.ts';
import type { Seal } from '#lib/storage/database/database.ts';
import { sealJournal } from './seals.ts';
import { editVisit } from './visits.ts';

/** Closes a visit and seals the journal as it then stands. @returns the seal */
export async function closeVisit(visit: Visit, now: string): Promise<Seal> {
  await editVisit(visit, { closedAt: now });
  return sealJournal({ reason: 'visitClosed', visitId: visit.id }, now);
}
