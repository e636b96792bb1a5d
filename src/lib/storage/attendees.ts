import { attendeesFromMembers, type Attendee } from '../domain/attendee.ts';
import type { Member } from '../domain/mission.ts';
import { commit, creation } from './commit.ts';
import { database } from './database.ts';

/** Those present at a visit, in the order of their lists. */
export async function readAttendees(visitId: string): Promise<Attendee[]> {
  const attendees = await database.attendees.where({ visitId }).toArray();
  return attendees.filter(({ deleted }) => !deleted).sort((a, b) => a.order - b.order);
}

/** Puts someone on the list. */
export async function addAttendee(attendee: Attendee): Promise<void> {
  await commit([creation('attendees', attendee, attendee.missionId)]);
}

/** Changes fields of someone on the list, takes them off it, or puts them back. */
export async function editAttendee(attendee: Attendee, set: Partial<Attendee>): Promise<void> {
  await commit([{ table: 'attendees', row: attendee.id, mission: attendee.missionId, set }]);
}

/**
 * Puts the whole delegation on the list. Who is there already stays as they are; the ids follow the member's place in
 * the delegation, so that two taps, or two hands, write one row each.
 */
export async function addDelegation(
  members: readonly Member[],
  visit: { id: string; missionId: string },
): Promise<void> {
  let place = 0;
  const rows = attendeesFromMembers(members, visit, () => `${visit.id}/member/${++place}`);
  const known = await database.attendees.bulkGet(rows.map(({ id }) => id));
  await commit(
    rows.flatMap((row, index) => {
      const before = known[index];
      if (!before) return [creation('attendees', row, visit.missionId)];
      return before.deleted
        ? [{ table: 'attendees' as const, row: row.id, mission: visit.missionId, set: { deleted: false } }]
        : [];
    }),
  );
}
