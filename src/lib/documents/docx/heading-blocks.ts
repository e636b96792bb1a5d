import { points, RULES, SIZES, SPACING } from '#lib/documents/paper/decree-30.ts';
import type { Letterhead, Title } from '#lib/documents/model/document.ts';
import { balancedWidth } from '#lib/documents/paper/balanced-lines.ts';
import { LETTERHEAD_GAP, letterheadMeasures, TITLE_SIDE } from '#lib/documents/paper/letterhead-measures.ts';
import { gap, paragraph, rule, sideBySide, type Node } from './pieces.ts';
import type { Setting } from './setting.ts';
import { twips } from './units.ts';

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
  const side = (width - balancedWidth(subject, room, bold)) / 2;
  const noteSide = (width - balancedWidth(note ?? '', room, regular)) / 2;
  const subjectWidth = Math.min(bold(subject), width - 2 * side);
  const within = (space: number) => ({ indent: { left: twips(space), right: twips(space) } });
  return [
    // Of space over the first line of a page the PDF has none.
    paragraph('TenLoai', name, isFirst ? { spacing: { before: 0 } } : {}),
    paragraph('TrichYeu', subject, within(side)),
    ...(note ? [paragraph('ChuThichTrichYeu', note, within(noteSide))] : []),
    rule(RULES.share * subjectWidth, width, 4, true),
    gap(SPACING.paragraph),
  ];
}
