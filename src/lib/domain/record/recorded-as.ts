import { figureFinding, subjectKey, type FigureSubject } from '#lib/domain/figures/remarks.ts';
import { isQuestion, isShortcoming, type Finding } from '#lib/domain/visit/finding.ts';

/** What of a finding tells whether a remark on figures was recorded. */
export type Recorded = Pick<Finding, 'kind' | 'origin' | 'itemCode' | 'deleted'>;

/** Whether a finding was made from a remark, however it is worded now. */
function isMadeFrom(subject: FigureSubject, { origin }: Recorded): boolean {
  return origin?.from === 'figures' && origin.key === subjectKey(subject);
}

/** Whether a shortcoming of an item says already what a remark suggests: the same act is to be asked for once. */
function isSaidByItem(subject: FigureSubject, finding: Recorded): boolean {
  const suggestion = figureFinding(subject);
  return (
    suggestion?.code === 'apologyLettersFewer' &&
    isShortcoming(finding) &&
    finding.origin?.from === 'item' &&
    finding.itemCode === suggestion.itemCode
  );
}

/**
 * As what a remark on the figures of a visit was recorded, for screen and paper: as a question to the unit, as a finding,
 * or null where it was not.
 */
export function recordedAs(
  subject: FigureSubject,
  findings: readonly Recorded[],
): 'question' | 'finding' | null {
  const own = findings.filter(
    (finding) => !finding.deleted && (isMadeFrom(subject, finding) || isSaidByItem(subject, finding)),
  );
  if (own.length === 0) return null;
  return own.some(isQuestion) ? 'question' : 'finding';
}
