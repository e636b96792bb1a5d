import type { Member, MemberRole } from '#lib/domain/mission/mission.ts';
import { Id, text, z } from '#lib/domain/basics/schema.ts';

/** Who said or did something: name and position (chức vụ), as printed. */
export const Person = z.strictObject({ name: text(200), position: text(300) });
export type Person = z.infer<typeof Person>;

/** đoàn, đơn vị chịu sự giám sát, or invited (MTTQ, departments, experts). */
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

/** What minutes call who leads the delegation: those present have no role for it, so the position says it. */
export const LEADING: Partial<Record<MemberRole, string>> = {
  head: 'Trưởng đoàn',
  deputyHead: 'Phó Trưởng đoàn',
};

/** A position without what somebody was called in the delegation, which is told by the role. */
export function withoutRole(position: string): string {
  const leading = Object.values(LEADING).map(spelled);
  return position
    .split(',')
    .filter((part) => !leading.includes(spelled(part)))
    .join(',')
    .trim();
}

/** The position of a member as documents name it: with who heads the delegation, where the position does not say it. */
export function positionOf({ name, position, role }: Member): string {
  const leading = LEADING[role];
  if (leading === undefined) return position;
  // Whoever is deputy head of another delegation is not said to head this one.
  const parts = [name, ...position.split(',')].map(spelled);
  if (parts.some((part) => part.startsWith(spelled(leading)))) return position;
  // Who was called the other of the two before is called what the role says now.
  const both = [withoutRole(position), leading].filter(Boolean).join(', ');
  // Limits cut nothing: a position that leaves no room stays as it was written.
  return Attendee.shape.position.safeParse(both).success ? both : position;
}

/** The delegation as attendees, in its order; its head and deputy heads are named by the position. */
export function attendeesFromMembers(
  members: readonly Member[],
  visit: { id: string; missionId: string },
): Attendee[] {
  return members.map((member, place) => ({
    id: memberAttendeeId(visit.id, place),
    missionId: visit.missionId,
    visitId: visit.id,
    side: sideOfMember(member),
    name: member.name,
    position: positionOf(member),
    role: ROLE_OF[member.role],
    order: place + 1,
    deleted: false,
  }));
}

const FIRST: Record<Side, AttendeeRole> = { delegation: 'chair', unit: 'unitHead', invited: 'guest' };
const NEXT: Record<Side, AttendeeRole> = { delegation: 'member', unit: 'unitMember', invited: 'guest' };

/** Someone to be put on the list of a side, after those there; who comes first is taken to lead it. */
export function newAttendee(
  { id, missionId, visitId, side }: Pick<Attendee, 'id' | 'missionId' | 'visitId' | 'side'>,
  attendees: readonly Attendee[],
): Attendee {
  const there = attendeesOf(attendees, side);
  return {
    id,
    missionId,
    visitId,
    side,
    name: '',
    position: '',
    role: there.length === 0 ? FIRST[side] : NEXT[side],
    order: (there.at(-1)?.order ?? 0) + 1,
    deleted: false,
  };
}

/** Id of the attendee a member of the delegation becomes, by the member's place in it, from 0. */
export function memberAttendeeId(visitId: string, place: number): string {
  return `${visitId}/member/${place + 1}`;
}

/** A text as it is compared. */
export const spelled = (text: string) => text.normalize('NFC').trim().toLowerCase();

/** Whether two entries are of one person: by the name, or by the position where neither names anybody. */
export function isSamePerson(a: Person, b: Person): boolean {
  const [name, otherName] = [spelled(a.name), spelled(b.name)];
  if (name !== '' || otherName !== '') return name === otherName;
  return spelled(a.position) !== '' && spelled(a.position) === spelled(b.position);
}

/** Places in the delegation of those who are not on the list of a visit yet. */
export function membersToOffer(
  members: readonly Member[],
  attendees: readonly Attendee[],
  visitId: string,
): number[] {
  const present = attendees.filter(({ deleted }) => !deleted);
  return [...members.keys()].filter((place) => {
    const id = memberAttendeeId(visitId, place);
    const member = members[place];
    return member && !present.some((attendee) => attendee.id === id || isSamePerson(attendee, member));
  });
}

