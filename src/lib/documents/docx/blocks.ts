import { Paragraph } from 'docx';
import { UnreachableError } from '#lib/domain/basics/unreachable-error.ts';
import type { Block } from '#lib/documents/model/document.ts';
import { endingWidth, SIZES } from '#lib/documents/paper/decree-30.ts';
import { leadsIn, notesUnder } from '#lib/documents/model/frame.ts';
import { lastTexts } from '#lib/documents/paper/last-texts.ts';
import type { Proof } from '#lib/documents/paper/proof.ts';
import { chart } from './chart.ts';
import { contents, marked, letterhead, title } from './heading-blocks.ts';
import { photoGrid } from './photo-grid.ts';
import { gap, paragraph, sectionEnd, type Node } from './pieces.ts';
import { proof } from './proof.ts';
import type { Setting } from './setting.ts';
import { signatureBlock, recipientList, signatureRows } from './signatures.ts';
import type { StyleId } from './styles.ts';
import { table } from './table.ts';

const HEADINGS: Readonly<Record<1 | 2 | 3, StyleId>> = { 1: 'DeMuc1', 2: 'DeMuc2', 3: 'DeMuc3' };

/** The blocks of a section as Word's paragraphs and tables, and the proof in the last one. */
export function blockNodes(
  blocks: readonly Block[],
  proven: Proof | null,
  setting: Omit<Setting, 'isFirst' | 'isHeld' | 'ending'>,
): Node[] {
  const held = proven ? heldBlocks(blocks) : [];
  const last = blocks.at(-1);
  const width = endingWidth(last, setting.width);
  const ending = proven && proof(proven, { ...setting, width });
  const isTakenIn = width < setting.width;
  const isLast = lastOnes(blocks, setting);
  const children = blocks.flatMap((block, index) =>
    blockNode(block, {
      ...setting,
      isFirst: block === blocks[0],
      isHeld: held.includes(block) || notesUnder(blocks, index).length > 0 || isLast(index),
      ending: isTakenIn && block === last ? ending : null,
    }),
  );
  const nodes = [...marked(blocks, children), ...(ending && !isTakenIn ? ending : [])];
  // Word wants a paragraph at the end of a section. One that takes room makes a page of its own under a table that ends at
  // the foot of one.
  return nodes.at(-1) instanceof Paragraph ? nodes : [...nodes, sectionEnd()];
}

/** What the proof never leaves: the last block; over Nơi nhận, which says no more than the proof, the signatures too. */
function heldBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks.slice(blocks.at(-1)?.type === 'recipients' ? -2 : -1);
}

/** Which blocks go over with the last text of their part, as in the PDF; too few lines bring the table over them along. */
function lastOnes(
  blocks: readonly Block[],
  { width, measure }: Pick<Setting, 'width' | 'measure'>,
): (index: number) => boolean {
  const texts = lastTexts(blocks, { width, measure: (line) => measure.regular(line, SIZES.body) });
  if (!texts) return () => false;
  const from = texts.isShort ? texts.first - 1 : texts.first;
  return (index) => index >= from && index < texts.last;
}

function blockNode(block: Block, setting: Setting): Node[] {
  switch (block.type) {
    case 'letterhead':
      return letterhead(block, setting);
    case 'title':
      return title(block, setting);
    case 'contents':
      return contents(block);
    case 'heading':
      return [paragraph(HEADINGS[block.level], block.text)];
    case 'basis':
      return [paragraph('CanCu', block.text, { keepNext: setting.isHeld })];
    case 'paragraph':
      return [paragraph('NoiDung', block.runs, { keepNext: setting.isHeld || leadsIn(block) })];
    case 'table':
      return table(block, setting);
    case 'chart':
      return chart(block, setting);
    case 'photos':
      return photoGrid(block, setting);
    case 'signature':
      return signatureBlock(block, setting);
    case 'signatures':
      return signatureRows(block, setting);
    case 'recipients':
      return recipientList(block, setting);
    case 'pageBreak':
      return [gap(1, { pageBreakBefore: true })];
    default:
      throw new UnreachableError(block);
  }
}
