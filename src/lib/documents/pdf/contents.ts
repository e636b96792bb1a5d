import { SIZES, SPACING } from '#lib/documents/paper/decree-30.ts';
import type { Block, Contents, Heading } from '#lib/documents/model/document.ts';
import type { PdfNode } from './leaves.ts';
import type { Setting } from './setting.ts';

/** Room for a page number, in points: pdfmake lays one out as five digits before it knows it. */
const NUMBER = 40;
const INDENT = 16;
/** Least length of the dots between an entry and its page. */
const DOTS = 12;

/** Headings with the name by which their page is found, in order. */
export type ListedHeadings = ReadonlyMap<Heading, string>;

/** What a table of contents lists. */
export function listedHeadings(blocks: readonly Block[]): ListedHeadings {
  const depth = Math.max(0, ...blocks.map((block) => (block.type === 'contents' ? block.depth : 0)));
  const listed = blocks.filter((block): block is Heading => block.type === 'heading' && block.level <= depth);
  return new Map(listed.map((block, place) => [block, `heading-${place}`]));
}

/** The headings with dots leading to their page numbers at the right. */
export function contents({ title, annexes }: Contents, listed: ListedHeadings, setting: Setting): PdfNode[] {
  const { leaves } = setting;
  const heading = leaves.text(title, {
    fontSize: SIZES.body,
    bold: true,
    alignment: 'center',
    margin: [0, 2 * SPACING.paragraph, 0, SPACING.paragraph],
  });
  const named = annexes.map((annex) =>
    leaves.text(annex, { fontSize: SIZES.body, bold: true, margin: [0, 2, 0, 0] }),
  );
  return [heading, ...[...listed].map(([entry, id]) => entryNode(entry, id, setting)), ...named];
}

function entryNode({ level, text }: Heading, id: string, { leaves, measure, width }: Setting): PdfNode {
  const indent = (level - 1) * INDENT;
  const room = width - indent - NUMBER;
  const measured = measure[level === 1 ? 'bold' : 'regular'](text, SIZES.body);
  // A little more than measured, so that rounding never breaks the line.
  const own = Math.min(measured + 2, room);
  const dots = room - own;
  const style = { fontSize: SIZES.body, bold: level === 1 } as const;
  return {
    columns: [
      { ...leaves.text(text, style), width: own },
      { width: dots, ...(dots < DOTS ? { text: [] } : { canvas: [dotted(dots)], margin: [0, 11, 0, 0] }) },
      { width: NUMBER, pageReference: id, alignment: 'right', ...style },
    ],
    columnGap: 0,
    margin: [indent, 2, 0, 0],
  };
}

function dotted(length: number): object {
  const dash = { length: 0.8, space: 2.4 };
  return { type: 'line', x1: 4, y1: 0, x2: length - 4, y2: 0, lineWidth: 0.8, dash };
}
