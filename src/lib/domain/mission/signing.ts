import { sameText } from '#lib/domain/basics/vietnamese-text.ts';
import { defaultIssuer } from './issuer-defaults.ts';
import type { Issuer, Member, MemberRole, Mission, MissionKind, Signing } from './mission.ts';

type Delegation = Pick<Mission, 'kind' | 'members'>;

/** How who signs for the delegation is called above the signature (Decree 30/2020, annex I, box 7a). */
const TITLES = { head: 'TRƯỞNG ĐOÀN', deputyHead: 'PHÓ TRƯỞNG ĐOÀN' } as const;
const FOR_HEAD = `KT. ${TITLES.head}`;

const onBehalf = (kind: MissionKind) => `TM. ${defaultIssuer(kind, '').name}`;
const isSame = (a: string, b: string) => sameText(a) === sameText(b);

function isSigner(role: MemberRole): role is keyof typeof TITLES {
  return role in TITLES;
}

/** Members who may sign for the delegation: its head and the deputies, in the order of the list. */
export function signersOf({ members }: Pick<Delegation, 'members'>): Member[] {
  return members.filter(({ role }) => isSigner(role));
}

/**
 * How a member signs for the delegation: the head on its behalf, a deputy for the head. The only one of a role is not
 * named here but taken from the list when the document is drafted: a name put right there is right here too.
 */
export function signingBy(member: Member, { kind, members }: Delegation): Signing {
  const authority =
    member.role === 'deputyHead'
      ? [onBehalf(kind), FOR_HEAD, TITLES.deputyHead]
      : [onBehalf(kind), TITLES.head];
  const isOnly = members.filter(({ role }) => role === member.role).length === 1;
  const { name, position } = isOnly ? { name: '', position: '' } : member;
  return { authority, position, name };
}

/** Who signs by the last line of the authority, where that leaves no choice. */
function memberBy(authority: readonly string[], members: readonly Member[]): Member | undefined {
  const last = authority.at(-1) ?? '';
  const [first, ...others] = members.filter(({ role }) => isSigner(role) && isSame(TITLES[role], last));
  return first?.role === 'head' || others.length === 0 ? first : undefined;
}

/** A member's name; empty where the role stands in its place, as in published sources that give the office only. */
function personOf({ name, role }: Member): string {
  return isSigner(role) && isSame(name, TITLES[role]) ? '' : name.trim();
}

/**
 * Who signs a document, in the lines that print: as chosen for it, else as the mission says, else the head. A name nobody
 * wrote is that of the member whom the authority means; who signs for the head does so on behalf of the delegation.
 */
export function signingOf(
  mission: Delegation & { issuer: Pick<Issuer, 'signing'> },
  chosen?: Signing | null,
): Signing {
  const { kind, members, issuer } = mission;
  const stated = chosen ?? issuer.signing;
  if (!stated)
    return signingOf(mission, { authority: [onBehalf(kind), TITLES.head], position: '', name: '' });
  const member = memberBy(stated.authority, members);
  const fromList = stated.name.trim() === '' && member !== undefined;
  return {
    authority: isSame(stated.authority[0] ?? '', FOR_HEAD)
      ? [onBehalf(kind), ...stated.authority]
      : stated.authority,
    position: stated.position.trim() || (fromList ? member.position.trim() : ''),
    name: fromList ? personOf(member) : stated.name.trim(),
  };
}
