import {
  MARGINS,
  PAGE_NUMBER_TOP,
  points,
  SIZES,
  SPACING,
  textHeight,
  textWidth,
  endingWidth,
} from '#lib/documents/paper/decree-30.ts';
import type { Annex, Block, DocumentModel, Heading, Paragraph } from '#lib/documents/model/document.ts';
import { UnreachableError } from '#lib/domain/basics/unreachable-error.ts';
import { chart } from './chart.ts';
import { contents, listedHeadings, type ListedHeadings, letterhead, title } from './heading-blocks.ts';
import { type FontMetrics, measureBy } from '#lib/documents/fonts/font-metrics.ts';
import { leadsIn, notesUnder } from '#lib/documents/model/frame.ts';
import { ended } from './ending.ts';
import { printable } from '#lib/domain/basics/printable-text.ts';
import { proofOf } from '#lib/documents/paper/proof.ts';
import {
  emptyLine,
  goesWithLast,
  heightKept,
  keptWithNext,
  lastTextsOf,
  linesHeight,
  spaceAbove,
  wordsOf,
} from './keeping.ts';
import { Leaves, type PdfNode } from './leaves.ts';
import { photoGrid } from './photo-grid.ts';
import { proof } from './proof.ts';
import { LINE_HEIGHT, type Ending, type Setting } from './setting.ts';
import { signatureBlock, recipientList, signatureRows } from './signatures.ts';
import { notedTable, table } from './table.ts';

export interface Definition {
  content: PdfNode[];
  leaves: Leaves;
  /** How often each image key is used. */
  images: Map<string, number>;
  /** How many lines of signatures are drawn. */
  strokes: number;
}

/** A document as pdfmake sections: one for the text, one for each annex, each counting its own pages. */
export function define(
  model: DocumentModel,
  metrics: { regular: FontMetrics; bold: FontMetrics },
  imageKey: (sha256: string) => string | null,
): Definition {
  const leaves = new Leaves(metrics.regular);
  const measure = measureBy(metrics, (text) => printable(text, metrics.regular.has));
  const images = new Map<string, number>();
  let strokes = 0;
  const countStroke = () => {
    strokes += 1;
  };
  const showImage = (sha256: string): string | null => {
    const key = imageKey(sha256);
    if (key !== null) images.set(key, (images.get(key) ?? 0) + 1);
    return key;
  };
  const parts: Annex[] = [{ landscape: false, blocks: model.blocks }, ...model.annexes];
  const proven = proofOf(model);
  const content = parts.map(({ landscape, blocks }, index) => {
    const page = { width: textWidth(landscape), height: textHeight(landscape) };
    const shared = { leaves, measure, ...page, showImage, countStroke };
    const ending =
      proven && index === parts.length - 1
        ? proof(proven, { leaves, measure, width: endingWidth(blocks.at(-1), page.width) })
        : null;
    return section(landscape, model.mark, blockNodes(blocks, { ...shared, ending }));
  });
  return { content, leaves, images, strokes };
}

function section(landscape: boolean, mark: string | undefined, nodes: PdfNode[]): PdfNode {
  let page = 0;
  return {
    // pdfmake needs something to put on the page of an empty section.
    section: nodes.length > 0 ? nodes : [emptyLine(SIZES.body)],
    pageOrientation: landscape ? 'landscape' : 'portrait',
    header: () => {
      page += 1;
      return head(page === 1 ? '' : String(page), mark);
    },
  };
}

/**
 * The page number, centred over the text in the top margin, its middle on the height the decree layout names; at its
 * right the mark of a draft.
 */
function head(page: string, mark = ''): PdfNode | null {
  if (page === '' && mark === '') return null;
  const cell = (text: string, size: number, more: PdfNode): PdfNode => ({
    text: [{ text, leaf: -1, bold: more.bold === true }],
    fontSize: size,
    margin: [0, points(PAGE_NUMBER_TOP) - (size * LINE_HEIGHT) / 2, 0, 0],
    ...more,
  });
  return {
    columns: [
      { text: [] },
      cell(page, SIZES.pageNumber, { alignment: 'center' }),
      cell(mark, SIZES.mark, { alignment: 'right', bold: true }),
    ],
    columnGap: 0,
    margin: [points(MARGINS.left), 0, points(MARGINS.right), 0],
  };
}

function blockNodes(blocks: readonly Block[], setting: Setting): PdfNode[] {
  const nodes: PdfNode[] = [];
  const listed = listedHeadings(blocks);
  let breakBefore = false;
  let taken = 0;
  let isEnded = false;
  for (const [index, block] of blocks.entries()) {
    if (taken > 0) {
      taken -= 1;
      continue;
    }
    if (block.type === 'pageBreak') {
      breakBefore = true;
      continue;
    }
    const isLast = index === blocks.length - 1;
    const notes = notesOf(blocks, index, setting);
    taken = notes?.count ?? 0;
    isEnded = notes?.isEnd ?? false;
    const made = blockNode(
      block,
      listed,
      {
        following: () => heightKept(blocks, index + 1, setting),
        isLast,
        isKept: isLast
          ? setting.ending !== null || lastTextsOf(blocks, setting) !== null
          : goesWithLast(blocks, index, setting),
        notes,
      },
      setting,
    );
    const [first] = made;
    if (first) {
      if (breakBefore) first.pageBreak = 'before';
      // What begins a page begins at its margin.
      if (first.margin && (breakBefore || nodes.length === 0)) first.margin = noTop(first.margin);
    }
    breakBefore = false;
    nodes.push(...made);
  }
  return setting.ending && !isEnded ? ended(nodes, blocks.at(-1), setting.ending, setting) : nodes;
}

