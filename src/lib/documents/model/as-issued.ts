import type { Block, DocumentModel, Heading } from './document.ts';
import { standsAround, leadsIn } from './frame.ts';
import { letter, roman } from './numbering.ts';
import { OFFICE } from '#lib/documents/wording/shared.ts';

/**
 * A document as it goes out: without the prompts of its draft, without the headings and lead-ins that stood over
 * nothing else, the headings that are left numbered anew. Where nothing at all is stated, neither is “…như sau:” nor
 * “Trên đây là…”.
 */
export function asIssued(model: DocumentModel): DocumentModel {
  return {
    ...model,
    blocks: issued(withoutEmptyFrame(model.blocks)),
    annexes: model.annexes.map((annex) => ({ ...annex, blocks: issued(annex.blocks) })),
  };
}

function issued(blocks: readonly Block[]): Block[] {
  // What is left of each block; null where nothing is.
  const left = blocks.map(withoutPrompts);
  const isGone = (index: number) => index < left.length && left[index] === null;
  // From the end: a heading over headings goes when all of them went.
  for (const [index, block] of [...blocks.entries()].reverse()) {
    if (block.type === 'heading') {
      const end = endOf(blocks, index, block);
      const under = blocks.slice(index + 1, end).map((_, at) => index + 1 + at);
      if (under.length > 0 && under.every(isGone)) left[index] = null;
    } else if (isLeadIn(block) && blocks[index + 1]?.type !== 'heading' && isGone(index + 1)) {
      left[index] = null;
    }
  }
  return renumbered(blocks, left);
}

/** Blocks that are there whatever a document tells. */
const ALWAYS: readonly Block['type'][] = ['letterhead', 'title', 'heading', 'signature', 'recipients'];

/** The blocks; where all the text between opening and closing only asks, these go with it. */
function withoutEmptyFrame(blocks: readonly Block[]): readonly Block[] {
  const isAround = (block: Block) => block.type === 'paragraph' && standsAround(block.key);
  const isPrompt = (block: Block) => withoutPrompts(block) === null;
  const isEmpty =
    blocks.some(isPrompt) &&
    blocks.every((block) => ALWAYS.includes(block.type) || isAround(block) || isPrompt(block));
  if (!isEmpty) return blocks;
  return blocks.map((block) =>
    block.type === 'paragraph' && isAround(block)
      ? { ...block, runs: block.runs.map((run) => ({ ...run, prompt: true })) }
      : block,
  );
}

function withoutPrompts(block: Block): Block | null {
  // A body nobody named is asked for in the draft; a paper headed by “…” goes to nobody.
  if (block.type === 'letterhead' && block.superior === OFFICE.unknown) return { ...block, superior: '' };
  if (block.type === 'basis') return block.prompt ? null : block;
  if (block.type !== 'paragraph' || !block.runs.some(({ prompt }) => prompt)) return block;
  const runs = block.runs.filter(({ prompt }) => !prompt);
  const last = runs.pop();
  if (!last) return null;
  const rest = [...runs, { ...last, text: last.text.trimEnd() }].filter(({ text }) => text !== '');
  return rest.every(({ text }) => text.trim() === '') ? null : { ...block, runs: rest };
}

/** Where the text under a heading ends: at the next of its rank, at the closing sentence, at who signs. */
function endOf(blocks: readonly Block[], index: number, { level }: Heading): number {
  const end = blocks.findIndex((block, at) => {
    if (at <= index) return false;
    if (block.type === 'heading') return block.level <= level;
    return block.type === 'signature' || block.type === 'recipients' || isClosing(block);
  });
  return end < 0 ? blocks.length : end;
}

const isClosing = (block: Block) => block.type === 'paragraph' && block.key === 'closing';
const isLeadIn = (block: Block) => block.type === 'paragraph' && !isClosing(block) && leadsIn(block);

/** The ways headings are numbered: the beginning of their text, and how a number is written in it. */
const NUMBERINGS: readonly { beginning: RegExp; write: (value: number) => string }[] = [
  { beginning: /^[IVX]+(?=\. )/u, write: roman },
  { beginning: /^\d+(?=\. )/u, write: String },
  { beginning: /^[a-zđ]\d*(?=\) )/u, write: letter },
];

/** What is left, with the numbers of headings closed up where one between them went. */
function renumbered(blocks: readonly Block[], left: readonly (Block | null)[]): Block[] {
  /** By level: how many headings there were, and how many are left, under the present one of the level above. */
  const counts = [1, 2, 3].map(() => ({ all: 0, left: 0 }));
  return blocks.flatMap((block, index): Block[] => {
    const own = left[index] ?? null;
    if (block.type !== 'heading') return own ? [own] : [];
    for (const deeper of counts.slice(block.level)) Object.assign(deeper, { all: 0, left: 0 });
    const count = counts[block.level - 1];
    const numbering = NUMBERINGS.find(({ beginning }) => beginning.test(block.text));
    if (!count || !numbering) return own ? [own] : [];
    count.all += 1;
    if (!own) return [];
    count.left += 1;
    // A heading that was not the so-manyth of its own is none of ours to count.
    if (numbering.beginning.exec(block.text)?.[0] !== numbering.write(count.all)) return [block];
    return [{ ...block, text: block.text.replace(numbering.beginning, numbering.write(count.left)) }];
  });
}
