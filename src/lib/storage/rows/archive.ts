import type { Mission } from '#lib/domain/mission/mission.ts';
import { instantOf } from '#lib/journal/clock.ts';
import { commit, type Edit } from '#lib/storage/write/commit.ts';
import { database } from '#lib/storage/database/database.ts';
import { lastChanges } from '#lib/storage/reads/last-changes.ts';
import { sealLog } from './seals.ts';

/** A mission is not archived while one of its visits is open. */
export class OpenVisitsError extends Error {
  override name = 'OpenVisitsError';
}

/**
 * Puts a mission into the archive: off the first screen, read and not written, with nothing removed. Then seals
 * its log, as at the closing of a visit.
 * @throws OpenVisitsError
 */
export async function archiveMission(missionId: string, now: string): Promise<void> {
  await commit({
    writes: ['missions'],
    reads: ['visits'],
    // Checked inside the transaction: another tab may have begun a visit, or opened one again.
    decide: async () => {
      const visits = await database.visits.where({ missionId }).toArray();
      if (visits.some(({ closedAt, deleted }) => closedAt === null && !deleted))
        throw new OpenVisitsError(missionId);
      return [standing(missionId, true)];
    },
  });
  // The mission is archived; a seal that fails now is made at the next start.
  await sealLog(missionId, { reason: 'missionArchived', visitId: null }, now).catch(() => undefined);
}

/** Takes a mission out of the archive; both steps stay in the journal. */
export async function takeFromArchive(missionId: string): Promise<void> {
  await commit([standing(missionId, false)]);
}

const standing = (id: string, archived: boolean): Edit => ({
  table: 'missions',
  row: id,
  set: { archived },
});

/** When a mission was archived, as the journal says, and by whom. */
export interface Archiving {
  /** Instant by the clock of the device that did it. */
  at: string;
  author: string;
}

/** When these missions were last archived, by their ids. */
export async function readArchivings(missions: readonly Mission[]): Promise<Map<string, Archiving>> {
  const archived = missions.filter((mission) => mission.archived);
  const changes = await lastChanges('missions', archived, (set) => set['archived'] === true);
  return new Map([...changes].map(([id, change]) => [id, { at: instantOf(change), author: change.author }]));
}
