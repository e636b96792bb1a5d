import type { Answer } from '#lib/domain/checklist/answer-schema.ts';
import type { CheckItem } from '#lib/domain/checklist/checklist-schema.ts';
import { numbersOf } from '#lib/domain/checklist/item-parts.ts';
import { LONGEST_TEXT, storedLength } from '#lib/domain/basics/text-length.ts';
import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';

/**
 * What an answer shows for a finding made from it: the note, which is the delegate's own words, and the numbers given to
 * the item under the names it asks for them by. Numbers that would make the text longer than can be stored stay out.
 */
export function evidenceIn(item: CheckItem, answer: Answer | undefined): string {
  const note = answer?.note.trim() ?? '';
  const numbers = numbersOf(item, answer)
    .map(({ field: { label, unit }, value }) => `${label}: ${formatNumber(value)} ${unit}`)
    .join('; ');
  if (note === '' || numbers === '') return note || numbers;
  const both = `${/[\p{L}\p{N}]$/u.test(note) ? `${note}.` : note}\n${numbers}`;
  return storedLength(both) > LONGEST_TEXT ? note : both;
}
