import { points, RULES, SIZES, SPACING } from '../decree-30.ts';
import type { Letterhead, Title } from '../document.ts';
import { LETTERHEAD_GAP, letterheadMeasures } from '../letterhead-measures.ts';
import { gap, paragraph, rule, sideBySide, type Node } from './pieces.ts';
import type { Setting } from './setting.ts';

/** Boxes 1 to 4: issuer at the left, Quốc hiệu at the right; under them the number and the place and date. */
export function letterhead(block: Letterhead, { metrics, width }: Setting): Node[] {
  const measure = { regular: metrics.regular.width, bold: metrics.bold.width };
  const sizes = letterheadMeasures(block, measure, width);
  const right = sizes.right + points(LETTERHEAD_GAP);
  return [
    sideBySide(
      [sizes.left, right],
      [
        [
          [
            ...(block.superior ? [paragraph('CoQuanChuQuan', sizes.superior)] : []),
            paragraph('CoQuan', sizes.issuer),
            rule(sizes.issuerRule, sizes.left, 2),
          ],
          [
            paragraph('QuocHieu', block.nation),
            paragraph('TieuNgu', block.motto),
            rule(sizes.mottoRule, right, 2),
          ],
        ],
        [[paragraph('SoKyHieu', block.number)], [paragraph('DiaDanh', block.placeAndDate ?? '')]],
      ],
    ),
  ];
}

/** Box 5a: the name of the document, its subject and the rule under it. */
export function title({ name, subject, note }: Title, { metrics, width }: Setting): Node[] {
  const side = points(10);
  const subjectWidth = Math.min(metrics.bold.width(subject, SIZES.title), width - 2 * side);
  return [
    paragraph('TenLoai', name),
    paragraph('TrichYeu', subject),
    ...(note ? [paragraph('ChuThichTrichYeu', note)] : []),
    rule(RULES.share * subjectWidth, width, 4, true),
    gap(SPACING.paragraph),
  ];
}
