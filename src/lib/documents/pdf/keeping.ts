import { SIZES, SPACING } from '#lib/documents/paper/decree-30.ts';
import type { Block, Paragraph, Recipients } from '#lib/documents/model/document.ts';
import { leadsIn } from '#lib/documents/model/frame.ts';
import { chartStart } from './chart.ts';
import type { PdfNode } from './leaves.ts';
import { photosStart } from './photo-grid.ts';
import { LINE_HEIGHT, type Setting } from './setting.ts';
import { signatureHeight, recipientListHeight, signaturesStart } from './signatures.ts';
import { tableStart } from './table.ts';

const LINE = SIZES.body * SPACING.line * LINE_HEIGHT;

/** Lines of text a heading or lead-in keeps under it on its page. */
const LINES_KEPT = 2;

/** The most of a page that is kept together. */
const MOST = 0.85;

/** The lines a text of the body surely takes no more than. */
export function linesHeight(text: string, { measure, width }: Setting): number {
  return Math.ceil((1.1 * measure.regular(text, SIZES.body)) / width) * LINE;
}

/** Height in points that a heading or lead-in keeps under it: whatever else leads in, and the beginning of the rest. */
export function heightKept(blocks: readonly Block[], index: number, setting: Setting): number {
  const ending = setting.ending?.height ?? 0;
  const block = blocks[index];
  const under = (isAll: boolean) => (isAll && index === blocks.length - 1 ? ending : 0);
  const start = (measured: { height: number; isAll: boolean } | null) =>
    measured ? measured.height + under(measured.isAll) : LINES_KEPT * LINE;
  // With the most space that may stand above a heading, so that no later one asks for more than the first did.
  const withNext = (text: string) =>
    linesHeight(text, setting) + 2 * SPACING.paragraph + heightKept(blocks, index + 1, setting);
  switch (block?.type) {
    case undefined:
      return ending;
    case 'heading':
      return withNext(block.text);
    case 'paragraph':
      return leadsIn(block) || holdsClosing(blocks, index, setting)
        ? withNext(wordsOf(block))
        : LINES_KEPT * LINE;
    case 'table':
      return start(tableStart(block, setting));
    case 'chart':
      return start(chartStart(block, setting));
    case 'photos':
      return start(photosStart(block, setting));
    // A signature never stands on a page without text.
    case 'signature':
      return (
        signatureHeight(block, setting, index === blocks.length - 1 ? setting.ending : null) +
        3 * SPACING.paragraph
      );
    case 'signatures': {
      const { height, isAll } = signaturesStart(block, setting);
      const next = blocks[index + 1];
      const isClosed = isAll && next?.type === 'recipients' && index + 2 === blocks.length;
      return height + under(isAll) + (isClosed ? closingHeight(next, setting) : 0);
    }
    default:
      return LINES_KEPT * LINE;
  }
}

/** Lines of a text up to which it goes over to the page of the signature with the closing sentence. */
const LINES_WITH_CLOSING = 6;

/** The same of a text with the headings that go over with it: more would leave the foot of the page before empty. */
const LINES_UNDER_HEADINGS = 3;

/** Whether a text is the last before the closing sentence: a page to be signed holds more than that one sentence. */
export function holdsClosing(blocks: readonly Block[], index: number, setting: Setting): boolean {
  const [block, closing, signed] = blocks.slice(index, index + 3);
  const isLast =
    block?.type === 'paragraph' &&
    closing?.type === 'paragraph' &&
    closing.key === 'closing' &&
    (signed?.type === 'signature' || signed?.type === 'signatures');
  if (!isLast) return false;
  const above = blocks.slice(0, index);
  const over = above.slice(above.findLastIndex((other) => wordsKeeping(other) === null) + 1);
  const words = [...over.flatMap((heading) => wordsKeeping(heading) ?? []), wordsOf(block)];
  const height = words.reduce((sum, text) => sum + linesHeight(text, setting), 0);
  return height <= (over.length > 0 ? LINES_UNDER_HEADINGS : LINES_WITH_CLOSING) * LINE;
}

const wordsOf = ({ runs }: Paragraph) => runs.map(({ text }) => text).join('');

/** What a heading or lead-in says, which keeps what is under it; null of anything else. */
function wordsKeeping(block: Block): string | null {
  if (block.type === 'heading') return block.text;
  return block.type === 'paragraph' && leadsIn(block) ? wordsOf(block) : null;
}

/** Height of Nơi nhận and what ends the document under it; 0 where nothing does. */
function closingHeight(block: Recipients, setting: Setting): number {
  const { ending } = setting;
  return ending ? 3 * SPACING.paragraph + recipientListHeight(block, setting, ending) : 0;
}

/** An empty line as high as that many points. */
export function emptyLine(height: number): PdfNode {
  return { text: [{ text: '', leaf: -1 }], fontSize: 10, lineHeight: height / (10 * LINE_HEIGHT) };
}

/**
 * A text that never stands alone at the foot of a page: an empty line as high as the text and the first lines of
 * what follows moves to the next page when that room is lacking, and the text steps back over it.
 */
export function keptWithNext(
  node: PdfNode,
  text: string,
  { space, following }: { space: number; following: number },
  setting: Setting,
): PdfNode[] {
  const own = Math.min(linesHeight(text, setting), setting.height / 2);
  const room = Math.min(own + following + 2 * SPACING.paragraph, MOST * setting.height);
  return [emptyLine(room), { ...node, margin: [0, space - room, 0, 0] }];
}
