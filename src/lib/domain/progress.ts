import { isAnswered, isTouched, type Answer, type Judgement } from './answer.ts';
import type { CheckItem } from './checklist.ts';
import { isRelevant } from './relevance.ts';

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

/** Whether an item was examined: judged, or, where no judgement is asked for, answered whole. */
export function isExamined(outcome: Outcome): boolean {
  return outcome === 'recorded' || outcome === 'met' || outcome === 'partlyMet' || outcome === 'notMet';
}

/** How far a list of items has got; what screens and documents tell of it. */
export interface Progress {
  /** Items examined. A touched one is not yet examined, one that does not apply never is. */
  examined: number;
  /** Items that apply, given the answers so far. */
  applicable: number;
  /** Examined ones that still lack something they ask for. */
  incomplete: number;
}

export const NO_PROGRESS: Progress = { examined: 0, applicable: 0, incomplete: 0 };

/** Counts a list of items: the one count for screen and paper. */
export function progressOf(items: readonly CheckItem[], answerOf: AnswerOf): Progress {
  const progress = { ...NO_PROGRESS };
  for (const item of items) {
    const outcome = outcomeOf(item, answerOf);
    if (outcome === 'notApplicable') continue;
    progress.applicable += 1;
    if (!isExamined(outcome)) continue;
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
