import type { Answer } from '#lib/domain/checklist/answer.ts';
import { isShortcoming, lacksOf } from '#lib/domain/visit/finding.ts';
import type { VisitRecord } from './visit-record.ts';

/** A shortcoming that cannot be issued as it stands. */
export interface Unfounded {
  visitId: string;
  findingId: string;
  condition: string;
  lacks: ('criterion' | 'evidence')[];
}

/** Whether something was counted or measured under an item: what was written down there shows the finding. */
function isCounted(answer: Answer | undefined): boolean {
  return Object.values(answer?.values ?? {}).some((value) => typeof value === 'number');
}

/**
 * Shortcomings without a criterion or without evidence: none is issued so, for nobody could answer it. What the delegation
 * saw by itself it says in words, which is evidence.
 */
export function unfoundedIn({
  findings,
  answers,
  visit,
}: Pick<VisitRecord, 'findings' | 'answers' | 'visit'>): Unfounded[] {
  const byCode = new Map(answers.map((answer) => [answer.itemCode, answer]));
  return findings
    .filter((finding) => isShortcoming(finding) && !finding.deleted)
    .flatMap((finding) => {
      const counted = finding.itemCode !== null && isCounted(byCode.get(finding.itemCode));
      const lacks = lacksOf(finding).filter(
        (lack) => lack === 'criterion' || (lack === 'evidence' && !counted),
      ) as Unfounded['lacks'];
      const { id: findingId, condition } = finding;
      return lacks.length > 0 ? [{ visitId: visit.id, findingId, condition, lacks }] : [];
    });
}
