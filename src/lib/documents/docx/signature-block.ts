import { SPACING } from '../decree-30.ts';
import type { SignatureBlock } from '../document.ts';
import { gap, paragraph, sideBySide, type Node } from './pieces.ts';
import type { Setting } from './setting.ts';

/** Lines of recipients and signer that surely fit a page together. */
const LOW_BLOCK = 25;

/** Boxes 7 and 9b: recipients at the left, authority, room for the signature and name at the right. */
export function signatureBlock(block: SignatureBlock, { width }: Setting): Node[] {
  const { authority, position, name, recipients } = block;
  return [
    gap(3 * SPACING.paragraph),
    sideBySide(
      [width / 2, width / 2],
      [
        [
          [
            paragraph('NoiNhanDau', recipients.heading),
            ...recipients.lines.map((line) => paragraph('NoiNhan', line)),
          ],
          [
            ...authority.map((line) => paragraph('QuyenHan', line)),
            paragraph('ChucVu', position),
            paragraph('ChuKy', name),
          ],
        ],
      ],
      recipients.lines.length < LOW_BLOCK,
    ),
  ];
}
