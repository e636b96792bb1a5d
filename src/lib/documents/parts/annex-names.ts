import { roman } from '#lib/documents/model/numbering.ts';
import { OFFICE } from '#lib/documents/wording/shared.ts';
import { fill } from '#lib/documents/wording/sentences.ts';

/** What the annexes of a document are called, in a sentence and over themselves. */
export interface AnnexNames<Annex extends string> {
  /** “Phụ lục”, or “Phụ lục II” where there are several. */
  annexMention: (annex: Annex) => string;
  /** The same as the annex itself is headed. */
  annexName: (annex: Annex) => string;
}

/** Names annexes by their order: only two or more are numbered (Decree 30/2020). */
export function annexNames<Annex extends string>(annexes: readonly Annex[]): AnnexNames<Annex> {
  const { name, numbered, mentioned, mentionedNumbered } = OFFICE.annex;
  const number = (annex: Annex) => roman(annexes.indexOf(annex) + 1);
  if (annexes.length < 2) return { annexMention: () => mentioned, annexName: () => name };
  return {
    annexMention: (annex) => fill(mentionedNumbered, { number: number(annex) }),
    annexName: (annex) => fill(numbered, { NUMBER: number(annex) }),
  };
}
