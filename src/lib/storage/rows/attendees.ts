import { arrivalId, type Arrival } from '#lib/domain/visit/arrival.ts';
import {
  attendeesFromMembers,
  inMission,
  membersCorrected,
  type Attendee,
  type Person,
} from '#lib/domain/visit/attendee.ts';
import { membersInRole, membersWith } from '#lib/domain/visit/delegation-role.ts';
import type { Member, MemberRole } from '#lib/domain/mission/mission.ts';
import { commit, creation, type Edit } from '#lib/storage/write/commit.ts';
import { database } from '#lib/storage/database/database.ts';

/** Those present at a visit, in the order of their lists. */
export async function readAttendees(visitId: string): Promise<Attendee[]> {
  const attendees = await database.attendees.where({ visitId }).toArray();
  return attendees.filter(({ deleted }) => !deleted).sort((a, b) => a.order - b.order);
}

/**
 * Adds an attendee; one of the delegation is added to the mission's list too, to be offered at the next visit.
 * @param role what the person is in the delegation; left out, what the position says
 */
export async function addAttendee(attendee: Attendee, role?: MemberRole): Promise<void> {
  const { missionId } = attendee;
  await commit({
    writes: ['attendees', 'missions'],
    reads: [],
    decide: async () => {
      const mission = await database.missions.get(missionId);
      const members = mission ? membersWith(mission.members, attendee, role) : null;
      return [
        creation('attendees', attendee),
        ...(members ? [{ table: 'missions' as const, row: missionId, set: { members } }] : []),
      ];
    },
  });
}

/** Adds whoever received the delegation to the unit's list and to the arrival, in one write. */
export async function addReceiver(attendee: Attendee, arrival: Arrival): Promise<void> {
  await commit([
    creation('attendees', attendee),
    { table: 'arrivals', row: arrival.id, set: receivedBy(attendee) },
  ]);
}

const receivedBy = ({ name, position }: Person) => ({
  'receivedBy.name': name,
  'receivedBy.position': position,
});

/**
 * Changes fields of an attendee, removes or restores one. A changed name or position is changed everywhere: in the
 * person's statements, in the arrival, and in the mission's list of its delegation.
 * @param role what the person is in the delegation from now on
 * @returns whether the mission's list was changed as well
 */
export async function editAttendee(
  attendee: Attendee,
  set: Partial<Attendee>,
  role?: MemberRole,
): Promise<boolean> {
  const { id, visitId, missionId } = attendee;
  const edit: Edit = { table: 'attendees', row: id, set };
  if (set.name === undefined && set.position === undefined && role === undefined) {
    await commit([edit]);
    return false;
  }
  let isCorrected = false;
  await commit({
    writes: ['attendees', 'arrivals', 'statements', 'missions'],
    reads: [],
    decide: async () => {
      const before = (await database.attendees.get(id)) ?? attendee;
      const { name, position } = { ...before, ...set };
      const listed = (await database.missions.get(missionId))?.members ?? [];
      const inRole = role === undefined ? null : membersInRole(listed, before, role);
      const members = inRole ?? listed;
      const [shown = before] = inMission([before], members);
      const corrected = membersCorrected(members, shown, { ...shown, ...set }) ?? inRole;
      isCorrected = corrected !== null;
      const inDelegation: Edit[] = corrected
        ? [{ table: 'missions', row: missionId, set: { members: corrected } }]
        : [];
      const isMeant = ({ name, position }: Person) => name === before.name && position === before.position;
      // Where two entries are alike it is unknown which one was meant.
      const alike = (await readAttendees(visitId)).filter(isMeant);
      if (alike.some((other) => other.id !== id)) return [edit, ...inDelegation];
      const arrival = await database.arrivals.get(arrivalId(visitId));
      const statements = await database.statements.where({ visitId }).toArray();
      return [
        edit,
        ...inDelegation,
        ...(arrival && isMeant(arrival.receivedBy)
          ? [{ table: 'arrivals' as const, row: arrival.id, set: receivedBy({ name, position }) }]
          : []),
        ...statements
          .filter(({ who }) => isMeant(who))
          .map(({ id: row }) => ({
            table: 'statements' as const,
            row,
            set: { 'who.name': name, 'who.position': position },
          })),
      ];
    },
  });
  return isCorrected;
}

/**
 * Adds members of the delegation to the list, all of them or those at the given indexes. Attendees already there are
 * left alone; ids derive from the member's, so that two taps, or two tabs, write one row each.
 */
export async function addDelegation(
  members: readonly Member[],
  visit: { id: string; missionId: string },
  places: readonly number[] = [...members.keys()],
): Promise<void> {
  const rows = attendeesFromMembers(members, visit).filter((_, place) => places.includes(place));
  const stored = await database.attendees.bulkGet(rows.map(({ id }) => id));
  await commit(
    rows.flatMap((row, index) => {
      const before = stored[index];
      if (!before) return [creation('attendees', row)];
      return before.deleted ? [{ table: 'attendees' as const, row: row.id, set: { deleted: false } }] : [];
    }),
  );
}
