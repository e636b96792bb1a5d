import { Id, Instant, z } from '#lib/domain/basics/schema.ts';
import { database } from '#lib/storage/database/database.ts';

/** Where a person left off on this device. */
export const Resume = z.object({
  missionId: Id,
  visitId: Id,
  itemCode: z.nullable(z.string()),
  at: Instant,
});
export type Resume = z.infer<typeof Resume>;

/** Where a person left off; undefined at the first start or when the visit is gone. */
export async function placeLeft(): Promise<Resume | undefined> {
  const place = Resume.safeParse((await database.settings.get('resume'))?.value);
  if (!place.success) return undefined;
  const visit = await database.visits.get(place.data.visitId);
  const mission = await database.missions.get(place.data.missionId);
  return visit && !visit.deleted && mission && !mission.deleted ? place.data : undefined;
}
