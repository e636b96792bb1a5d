import { points, RULES, SIZES, SPACING } from '#lib/documents/paper/decree-30.ts';
import type { Letterhead, Title } from '#lib/documents/model/document.ts';
import { centredLines } from '#lib/documents/paper/balanced-lines.ts';
import { LETTERHEAD_GAP, letterheadMeasures, TITLE_SIDE } from '#lib/documents/paper/letterhead-measures.ts';
import { gap, paragraph, rule, sideBySide, type Node } from './pieces.ts';
import type { Setting } from './setting.ts';

/** Boxes 1 to 4: issuer at the left, Quốc hiệu at the right; under them the number and the place and date. */
export function letterhead(block: Letterhead, { measure, width }: Setting): Node[] {
  const sizes = letterheadMeasures(block, measure, width);
  const between = points(LETTERHEAD_GAP);
  return [
    sideBySide(
      [sizes.left, between, sizes.right],
      [
        [
          [
            ...(block.superior ? [paragraph('CoQuanChuQuan', sizes.superior)] : []),
            paragraph('CoQuan', sizes.issuer),
            rule(sizes.issuerRule, sizes.left, 3),
          ],
          [gap()],
          [
            paragraph('QuocHieu', block.nation),
            paragraph('TieuNgu', block.motto),
            rule(sizes.mottoRule, sizes.right, 3),
          ],
        ],
        [[paragraph('SoKyHieu', block.number)], [gap()], [paragraph('DiaDanh', block.placeAndDate ?? '')]],
      ],
    ),
  ];
}

/** Box 5a: the name of the document, its subject and the rule under it. */
export function title({ name, subject, note }: Title, { measure, width, isFirst }: Setting): Node[] {
  const room = width - 2 * points(TITLE_SIDE);
  const bold = (line: string) => measure.bold(line, SIZES.title);
  const regular = (line: string) => measure.regular(line, SIZES.title);
  // Broken as in the PDF; within less than the width Word would break a line of its own font again.
  const lines = centredLines(subject, room, bold);
  const noted = centredLines(note ?? '', room, regular).join('\n');
  const subjectWidth = Math.min(Math.max(...lines.map(bold)), room);
  return [
    // Of space over the first line of a page the PDF has none.
    paragraph('TenLoai', name, isFirst ? { spacing: { before: 0 } } : {}),
    paragraph('TrichYeu', lines.join('\n')),
    ...(note ? [paragraph('ChuThichTrichYeu', noted)] : []),
    rule(RULES.share * subjectWidth, width, 4, true),
    gap(SPACING.paragraph),
  ];
}
