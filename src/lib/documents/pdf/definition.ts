import { MARGINS, PAGE, PAGE_NUMBER_TOP, points, SIZES, SPACING, textWidth } from '../decree-30.ts';
import type { Annex, Block, DocumentModel, Heading, Paragraph } from '../document.ts';
import { UnreachableError } from '#lib/domain/unreachable-error.ts';
import { chart } from './chart.ts';
import { contents, listedHeadings, type ListedHeadings } from './contents.ts';
import type { FontMetrics } from '../fonts/font-metrics.ts';
import { measureBy } from '../fonts/measure.ts';
import { letterhead, title } from './heading-blocks.ts';
import { printable } from '../printable-text.ts';
import { proofOf } from '../proof.ts';
import { Leaves, type PdfNode } from './leaves.ts';
import { photoGrid } from './photo-grid.ts';
import { proof } from './proof.ts';
import type { Setting } from './setting.ts';
import { signatureBlock, signatureHeight } from './signature-block.ts';
import { recipientList, signatureRows, signaturesStart } from './signature-rows.ts';
import { table, tableStart } from './table.ts';

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
    const setting = { leaves, measure, width: textWidth(landscape), showImage, countStroke };
    const nodes = blockNodes(blocks, setting);
    if (proven && index === parts.length - 1) nodes.push(proof(proven, setting));
    return section(landscape, nodes);
  });
  return { content, leaves, images, strokes };
}

function section(landscape: boolean, nodes: PdfNode[]): PdfNode {
  let page = 0;
  return {
    // pdfmake needs something to put on the page of an empty section.
    section: nodes.length > 0 ? nodes : [emptyLine(SIZES.body)],
    pageOrientation: landscape ? 'landscape' : 'portrait',
    header: () => {
      page += 1;
      return page === 1 ? null : pageNumber(page);
    },
  };
}

/** Height of a line of the document font at factor 1, by its size: its ascent and descent. */
const LINE_HEIGHT = (1825 + 443) / 2048;

/** Centred over the text in the top margin; its middle on the height the decree layout names. */
function pageNumber(page: number): PdfNode {
  return {
    text: [{ text: String(page), leaf: -1 }],
    fontSize: SIZES.pageNumber,
    alignment: 'center',
    margin: [
      points(MARGINS.left),
      points(PAGE_NUMBER_TOP) - (SIZES.pageNumber * LINE_HEIGHT) / 2,
      points(MARGINS.right),
      0,
    ],
  };
}

function blockNodes(blocks: readonly Block[], setting: Setting): PdfNode[] {
  const nodes: PdfNode[] = [];
  const listed = listedHeadings(blocks);
  let breakBefore = false;
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'pageBreak') {
      breakBefore = true;
      continue;
    }
    const made = blockNode(block, listed, () => heightKept(blocks, index + 1, setting), setting);
    const [first] = made;
    if (first) {
      if (breakBefore) first.pageBreak = 'before';
      // What begins a page begins at its margin.
      if (first.margin && (breakBefore || nodes.length === 0)) first.margin = noTop(first.margin);
    }
    breakBefore = false;
    nodes.push(...made);
  }
  return nodes;
}

function noTop([left, , right, bottom]: [number, number, number, number]): [number, number, number, number] {
  return [left, 0, right, bottom];
}

function blockNode(
  block: Exclude<Block, { type: 'pageBreak' }>,
  listed: ListedHeadings,
  following: () => number,
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
      return paragraph(block, following, setting);
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

/** Height in points that a heading or lead-in keeps under it: whatever else leads in, and the beginning of the rest. */
function heightKept(blocks: readonly Block[], index: number, setting: Setting): number {
  const { leaves, measure, width } = setting;
  const block = blocks[index];
  // With the most space that may stand above a heading, so that no later one asks for more than the first did.
  const line = (text: string) => Math.ceil((1.1 * measure.regular(text, SIZES.body)) / width) * LINE;
  switch (block?.type) {
    case 'heading':
      return line(block.text) + 2 * SPACING.paragraph + heightKept(blocks, index + 1, setting);
    case 'paragraph': {
      if (!block.keepWithNext) return LINES_KEPT * LINE;
      const text = block.runs.map((run) => run.text).join('');
      return line(text) + 2 * SPACING.paragraph + heightKept(blocks, index + 1, setting);
    }
    case 'table':
      return tableStart(block, setting) ?? LINES_KEPT * LINE;
    // A signature never stands on a page without text.
    case 'signature':
      return signatureHeight(block, leaves, width) + 3 * SPACING.paragraph;
    case 'signatures':
      return signaturesStart(block, setting);
    default:
      return LINES_KEPT * LINE;
  }
}

function emptyLine(height: number): PdfNode {
  return { text: [{ text: '', leaf: -1 }], fontSize: 10, lineHeight: height / (10 * LINE_HEIGHT) };
}

/** Lines of text a heading or lead-in keeps under it on its page. */
const LINES_KEPT = 2;

const LINE = SIZES.body * SPACING.line * LINE_HEIGHT;

/**
 * A line that never stands alone at the foot of a page: an empty one as high as the line and the first lines of
 * what follows moves to the next page when that room is lacking, and the line steps back over it.
 */
function keptWithNext(
  node: PdfNode,
  textWidth: number,
  space: number,
  width: number,
  following: number,
): PdfNode[] {
  const own = Math.ceil((1.1 * textWidth) / width) * LINE;
  const room = Math.min(own + following + 2 * SPACING.paragraph, points(PAGE.height) / 2);
  return [emptyLine(room), { ...node, margin: [0, space - room, 0, 0] }];
}

function heading(
  { level, text }: Heading,
  following: number,
  id: string | undefined,
  { leaves, measure, width }: Setting,
): PdfNode[] {
  const space = level === 1 ? 2 * SPACING.paragraph : SPACING.paragraph;
  const node = leaves.text(text, { ...BODY, bold: level !== 3, ...(id === undefined ? {} : { id }) });
  return keptWithNext(node, measure.regular(text, SIZES.body), space, width, following);
}

function paragraph(
  { runs, keepWithNext }: Paragraph,
  following: () => number,
  { leaves, measure, width }: Setting,
): PdfNode[] {
  const node = leaves.runs(runs, BODY);
  if (!keepWithNext) return [node];
  const text = runs.map((run) => run.text).join('');
  return keptWithNext(node, measure.regular(text, SIZES.body), SPACING.paragraph, width, following());
}
