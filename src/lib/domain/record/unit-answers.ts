import { isQuestion, isShortcoming } from '#lib/domain/visit/finding.ts';
import { disputedFindings, REPLIES, statementsOn, wordedStatements } from '#lib/domain/visit/statement.ts';
import type { VisitRecord } from './visit-record.ts';

/** How far what was found at a visit was answered. */
export interface UnitAnswers {
  /** Shortcomings the unit does not agree with. */
  disputed: number;
  /** Dissents against the visit as a whole. */
  opposed: number;
  /** Questions put to the unit that it has not answered. */
  unreplied: number;
}

/** Counts what was said of the findings of a visit, and the questions nobody has answered. */
export function answersIn({
  findings,
  statements,
}: Pick<VisitRecord, 'findings' | 'statements'>): UnitAnswers {
  const against = disputedFindings(statements);
  const worded = wordedStatements(statements, findings);
  const kept = findings.filter(({ deleted }) => !deleted);
  return {
    disputed: kept.filter((finding) => isShortcoming(finding) && against.has(finding.id)).length,
    opposed: statementsOn(worded, null, ['dissent']).length,
    unreplied: kept.filter(
      (finding) => isQuestion(finding) && statementsOn(worded, finding.id, REPLIES).length === 0,
    ).length,
  };
}
