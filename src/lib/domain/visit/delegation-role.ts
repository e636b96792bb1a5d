import type { Member, MemberRole } from '#lib/domain/mission/mission.ts';
import { isSamePerson, LEADING, memberAs, spelled, withoutRole, type Attendee } from './attendee.ts';

const saysRole = (position: string, role: 'head' | 'deputyHead') =>
  position.split(',').some((part) => spelled(part) === spelled(LEADING[role] ?? ''));

/**
 * What somebody at a visit is taken to be in the delegation until a person says it. Who chairs a session need not head the
 * delegation: a deputy may, and only the position tells.
 */
export function usualMemberRole({ role, position }: Pick<Attendee, 'role' | 'position'>): MemberRole {
  if (role === 'guest') return 'invited';
  if (saysRole(position, 'head')) return 'head';
  if (saysRole(position, 'deputyHead')) return 'deputyHead';
  return role === 'secretary' ? 'secretary' : 'member';
}

/** What somebody at a visit is in the delegation, by its list in the mission; undefined who is not on it. */
export function memberRoleOf(members: readonly Member[], attendee: Attendee): MemberRole | undefined {
  return memberAs(members, attendee)?.role;
}

/** Whether the delegation has somebody else in a role that only one person has. */
export function isRoleTaken(members: readonly Member[], role: MemberRole, attendee: Attendee): boolean {
  const own = memberAs(members, attendee);
  return (
    (role === 'head' || role === 'secretary') &&
    members.some((member) => member !== own && member.role === role)
  );
}

/** The delegation after somebody at a visit was given a role in it; null where that changes nothing. */
export function membersInRole(
  members: readonly Member[],
  attendee: Attendee,
  role: MemberRole,
): Member[] | null {
  const own = memberAs(members, attendee);
  if (!own || own.role === role || isRoleTaken(members, role, attendee)) return null;
  return members.map((member) =>
    member === own ? { ...member, role, position: withoutRole(member.position) } : member,
  );
}

/**
 * The delegation with somebody of it who was written down at a visit; null where that person is in it already, has no name, or is
 * of the unit. It has one head and one secretary: who comes after is a member.
 * @param chosen what the person is in the delegation, as somebody chose
 */
export function membersWith(
  members: readonly Member[],
  attendee: Attendee,
  chosen: MemberRole = usualMemberRole(attendee),
): Member[] | null {
  const { side, name, position } = attendee;
  if (side === 'unit' || name.trim() === '') return null;
  if (members.some((member) => isSamePerson(member, attendee)) || members.length >= 200) return null;
  const role = isRoleTaken(members, chosen, attendee) ? 'member' : chosen;
  // The role says it; where a visit lists the member, the position says it again. Of who was not chosen to lead, the
  // position stays as somebody wrote it.
  const own = LEADING[chosen] === undefined ? position.trim() : withoutRole(position);
  return [...members, { name, position: own, role }];
}
