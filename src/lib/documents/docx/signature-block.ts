import { SIZES, SPACING } from '#lib/documents/paper/decree-30.ts';
import type { SignatureBlock } from '#lib/documents/model/document.ts';
import { bodyName } from '#lib/documents/paper/letterhead-measures.ts';
import { gap, paragraph, sideBySide, type Node } from './pieces.ts';
import type { Setting } from './setting.ts';

/** Lines of recipients and signer that surely fit a page together. */
const LOW_BLOCK = 25;

/**
 * Boxes 7 and 9b: recipients at the left, authority, room for the signature and name at the right. What ends the
 * document stands under the recipients, where there is room: under both it could take a page of its own.
 */
export function signatureBlock(block: SignatureBlock, { measure, width, ending }: Setting): Node[] {
  const { authority, position, name, recipients } = block;
  const measured = (line: string) => measure.bold(line, SIZES.signature);
  return [
    gap(3 * SPACING.paragraph, { keepNext: true }),
    sideBySide(
      [width / 2, width / 2],
      [
        [
          [
            paragraph('NoiNhanDau', recipients.heading),
            ...recipients.lines.map((line) => paragraph('NoiNhan', line)),
            ...(ending ?? []),
          ],
          [
            ...authority.map((line) => paragraph('QuyenHan', line)),
            paragraph('ChucVu', bodyName(position, width / 2, measured)),
            paragraph('ChuKy', name),
          ],
        ],
      ],
      recipients.lines.length < LOW_BLOCK,
    ),
  ];
}
