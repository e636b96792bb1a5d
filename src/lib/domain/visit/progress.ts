import { isAnswered, isTouched, type Answer, type Judgement } from '#lib/domain/checklist/answer.ts';
import type { CheckItem } from '#lib/domain/checklist/checklist.ts';
import { isQuestion, type Finding } from './finding.ts';
import { isRelevant } from '#lib/domain/checklist/relevance.ts';

/**
 * What became of one item: its judgement; an item that asks for none and has all it asks for (`recorded`); something
 * written down that settles nothing (`noted`: a bare note, some of the numbers); or nothing.
 */
export type Outcome = Judgement | 'recorded' | 'noted' | 'notAsked';

type AnswerOf = (code: string) => Answer | undefined;

/** What became of an item, given all answers. An item the others rule out does not apply. */
export function outcomeOf(item: CheckItem, answerOf: AnswerOf): Outcome {
  if (!isRelevant(item, answerOf)) return 'notApplicable';
  const answer = answerOf(item.code);
  if (!answer || !isTouched(answer)) return 'notAsked';
  if (answer.judgement !== null) return answer.judgement;
  return !item.judgement && isAnswered(item, answer) ? 'recorded' : 'noted';
}

/** What became of an item with what was found on it: `found` is a shortcoming without a judgement short of Đạt. */
export type Standing = Outcome | 'found';

/** The fields of a finding that counting needs. */
export type FindingOn = Pick<Finding, 'itemCode' | 'kind' | 'origin' | 'deleted'>;

/** Judged short of Đạt. */
export function isShort(standing: Standing): boolean {
  return standing === 'notMet' || standing === 'partlyMet';
}

/** The state of an item that has a finding of this kind. The result does not depend on the order of findings. */
export function withFinding(standing: Standing, kind: Finding['kind']): Standing {
  if (kind === 'shortcoming') return isShort(standing) ? standing : 'found';
  // Whoever praises it has looked at it.
  return standing === 'notAsked' || standing === 'noted' ? 'recorded' : standing;
}

/** What became of an item of a visit, by its answers and its findings. */
export function standingOf(item: CheckItem, answerOf: AnswerOf, findings: readonly FindingOn[]): Standing {
  return findings
    .filter((finding) => finding.itemCode === item.code && !finding.deleted && !isQuestion(finding))
    .reduce<Standing>((standing, { kind }) => withFinding(standing, kind), outcomeOf(item, answerOf));
}

/**
 * Whether an item was examined: judged, or, where no judgement is asked for, answered whole, or something was found on
 * it. A note or some of the numbers alone do not make it so. The one rule for visits, documents and consolidations.
 */
export function isExamined(standing: Standing): boolean {
  return standing === 'found' || standing === 'recorded' || standing === 'met' || isShort(standing);
}

/** Whether a photo is expected of an item: not of one that does not apply. */
export function expectsPhoto(item: CheckItem, answerOf: AnswerOf): boolean {
  return item.photo && outcomeOf(item, answerOf) !== 'notApplicable';
}

/** The progress of a list of items, as screens and documents show it. */
export interface Progress {
  /** Items examined. A touched one is not yet examined, one that does not apply never is. */
  examined: number;
  /** Items that apply, given the answers so far. */
  applicable: number;
  /** Examined ones that still lack something they ask for. */
  incomplete: number;
}

export const NO_PROGRESS: Progress = { examined: 0, applicable: 0, incomplete: 0 };

/** The progress of several parts together. */
export function sumOf(parts: readonly Progress[]): Progress {
  return parts.reduce(
    (sum, { examined, applicable, incomplete }) => ({
      examined: sum.examined + examined,
      applicable: sum.applicable + applicable,
      incomplete: sum.incomplete + incomplete,
    }),
    NO_PROGRESS,
  );
}

/** Counts a list of items with what was found on them: the one count for screen and paper. */
export function progressOf(
  items: readonly CheckItem[],
  answerOf: AnswerOf,
  findings: readonly FindingOn[],
): Progress {
  const progress = { ...NO_PROGRESS };
  for (const item of items) {
    const standing = standingOf(item, answerOf, findings);
    if (standing === 'notApplicable') continue;
    progress.applicable += 1;
    if (!isExamined(standing)) continue;
    progress.examined += 1;
    if (!isAnswered(item, answerOf(item.code))) progress.incomplete += 1;
  }
  return progress;
}

/** The first relevant unanswered item after `from`, going round; undefined when all are answered. */
export function nextUnanswered(
  items: readonly CheckItem[],
  answerOf: AnswerOf,
  from: string | null,
): CheckItem | undefined {
  const start = from === null ? 0 : items.findIndex(({ code }) => code === from) + 1;
  const round = [...items.slice(start), ...items.slice(0, start)];
  return round.find((item) => isRelevant(item, answerOf) && !isAnswered(item, answerOf(item.code)));
}
