import { points, RULES, SIZES, SPACING } from '#lib/documents/paper/decree-30.ts';
import { centredLines } from '#lib/documents/paper/balanced-lines.ts';
import type { Letterhead, Title } from '#lib/documents/model/document.ts';
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
