/** Who of the delegation looks after which units and areas of a mission (phân công). */
import { sameText } from '#lib/domain/basics/vietnamese-text.ts';
import type { Member, Mission } from './mission.ts';

/** What can be assigned: a unit with all that is looked at there, or an area of a checklist at every unit. */
export type Assignable = { unitId: string } | { checklistId: string; area: string };

/** Under what an assignment stands in a mission. Neither ids nor codes of areas hold a blank. */
export function assignmentKey(what: Assignable): string {
  return 'unitId' in what ? `unit ${what.unitId}` : `area ${what.checklistId} ${what.area}`;
}

/** What a key of an assignment stands for; undefined of a key that a newer version wrote. */
export function assignableOf(key: string): Assignable | undefined {
  const [kind, first = '', second = ''] = key.split(' ');
  if (kind === 'unit') return { unitId: first };
  return kind === 'area' ? { checklistId: first, area: second } : undefined;
}

/** The member something is assigned to; undefined where it is nobody's, or that person has left the delegation. */
export function assigneeOf(
  { assignments, members }: Pick<Mission, 'assignments' | 'members'>,
  what: Assignable,
): Member | undefined {
  const id = assignments?.[assignmentKey(what)];
  return members.find((member) => member.id === id);
}

/** The codes of the areas of a checklist that are a member's at a unit: all of them where the unit is. */
export function areasOf(
  memberId: string,
  mission: Pick<Mission, 'assignments' | 'members'>,
  { unitId, checklist }: { unitId: string; checklist: { id: string; areas: readonly { code: string }[] } },
): Set<string> {
  const isWhole = assigneeOf(mission, { unitId })?.id === memberId;
  const own = checklist.areas.filter(
    ({ code }) => isWhole || assigneeOf(mission, { checklistId: checklist.id, area: code })?.id === memberId,
  );
  return new Set(own.map(({ code }) => code));
}

/** Areas with a member’s own first, both groups in their order. */
export function ownFirst<Area extends { code: string }>(
  areas: readonly Area[],
  own: ReadonlySet<string>,
): Area[] {
  return areas.toSorted((a, b) => Number(own.has(b.code)) - Number(own.has(a.code)));
}

/** The member who writes on a device, by the name given there; undefined where nobody or more than one is called so. */
export function memberNamed(members: readonly Member[], author: string): Member | undefined {
  if (author.trim() === '') return undefined;
  const named = members.filter(({ name }) => sameText(name) === sameText(author));
  return named.length === 1 ? named[0] : undefined;
}
