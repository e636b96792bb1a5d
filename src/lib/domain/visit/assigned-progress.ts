import type { Answer } from '#lib/domain/checklist/answer.ts';
import type { Checklist } from '#lib/domain/checklist/checklist.ts';
import { areasOf } from '#lib/domain/mission/assignments.ts';
import type { Member, Mission } from '#lib/domain/mission/mission.ts';
import { progressOf, sumOf, type FindingOn, type Progress } from './progress.ts';

/** What is counted of a visit. */
export interface CountedVisit {
  unitId: string;
  checklist: Checklist;
  answers: readonly Answer[];
  findings: readonly FindingOn[];
}

/** How far each member is with the areas and units that are theirs, in the order of the delegation; others are left out. */
export function progressByMember(
  mission: Pick<Mission, 'assignments' | 'members'>,
  visits: readonly CountedVisit[],
): { member: Member; progress: Progress }[] {
  const assigned = new Set(Object.values(mission.assignments ?? {}));
  return mission.members
    .filter(({ id }) => assigned.has(id))
    .map((member) => ({
      member,
      progress: sumOf(visits.map((visit) => progressAt(visit, areasOf(member.id, mission, visit)))),
    }));
}

function progressAt({ checklist, answers, findings }: CountedVisit, own: ReadonlySet<string>): Progress {
  const byCode = new Map(answers.map((answer) => [answer.itemCode, answer]));
  const items = checklist.areas.filter(({ code }) => own.has(code)).flatMap((area) => area.items);
  return progressOf(items, (code) => byCode.get(code), findings);
}
