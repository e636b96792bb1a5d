import { isAnswered, type Answer } from './answer.ts';
import type { CheckItem } from './checklist.ts';
import { isRelevant } from './relevance.ts';

export interface Progress {
  answered: number;
  /** Items that apply, given the answers so far. */
  relevant: number;
}

type AnswerOf = (code: string) => Answer | undefined;

/** How far a list of items is answered. */
export function progressOf(items: readonly CheckItem[], answerOf: AnswerOf): Progress {
  let answered = 0;
  let relevant = 0;
  for (const item of items) {
    if (!isRelevant(item, answerOf)) continue;
    relevant += 1;
    if (isAnswered(item, answerOf(item.code))) answered += 1;
  }
  return { answered, relevant };
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
