import type { Block, Paragraph } from './document.ts';

/** Keys of texts that only introduce or close the content of a document. */
const AROUND = /^(?:opening|closing|section\/implementation)(?:\/|$)/u;
/** Keys of texts on the legal basis, the delegation, the place and the organisation, which come before any result. */
const BEFORE = /^(?:basis|member|attendee|unit|section\/(?:organisation|scope))(?:\/|$)/u;

/** Whether a text, by its key, only introduces or closes other content and means nothing without it. */
export const standsAround = (key: string | undefined): boolean => AROUND.test(key ?? '');

/** Whether a text, by its key, states no result: introductions, closings, and how the supervision was organised. */
export const tellsNoResult = (key: string): boolean => AROUND.test(key) || BEFORE.test(key);

/** Whether a paragraph introduces what follows it: because it was drafted so, or because its text ends in a colon. */
export function leadsIn({ runs, keepWithNext }: Paragraph): boolean {
  return keepWithNext === true || (runs.at(-1)?.text.trimEnd().endsWith(':') ?? false);
}

const NOTE = /^\((?:\*+|\d+)\)\s/u;

/** The paragraphs right under a table that explain its signs: “(*) …”, “(1) …”. None under anything else. */
export function notesUnder(blocks: readonly Block[], index: number): Paragraph[] {
  if (blocks[index]?.type !== 'table') return [];
  const notes: Paragraph[] = [];
  for (const block of blocks.slice(index + 1)) {
    // A numbered point that leads in what follows, such as the first shortcoming under their table, explains no sign.
    if (block.type !== 'paragraph' || leadsIn(block) || !NOTE.test(block.runs[0]?.text ?? '')) break;
    notes.push(block);
  }
  return notes;
}
