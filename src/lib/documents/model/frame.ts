import type { Block, Paragraph } from './document.ts';

/** What only leads in, carries out or closes what a document tells. */
const AROUND = /^(?:opening|closing|section\/implementation)(?:\/|$)/u;
/** On what basis, by whom, where and how it was organised: said before anything is stated. */
const BEFORE = /^(?:basis|member|attendee|unit|section\/(?:organisation|scope))(?:\/|$)/u;

/** Whether a text, by what it was drafted from, only stands around what is told and says nothing without it. */
export const standsAround = (key: string | undefined): boolean => AROUND.test(key ?? '');

/** Whether a text tells of no result: what stands around, and how the supervision was organised. */
export const tellsNoResult = (key: string): boolean => AROUND.test(key) || BEFORE.test(key);

/** Whether a paragraph leads in what follows it: it was drafted to, or a person's words end in a colon. */
export function leadsIn({ runs, keepWithNext }: Paragraph): boolean {
  return keepWithNext === true || (runs.at(-1)?.text.trimEnd().endsWith(':') ?? false);
}

const NOTE = /^\((?:\*+|\d+)\)\s/u;

/** The paragraphs right under a table that explain its signs: “(*) …”, “(1) …”. None under anything else. */
export function notesUnder(blocks: readonly Block[], index: number): Paragraph[] {
  if (blocks[index]?.type !== 'table') return [];
  const notes: Paragraph[] = [];
  for (const block of blocks.slice(index + 1)) {
    if (block.type !== 'paragraph' || !NOTE.test(block.runs[0]?.text ?? '')) break;
    notes.push(block);
  }
  return notes;
}