/** Someone who may have said something, by an id of the list they are offered in. */
export interface Speaker extends Person {
  id: string;
}

/**
 * Who may be meant where somebody of a side speaks: those present, then, of the unit, whoever received the delegation, and, of
 * the delegation, its members; nobody twice.
 */
export function speakersOf(
  side: Side,
  {
    attendees,
    members,
    receivedBy,
  }: { attendees: readonly Attendee[]; members: readonly Member[]; receivedBy: Person | null },
): Speaker[] {
  const own = members
    .filter((member) => sideOfMember(member) === side)
    .map((member): Person => ({ name: member.name, position: positionOf(member) }));
  const more = side === 'unit' ? (receivedBy ? [receivedBy] : []) : own;
  const present = attendeesOf(attendees, side);
  return more.reduce<Speaker[]>((all, { name, position }, place) => {
    const isNamed = name.trim() !== '' || position.trim() !== '';
    return !isNamed || all.some((speaker) => isSamePerson(speaker, { name, position }))
      ? all
      : [...all, { id: `more/${place}`, name, position }];
  }, present);
}

/** The one member of the delegation an entry of a visit is of; undefined where there is none, or nobody can tell which. */
export function memberAs(members: readonly Member[], { side, name, position }: Attendee): Member | undefined {
  if (side === 'unit') return undefined;
  const [member, ...others] = members.filter(
    (candidate) =>
      isSamePerson(candidate, { name, position }) ||
      // Who has no name is known by the position, which may have been written with the role.
      isSamePerson({ name: candidate.name, position: positionOf(candidate) }, { name, position }),
  );
  return others.length === 0 ? member : undefined;
}

/**
 * Those present as documents name them: of a member of the delegation the mission says who heads it, and the position where
 * the visit has none, also of those written down before.
 */
export function inMission(attendees: readonly Attendee[], members: readonly Member[]): Attendee[] {
  return attendees.map((attendee) => {
    const member = memberAs(members, attendee);
    if (!member) return attendee;
    const position = attendee.position.trim() ? attendee.position : member.position;
    return { ...attendee, position: positionOf({ ...member, position }) };
  });
}

/**
 * The delegation after name or position of somebody of it was put right at a visit; null where that changes nothing in it.
 * @param before as the person stood on the list of the visit
 */
export function membersCorrected(
  members: readonly Member[],
  before: Attendee,
  { name, position }: Person,
): Member[] | null {
  const member = memberAs(members, before);
  if (!member) return null;
  const leading = LEADING[member.role];
  // The mission tells the role by itself.
  const own =
    leading && spelled(position).endsWith(spelled(leading))
      ? position.trim().slice(0, -leading.length)
      : position;
  const corrected = {
    ...member,
    name: before.name === name ? member.name : name,
    position: before.position === position ? member.position : own.replace(/[\s,]+$/u, ''),
  };
  if (corrected.name === member.name && corrected.position === member.position) return null;
  return members.map((entry) => (entry === member ? corrected : entry));
}

/** Those present for the delegation, or invited, whose name its list in the mission does not have; without a list, nobody. */
export function unlistedIn(members: readonly Member[], attendees: readonly Attendee[]): Attendee[] {
  if (members.length === 0) return [];
  return attendees.filter(
    (attendee) =>
      !attendee.deleted &&
      attendee.side !== 'unit' &&
      attendee.name.trim() !== '' &&
      !members.some((member) => isSamePerson(member, attendee)),
  );
}

/**
 * Those of a visit who stand on its list by a name that was just put right in the mission: it had the name before, has not
 * now, and has one it had not.
 */
export function leftWithOldName(
  attendees: readonly Attendee[],
  { before, after }: { before: readonly Member[]; after: readonly Member[] },
): Attendee[] {
  const isRenaming = after.some((member) => !before.some((one) => isSamePerson(one, member)));
  if (!isRenaming) return [];
  return unlistedIn(after, attendees).filter((attendee) =>
    before.some((member) => isSamePerson(member, attendee)),
  );
}

/** On which side a member of the delegation is listed. */
export function sideOfMember(member: Member | undefined): Side {
  return member?.role === 'invited' ? 'invited' : 'delegation';
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
