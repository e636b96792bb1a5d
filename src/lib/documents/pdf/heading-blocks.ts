import { points, RULES, SIZES, SPACING } from '#lib/documents/paper/decree-30.ts';
import { centredLines } from '#lib/documents/paper/balanced-lines.ts';
import type { Letterhead, Title, Block, Contents, Heading } from '#lib/documents/model/document.ts';
import { LETTERHEAD_GAP, letterheadMeasures, TITLE_SIDE } from '#lib/documents/paper/letterhead-measures.ts';
import type { PdfNode } from './leaves.ts';
import type { Setting } from './setting.ts';

/** A rule in the middle of its column. */
function rule(length: number, above: number): PdfNode {
  return {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: length, y2: 0, lineWidth: RULES.thickness }],
    alignment: 'center',
    margin: [0, above, 0, 0],
  };
}

/** Boxes 1 to 4: issuer at the left, Quốc hiệu at the right; under them the number and the place and date. */
export function letterhead(block: Letterhead, { leaves, measure, width }: Setting): PdfNode[] {
  const { left, right, superior, issuer, issuerRule, mottoRule } = letterheadMeasures(block, measure, width);
  const column = (columnWidth: number, stack: PdfNode[]): PdfNode => ({
    width: columnWidth,
    alignment: 'center',
    stack,
  });
  return [
    {
      columnGap: points(LETTERHEAD_GAP),
      columns: [
        column(left, [
          ...(block.superior ? [leaves.text(superior, { fontSize: SIZES.issuer })] : []),
          leaves.text(issuer, { fontSize: SIZES.issuer, bold: true }),
          rule(issuerRule, 3),
        ]),
        column(right, [
          leaves.text(block.nation, { fontSize: SIZES.nation, bold: true }),
          leaves.text(block.motto, { fontSize: SIZES.motto, bold: true }),
          rule(mottoRule, 3),
        ]),
      ],
    },
    {
      columnGap: points(LETTERHEAD_GAP),
      margin: [0, 2 * SPACING.paragraph, 0, 0],
      columns: [
        column(left, [leaves.text(block.number, { fontSize: SIZES.number })]),
        column(right, [
          leaves.text(block.placeAndDate ?? '', { fontSize: SIZES.placeAndDate, italics: true }),
        ]),
      ],
    },
  ];
}

/** Box 5a: the name of the document, its subject and the rule under it. */
export function title({ name, subject, note }: Title, { leaves, measure, width }: Setting): PdfNode[] {
  const room = width - 2 * points(TITLE_SIDE);
  const bold = (line: string) => measure.bold(line, SIZES.title);
  const lines = centredLines(subject, room, bold);
  const subjectWidth = Math.min(Math.max(...lines.map(bold)), room);
  const noted = centredLines(note ?? '', room, (line) => measure.regular(line, SIZES.title)).join('\n');
  const style = { fontSize: SIZES.title, alignment: 'center' } as const;
  return [
    leaves.text(name, { ...style, bold: true, margin: [0, 3 * SPACING.paragraph, 0, 0] }),
    leaves.text(lines.join('\n'), { ...style, bold: true, margin: [0, 2, 0, 0] }),
    ...(note ? [leaves.text(noted, { ...style, italics: true, margin: [0, 2, 0, 0] })] : []),
    rule(RULES.share * subjectWidth, 4),
    leaves.text('', { fontSize: SPACING.paragraph, margin: [0, 0, 0, 0] }),
  ];
}

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
