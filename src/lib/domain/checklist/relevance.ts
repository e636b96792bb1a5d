import { valueOf } from './answer.ts';
import type { Relevance } from './checklist-schema.ts';

export type { Relevance } from './checklist-schema.ts';

/** What relevance reads of an answer. */
export interface Answered {
  judgement: string | null;
  values: Record<string, string | number | null>;
}

/** Whether a condition holds. A missing answer satisfies no comparison. */
export function holds(condition: Relevance, answerOf: (code: string) => Answered | undefined): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, answerOf));
  if ('any' in condition) return condition.any.some((part) => holds(part, answerOf));
  if ('not' in condition) return !holds(condition.not, answerOf);
  const answer = answerOf(condition.item);
  if (!answer) return false;
  if ('judgement' in condition) return condition.judgement.includes(answer.judgement ?? '');
  const value = valueOf(answer, condition.field);
  if (value === null) return false;
  switch (condition.is) {
    case 'equal':
      return value === condition.value;
    case 'above':
      return value > condition.value;
    case 'below':
      return value < condition.value;
  }
}

/** Whether an item applies, given the answers so far. Without a condition it always does. */
export function isRelevant(
  item: { relevance?: Relevance | undefined },
  answerOf: (code: string) => Answered | undefined,
): boolean {
  return item.relevance === undefined || holds(item.relevance, answerOf);
}

/** The items a condition reads: what must be looked at again when one of them changes. */
export function itemsRead(condition: Relevance): string[] {
  if ('all' in condition) return condition.all.flatMap(itemsRead);
  if ('any' in condition) return condition.any.flatMap(itemsRead);
  if ('not' in condition) return itemsRead(condition.not);
  return [condition.item];
}
