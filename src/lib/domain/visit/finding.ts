import { citationsFor } from '#lib/domain/checklist/law.ts';
import type { Act, CheckItem } from '#lib/domain/checklist/checklist.ts';
import type { Judgement } from '#lib/domain/checklist/answer.ts';
import { blankRecommendation, type Recommendation } from './recommendation.ts';
import { peoplesCommitteeOf, provincialCommitteeOf, type Unit } from '#lib/domain/mission/unit.ts';
import { UnreachableError } from '#lib/domain/basics/unreachable-error.ts';
import type { Visit } from './visit.ts';
import { addDays } from '#lib/domain/basics/vietnamese-date.ts';
import type { FindingKind, Finding } from './finding-schema.ts';
import { saysSomething } from '#lib/domain/basics/vietnamese-text.ts';

export type * from './finding-schema.ts';

/** A finding to be written freely. */
export function blankFinding(
  kind: FindingKind,
  start: Pick<Finding, 'id' | 'missionId' | 'visitId' | 'areaCode' | 'position'>,
): Finding {
  return {
    ...start,
    kind,
    itemCode: null,
    criterion: '',
    citations: [],
    condition: '',
    evidence: '',
    objectiveCause: '',
    subjectiveCause: '',
    consequence: '',
    responsibility: '',
    severity: kind === 'shortcoming' ? 'medium' : null,
    photoIds: [],
    deleted: false,
  };
}

interface Context {
  findingId: string;
  recommendationId: string;
  visit: Visit;
  unit: Unit;
  areaCode: string;
  acts: readonly Act[];
  /** Photos already taken for the item. */
  photoIds: string[];
  /** What was noted with the answer: the delegate's own words on what was seen. */
  note: string;
  /** How the item was judged; Không đạt where absent. */
  judgement?: Judgement | null;
  position: number;
}

/** The body a standard recommendation speaks to, named for the visited unit. */
export function addresseeFor(item: CheckItem, unit: Unit): string {
  const { addressee } = item.recommendation;
  switch (addressee) {
    case 'unit':
      return unit.name;
    case 'peoplesCommittee':
      return peoplesCommitteeOf(unit);
    case 'provincialCommittee':
      return provincialCommitteeOf(unit);
    default:
      throw new UnreachableError(addressee);
  }
}

const NOT_MET = /^Chưa đáp ứng yêu cầu/u;

/** The pre-worded shortcoming of an item, no harder than it was judged: of what is Đạt một phần, a part is met. */
export function suggestedCondition(item: CheckItem, judgement: Judgement | null): string {
  const { condition } = item.finding;
  return judgement === 'partlyMet' ? condition.replace(NOT_MET, 'Mới đáp ứng một phần yêu cầu') : condition;
}

/** Whether a shortcoming is told in the words of its item, and so in nobody's own. */
export function isSuggested(item: CheckItem, condition: string): boolean {
  return (['notMet', 'partlyMet'] as const).some(
    (judgement) => suggestedCondition(item, judgement).trim() === condition.trim(),
  );
}

/** The pre-worded shortcoming and recommendation of an item, for a person to confirm, edit or dismiss. */
export function suggestFinding(
  item: CheckItem,
  {
    findingId,
    recommendationId,
    visit,
    unit,
    areaCode,
    acts,
    judgement = null,
    photoIds,
    note,
    position,
  }: Context,
): { finding: Finding; recommendation: Recommendation } {
  const common = { missionId: visit.missionId, visitId: visit.id, position };
  return {
    finding: {
      ...blankFinding('shortcoming', { ...common, id: findingId, areaCode }),
      itemCode: item.code,
      origin: { from: 'item', key: item.code },
      criterion: item.requirement,
      citations: citationsFor(item.law, acts, visit.date),
      // The words of the item say that it is not met: whoever judged it Đạt says in other words what falls short.
      condition:
        judgement === 'met' || judgement === 'notApplicable' ? '' : suggestedCondition(item, judgement),
      evidence: note,
      severity: item.finding.severity,
      photoIds,
    },
    recommendation: {
      ...blankRecommendation({
        ...common,
        id: recommendationId,
        findingId,
        addressee: addresseeFor(item, unit),
      }),
      content: item.recommendation.content,
      dueDate: visit.date ? addDays(visit.date, item.recommendation.days) : null,
    },
  };
}

/** A strength to be written of an item; what was seen is for the person to say. */
export function strengthOf(
  item: CheckItem,
  { photoIds, note, ...start }: Parameters<typeof blankFinding>[1] & Pick<Context, 'photoIds' | 'note'>,
): Finding {
  return {
    ...blankFinding('strength', start),
    itemCode: item.code,
    origin: { from: 'item', key: item.code },
    criterion: item.requirement,
    condition: '',
    evidence: note,
    photoIds,
  };
}

/** Whether it is an open question to the unit: no shortcoming yet, it judges nothing. */
export function isQuestion({ kind, origin }: Pick<Finding, 'kind' | 'origin'>): boolean {
  return kind === 'shortcoming' && origin?.asks === true;
}

/** Whether a finding tells of something that falls short. */
export function isShortcoming(finding: Pick<Finding, 'kind' | 'origin'>): boolean {
  return finding.kind === 'shortcoming' && !isQuestion(finding);
}

/** Which kinds of finding may be written of an item, first what its judgement says. */
export function kindsToWrite(judgement: Judgement | null): FindingKind[] {
  if (judgement === 'notMet') return ['shortcoming'];
  return judgement === 'met' ? ['strength', 'shortcoming'] : ['shortcoming', 'strength'];
}

/** Whether an answer calls for a finding: anything judged short of Đạt. */
export function callsForFinding(judgement: Judgement | null): boolean {
  return judgement === 'notMet' || judgement === 'partlyMet';
}

/**
 * Whether a finding says otherwise than its item is judged now: a shortcoming of what is Đạt or does not apply, a strength
 * of what is Không đạt.
 */
export function isAgainst(
  finding: Pick<Finding, 'kind' | 'origin' | 'deleted'>,
  judgement: Judgement | null,
): boolean {
  if (finding.deleted || isQuestion(finding)) return false;
  return finding.kind === 'shortcoming'
    ? judgement === 'met' || judgement === 'notApplicable'
    : judgement === 'notMet';
}

/** Whether something shows it: words, photos, or the sheet of figures or the dossiers that it was made from. */
function hasEvidence({ evidence, photoIds, origin }: Finding): boolean {
  if (saysSomething(evidence) || photoIds.length > 0) return true;
  return origin?.from === 'figures' || origin?.from === 'dossiers';
}

/** What keeps a finding from being issued: none goes out without criterion, condition and evidence. */
export function lacksOf(finding: Finding): ('criterion' | 'condition' | 'evidence')[] {
  if (finding.kind === 'strength') return saysSomething(finding.condition) ? [] : ['condition'];
  return [
    ...(saysSomething(finding.criterion) ? [] : (['criterion'] as const)),
    ...(saysSomething(finding.condition) ? [] : (['condition'] as const)),
    ...(hasEvidence(finding) ? [] : (['evidence'] as const)),
  ];
}
