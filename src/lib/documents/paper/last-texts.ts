import type { Block, Paragraph } from '#lib/documents/model/document.ts';
import { leadsIn } from '#lib/documents/model/frame.ts';
import { linesIn } from './balanced-lines.ts';

/** Lines of text that stand at least on the page that ends a part: fewer look lost there. */
const FEWEST_LINES = 3;

/** The most lines that go over to that page for it: more would leave the foot of the page before empty. */
const MOST_LINES = 10;

/** Where the texts that go over together begin and end, by their places. */
export interface LastTexts {
  first: number;
  last: number;
  /** Whether they are too few lines for a page of their own, since what stands before them is no text. */
  isShort: boolean;
}

const wordsOf = ({ runs }: Paragraph) => runs.map(({ text }) => text).join('');

/** The last paragraph before the signatures, or of a part that nobody signs. */
function lastParagraph(blocks: readonly Block[]): number | null {
  const signed = blocks.findLastIndex(({ type }) => type === 'signature' || type === 'signatures');
  const place = signed < 0 ? blocks.length - 1 : signed - 1;
  return blocks[place]?.type === 'paragraph' ? place : null;
}

/**
 * The texts at the end of a part that stay with its last paragraph, and so with the signatures or the code under it: a
 * page of one sentence and a signature is no way to end a document. Null where there is no text, or the last one is so
 * long that it goes over with lines of its own.
 * @param measure width of a line of the body, in the unit of `width`
 */
export function lastTexts(
  blocks: readonly Block[],
  { width, measure }: { width: number; measure: (line: string) => number },
): LastTexts | null {
  const last = lastParagraph(blocks);
  if (last === null) return null;
  const linesOf = (block: Block | undefined) => {
    if (block?.type === 'heading') return linesIn(block.text, width, measure).length;
    return block?.type === 'paragraph' ? linesIn(wordsOf(block), width, measure).length : 0;
  };
  const isLeading = (block: Block | undefined) =>
    block?.type === 'heading' || (block?.type === 'paragraph' && leadsIn(block));
  let first = last;
  let lines = linesOf(blocks[last]);
  let isShort = false;
  if (lines > MOST_LINES) return null;
  while (lines < FEWEST_LINES) {
    let start = first - 1;
    if (blocks[start]?.type !== 'paragraph' && blocks[start]?.type !== 'heading') {
      isShort = true;
      break;
    }
    while (isLeading(blocks[start - 1])) start -= 1;
    const more = blocks.slice(start, first).reduce((sum, block) => sum + linesOf(block), 0);
    if (lines + more > MOST_LINES) break;
    first = start;
    lines += more;
  }
  return { first, last, isShort };
}
