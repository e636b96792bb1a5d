import { points, RULES, SIZES, SPACING } from '../decree-30.ts';
import type { Letterhead, Title } from '../document.ts';
import { LETTERHEAD_GAP, letterheadMeasures } from '../letterhead-measures.ts';
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
export function title({ name, subject, note }: Title, { measure, width }: Setting): Node[] {
  const side = points(10);
  const subjectWidth = Math.min(measure.bold(subject, SIZES.title), width - 2 * side);
  return [
    paragraph('TenLoai', name),
    paragraph('TrichYeu', subject),
    ...(note ? [paragraph('ChuThichTrichYeu', note)] : []),
    rule(RULES.share * subjectWidth, width, 4, true),
    gap(SPACING.paragraph),
  ];
}
