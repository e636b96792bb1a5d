import { t } from '#messages/texts.svelte.ts';
import {
  answerId,
  isTouched,
  lackingFields,
  lacksJudgement,
  type Answer,
} from '#lib/domain/checklist/answer.ts';
import type { CheckItem } from '#lib/domain/checklist/checklist.ts';
import { refusedEntries } from '#lib/ui/state/refused-entries.svelte.ts';

/** What an item that was begun still lacks. */
export interface ItemLacks {
  /** In words, in the order it asks; empty for an item that lacks nothing, or that nobody has begun. */
  words: string;
  /** Ids of the fields left empty. */
  missing: ReadonlySet<string>;
  /** Ids of the fields whose text was not understood: something stands there, and is wrong. */
  faulty: ReadonlySet<string>;
}

const NOTHING: ItemLacks = { words: '', missing: new Set(), faulty: new Set() };

/** What an item that was begun still lacks, fields with a text that was not understood apart from the empty ones. */
export function lacksOf(visitId: string, item: CheckItem, answer: Answer | undefined): ItemLacks {
  const lacking = lackingFields(item, answer);
  const isFaulty = (id: string) => refusedEntries.at(`${answerId(visitId, item.code)}/${id}`) !== undefined;
  const faulty = lacking.filter(({ id }) => isFaulty(id));
  if ((!answer || !isTouched(answer)) && faulty.length === 0) return NOTHING;
  const missing = lacking.filter((field) => !faulty.includes(field));
  const judgement = lacksJudgement(item, answer) ? [t().judgement.legend] : [];
  const list = (labels: string[], say: (what: string) => string) =>
    labels.length > 0 ? [say(labels.join('; '))] : [];
  const labelsOf = (fields: typeof lacking) => fields.map(({ label }) => label);
  return {
    words: [
      ...list(labelsOf(faulty), t().checklist.faulty),
      ...list([...judgement, ...labelsOf(missing)], t().checklist.lacking),
    ].join('. '),
    missing: new Set(missing.map(({ id }) => id)),
    faulty: new Set(faulty.map(({ id }) => id)),
  };
}
