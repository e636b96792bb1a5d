import { points, RULES, SIZES, SPACING } from '../decree-30.ts';
import type { Letterhead, Title } from '../document.ts';
import type { PdfNode } from './leaves.ts';
import type { Setting } from './setting.ts';

/** Space between the letterhead's two halves, in millimetres. */
const GAP = 4;

/** A rule in the middle of its column. */
function rule(length: number, above: number): PdfNode {
  return {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: length, y2: 0, lineWidth: RULES.thickness }],
    alignment: 'center',
    margin: [0, above, 0, 0],
  };
}

// Where the name of a body may be broken: before the place it is of, never inside “nhân dân”.
const PLACE = /\s(?=(?:TỈNH|THÀNH PHỐ|QUẬN|HUYỆN|THỊ XÃ|THỊ TRẤN|XÃ|PHƯỜNG|ĐẶC KHU)\s)/u;

/** The name of a body on one line, or, when that is too narrow, with its place on a second. */
function bodyName(name: string, width: number, measure: (line: string) => number): string {
  return measure(name) <= width ? name : name.replace(PLACE, '\n');
}

/** Boxes 1 to 4: issuer at the left, Quốc hiệu at the right; under them the number and the place and date. */
export function letterhead(block: Letterhead, { leaves, bold, width }: Setting): PdfNode[] {
  const nationWidth = Math.max(
    bold.width(block.nation, SIZES.nation),
    bold.width(block.motto, SIZES.motto),
    leaves.width(block.placeAndDate ?? '', SIZES.placeAndDate),
  );
  const right = Math.min(nationWidth + 6, width * 0.65);
  const left = width - right - points(GAP);
  const column = (columnWidth: number, stack: PdfNode[]): PdfNode => ({
    width: columnWidth,
    alignment: 'center',
    stack,
  });
  const measure = (line: string) => bold.width(line, SIZES.issuer);
  const superior = bodyName(block.superior, left, (line) => leaves.width(line, SIZES.issuer));
  const issuer = bodyName(block.issuer, left, measure);
  const issuerRule = RULES.share * Math.min(Math.max(...issuer.split('\n').map(measure)), left);
  return [
    {
      columnGap: points(GAP),
      columns: [
        column(left, [
          ...(block.superior ? [leaves.text(superior, { fontSize: SIZES.issuer })] : []),
          leaves.text(issuer, { fontSize: SIZES.issuer, bold: true }),
          rule(issuerRule, 3),
        ]),
        column(right, [
          leaves.text(block.nation, { fontSize: SIZES.nation, bold: true }),
          leaves.text(block.motto, { fontSize: SIZES.motto, bold: true }),
          rule(bold.width(block.motto, SIZES.motto), 3),
        ]),
      ],
    },
    {
      columnGap: points(GAP),
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
export function title({ name, subject, note }: Title, { leaves, bold, width }: Setting): PdfNode[] {
  const side = points(10);
  const subjectWidth = Math.min(bold.width(subject, SIZES.title), width - 2 * side);
  const style = { fontSize: SIZES.title, alignment: 'center' } as const;
  return [
    leaves.text(name, { ...style, bold: true, margin: [0, 3 * SPACING.paragraph, 0, 0] }),
    leaves.text(subject, { ...style, bold: true, margin: [side, 2, side, 0] }),
    ...(note ? [leaves.text(note, { ...style, italics: true, margin: [0, 2, 0, 0] })] : []),
    rule(RULES.share * subjectWidth, 4),
    leaves.text('', { fontSize: SPACING.paragraph, margin: [0, 0, 0, 0] }),
  ];
}
