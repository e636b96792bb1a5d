import { t } from '#messages/texts.svelte.ts';
import { isTouched, lackingFields, lacksJudgement, type Answer } from '#lib/domain/checklist/answer.ts';
import type { CheckItem } from '#lib/domain/checklist/checklist.ts';

/** What an item that was begun still lacks, in words, in the order it asks; empty for one nobody has begun. */
export function lacksInWords(item: CheckItem, answer: Answer | undefined): string {
  if (!answer || !isTouched(answer)) return '';
  const judgement = lacksJudgement(item, answer) ? [t().judgement.legend] : [];
  const lacks = [...judgement, ...lackingFields(item, answer).map(({ label }) => label)];
  return lacks.length > 0 ? t().checklist.lacking(lacks.join('; ')) : '';
}
