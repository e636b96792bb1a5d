import { Id, Instant, z } from '../domain/schema.ts';
import { database } from './database.ts';

/** Where a person left off on this device. */
export const Resume = z.object({
  missionId: Id,
  visitId: Id,
  itemCode: z.nullable(z.string()),
  at: Instant,
});
export type Resume = z.infer<typeof Resume>;

/** Remembers where a person is, for “tiếp tục”. Of this device alone: it is no part of the record. */
export async function rememberPlace(resume: Resume): Promise<void> {
  // A convenience: where storage fails, the next answer says so.
  await database.settings.put({ key: 'resume', value: resume }).catch(() => undefined);
}

/** Where a person left off; undefined at the first start or when the visit is gone. */
export async function placeLeft(): Promise<Resume | undefined> {
  const place = Resume.safeParse((await database.settings.get('resume'))?.value);
  if (!place.success) return undefined;
  const visit = await database.visits.get(place.data.visitId);
  const mission = await database.missions.get(place.data.missionId);
  return visit && !visit.deleted && mission && !mission.deleted ? place.data : undefined;
}
