import { isAgainst, type Finding } from './finding.ts';
import type { Recommendation } from './recommendation.ts';
import { isExamined, type Dossier } from './dossier.ts';
import { numberDoubts, type NumberDoubt } from './number-doubts.ts';
import type { VisitRecord } from './visit-record.ts';

/** What does not go together in a visit, or was begun and not looked at: told before closing and before issuing. */
export interface Contradictions {
  /** Shortcomings whose item is judged Đạt or not applicable now; strengths whose item is judged Không đạt. */
  findings: Finding[];
  /** Dossiers nobody examined. */
  unseen: Dossier[];
  /** Recommendations that were due before the day. */
  pastDue: Recommendation[];
  /** Numbers of items, sheets of figures and findings that differ. */
  numbers: NumberDoubt[];
}

/** @param day against which due dates are held, `YYYY-MM-DD` */
export function contradictionsIn(record: VisitRecord, day: string): Contradictions {
  const judgementOf = new Map(record.answers.map(({ itemCode, judgement }) => [itemCode, judgement]));
  return {
    findings: record.findings.filter((finding) =>
      isAgainst(finding, finding.itemCode === null ? null : (judgementOf.get(finding.itemCode) ?? null)),
    ),
    unseen: record.dossiers.filter((dossier) => !dossier.deleted && !isExamined(dossier)),
    pastDue: record.recommendations.filter(
      ({ dueDate, deleted }) => !deleted && dueDate !== null && dueDate < day,
    ),
    numbers: numberDoubts(record),
  };
}