/** The most of a page that is kept with a table under it, and with what ends the document under that. */
const NOTES_SHARE = 0.2;
const END_SHARE = 0.4;

const isParagraph = (block: Block): block is Paragraph => block.type === 'paragraph';

/** What stands with a table on its page: how many blocks after it, and whether what ends the document is among it. */
interface Notes extends Ending {
  count: number;
  isEnd: boolean;
}

/**
 * The notes that stand with a table on its page, as one, or the few lines that end a part; null where there are none, or
 * they are a text of their own.
 */
function notesOf(blocks: readonly Block[], index: number, setting: Setting): Notes | null {
  const lines = notesUnder(blocks, index);
  const texts = blocks[index]?.type === 'table' ? lastTextsOf(blocks, setting) : null;
  const ends =
    texts?.isShort && texts.first === index + 1 && texts.last === blocks.length - 1
      ? blocks.slice(texts.first)
      : [];
  // A heading among them is set by itself: as a note it would be lost.
  const notes = ends.length > lines.length && ends.every(isParagraph) ? ends : lines;
  const height = notes.reduce(
    (sum, note) => sum + linesHeight(wordsOf(note), setting) + SPACING.paragraph,
    0,
  );
  const ending = index + notes.length === blocks.length - 1 ? setting.ending : null;
  const share = (ending ? END_SHARE : NOTES_SHARE) * setting.height;
  if (notes.length === 0 || height + (ending?.height ?? 0) > share) return null;
  const nodes = notes.map(({ runs }) => setting.leaves.runs(runs, BODY));
  const most = notes.reduce(
    (sum, note) =>
      sum +
      setting.leaves.heightAtMost(wordsOf(note), SIZES.body, setting.width) * SPACING.line +
      SPACING.paragraph,
    ending?.atMost ?? 0,
  );
  return {
    node: { stack: ending ? [...nodes, ending.node] : nodes },
    height: height + (ending?.height ?? 0),
    atMost: most,
    count: notes.length,
    isEnd: ending !== null,
  };
}

function noTop([left, , right, bottom]: [number, number, number, number]): [number, number, number, number] {
  return [left, 0, right, bottom];
}

function blockNode(
  block: Exclude<Block, { type: 'pageBreak' }>,
  listed: ListedHeadings,
  {
    following,
    isLast,
    isKept,
    notes,
  }: { following: () => number; isLast: boolean; isKept: boolean; notes: Ending | null },
  setting: Setting,
): PdfNode[] {
  switch (block.type) {
    case 'letterhead':
      return letterhead(block, setting);
    case 'title':
      return title(block, setting);
    case 'contents':
      return contents(block, listed, setting);
    case 'heading':
      return heading(block, following(), listed.get(block), setting);
    case 'basis':
      return [setting.leaves.text(block.text, { ...BODY, italics: true })];
    case 'paragraph':
      return paragraph(block, following, isKept, setting);
    case 'table':
      return notes
        ? notedTable(block, setting, notes)
        : table(block, setting, isLast ? setting.ending : null);
    case 'chart':
      return chart(block, setting);
    case 'photos':
      return photoGrid(block, setting);
    case 'signature':
      return signatureBlock(block, setting, isLast ? setting.ending : null);
    case 'signatures':
      return signatureRows(block, setting);
    case 'recipients':
      return recipientList(block, setting, isLast ? setting.ending : null);
    default:
      throw new UnreachableError(block);
  }
}

const BODY = {
  fontSize: SIZES.body,
  lineHeight: SPACING.line,
  alignment: 'justify',
  leadingIndent: points(SPACING.firstLine),
  margin: [0, SPACING.paragraph, 0, 0],
} satisfies PdfNode;

function heading(block: Heading, following: number, id: string | undefined, setting: Setting): PdfNode[] {
  const { level, text } = block;
  const space = spaceAbove(block);
  const named = id === undefined ? {} : { id };
  const node = setting.leaves.text(text, { ...BODY, bold: level !== 3, ...named });
  return keptWithNext(node, text, { space, following }, setting);
}

function paragraph(block: Paragraph, following: () => number, isKept: boolean, setting: Setting): PdfNode[] {
  const node = setting.leaves.runs(block.runs, BODY);
  if (!leadsIn(block) && !isKept) return [node];
  return keptWithNext(node, wordsOf(block), { space: SPACING.paragraph, following: following() }, setting);
}
