import { SIZES, SPACING } from '#lib/documents/paper/decree-30.ts';
import type { Block, Heading, Paragraph, Recipients } from '#lib/documents/model/document.ts';
import { leadsIn } from '#lib/documents/model/frame.ts';
import { lastTexts, type LastTexts } from '#lib/documents/paper/last-texts.ts';
import { chartStart } from './chart.ts';
import type { PdfNode } from './leaves.ts';
import { photosStart } from './photo-grid.ts';
import { LINE_HEIGHT, type Setting } from './setting.ts';
import { signatureHeight, recipientListHeight, signaturesStart } from './signatures.ts';
import { tableStart } from './table.ts';

const LINE = SIZES.body * SPACING.line * LINE_HEIGHT;

/** Lines of text a heading or lead-in keeps under it on its page. */
const LINES_KEPT = 2;

/** The same in points, with the space over them. */
const BEGUN = SPACING.paragraph + LINES_KEPT * LINE;

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
    measured ? measured.height + under(measured.isAll) : BEGUN;
  // As much as it asks for itself, so that no later one asks for more than the first did.
  const withNext = (text: string, space: number = SPACING.paragraph) =>
    linesHeight(text, setting) + space + heightKept(blocks, index + 1, setting);
  switch (block?.type) {
    case undefined:
      return ending;
    case 'heading':
      return withNext(block.text, spaceAbove(block));
    case 'paragraph':
      if (leadsIn(block) || goesWithLast(blocks, index, setting)) return withNext(wordsOf(block));
      return index === blocks.length - 1 && lastTextsOf(blocks, setting)
        ? SPACING.paragraph + linesHeight(wordsOf(block), setting) + ending
        : BEGUN;
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
      return BEGUN;
  }
}

/** Whether a text stays with the last one of its part, which would make too little of a page alone. */
export function goesWithLast(blocks: readonly Block[], index: number, setting: Setting): boolean {
  const texts = lastTextsOf(blocks, setting);
  return texts !== null && index >= texts.first && index < texts.last && blocks[index]?.type === 'paragraph';
}

/** The last texts of a part, as the body is set. */
export function lastTextsOf(
  blocks: readonly Block[],
  { width, measure }: Pick<Setting, 'width' | 'measure'>,
): LastTexts | null {
  return lastTexts(blocks, { width, measure: (line) => measure.regular(line, SIZES.body) });
}

/** The words of a paragraph, whatever their style. */
export const wordsOf = ({ runs }: Paragraph) => runs.map(({ text }) => text).join('');

/** Height of Nơi nhận and what ends the document under it; 0 where nothing does. */
function closingHeight(block: Recipients, setting: Setting): number {
  const { ending } = setting;
  return ending ? 3 * SPACING.paragraph + recipientListHeight(block, setting, ending) : 0;
}

/** Space over a heading in points. */
export const spaceAbove = ({ level }: Heading): number => (level === 1 ? 2 : 1) * SPACING.paragraph;

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
  const room = Math.min(own + following + space, MOST * setting.height);
  return [emptyLine(room), { ...node, margin: [0, space - room, 0, 0] }];
}
