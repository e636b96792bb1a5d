import type { Member, MemberRole } from './mission.ts';
import { Id, text, z } from './schema.ts';

/** Who said or did something: name and position (chức vụ), as printed. */
export const Person = z.strictObject({ name: text(200), position: text(300) });
export type Person = z.infer<typeof Person>;

/** đoàn, đơn vị được giám sát, or invited (MTTQ, departments, experts). */
export const Side = z.enum(['delegation', 'unit', 'invited']);
export type Side = z.infer<typeof Side>;

/** chủ trì, thư ký, thành viên đoàn; người đứng đầu and others of the unit; guest. */
export const AttendeeRole = z.enum(['chair', 'secretary', 'member', 'unitHead', 'unitMember', 'guest']);
export type AttendeeRole = z.infer<typeof AttendeeRole>;

/** Someone present at a visit (thành phần tham dự). */
export const Attendee = z.strictObject({
  id: Id,
  missionId: Id,
  visitId: Id,
  side: Side,
  name: text(200),
  /** chức vụ. */
  position: text(300),
  role: AttendeeRole,
  /** Place in the list of its side, ascending. */
  order: z.number(),
  deleted: z.boolean(),
});
export type Attendee = z.infer<typeof Attendee>;

const ROLE_OF: Record<MemberRole, AttendeeRole> = {
  head: 'chair',
  deputyHead: 'member',
  member: 'member',
  secretary: 'secretary',
  invited: 'guest',
};

/** The delegation as attendees, in its order; the ids are given, one for each member. */
export function attendeesFromMembers(
  members: readonly Member[],
  visit: { id: string; missionId: string },
  newId: () => string,
): Attendee[] {
  return members.map(({ name, position, role }, index) => ({
    id: newId(),
    missionId: visit.missionId,
    visitId: visit.id,
    side: role === 'invited' ? 'invited' : 'delegation',
    name,
    position,
    role: ROLE_OF[role],
    order: index + 1,
    deleted: false,
  }));
}

/** The attendees of one side in their order, without deleted ones. */
export function attendeesOf(attendees: readonly Attendee[], side: Side): Attendee[] {
  return attendees
    .filter((attendee) => attendee.side === side && !attendee.deleted)
    .sort((a, b) => a.order - b.order);
}

/** Those who sign the minutes: secretary, chair, and the unit's head (Decree 30/2020, form 1.9). */
export function signatoriesOf(attendees: readonly Attendee[]): Attendee[] {
  const roles: readonly AttendeeRole[] = ['secretary', 'chair', 'unitHead'];
  return roles.flatMap((role) =>
    attendees
      .filter((attendee) => attendee.role === role && !attendee.deleted)
      .sort((a, b) => a.order - b.order),
  );
}
