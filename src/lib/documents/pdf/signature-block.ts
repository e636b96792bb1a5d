import { points, SIGNATURE_SPACE, SIZES, SPACING } from '#lib/documents/paper/decree-30.ts';
import type { Recipients, SignatureBlock } from '#lib/documents/model/document.ts';
import { bodyName } from '#lib/documents/paper/letterhead-measures.ts';
import type { Leaves, PdfNode } from './leaves.ts';
import type { Ending, Setting } from './setting.ts';
import { whole } from './whole.ts';

/** A safe upper estimate of the block's height in points, with what ends the document under Nơi nhận. */
export function signatureHeight(
  block: SignatureBlock,
  { leaves, width }: Pick<Setting, 'leaves' | 'width'>,
  ending: Ending | null,
): number {
  const { authority, position, name, recipients } = block;
  const listed = recipientsHeight(recipients, leaves, width / 2) + (ending?.height ?? 0);
  const signer = [...authority, position, name].join('\n');
  return Math.max(listed, leaves.heightAtMost(signer, SIZES.signature, width / 2) + points(SIGNATURE_SPACE));
}

/**
 * Boxes 7 and 9b: recipients at the left, authority, room for the signature and name at the right. What ends the
 * document stands under the recipients, where there is room: under both it would take the signature to another page.
 */
export function signatureBlock(
  block: SignatureBlock,
  setting: Setting,
  ending: Ending | null = null,
): PdfNode[] {
  const { leaves, measure, width } = setting;
  const half = width / 2;
  const measured = (line: string) => measure.bold(line, SIZES.signature);
  const style = { fontSize: SIZES.signature, bold: true, alignment: 'center' } as const;
  const signer = [
    ...block.authority.map((line) => leaves.text(line, style)),
    leaves.text(bodyName(block.position, half, measured), {
      ...style,
      margin: [0, points(SIGNATURE_SPACE), 0, 0],
    }),
    leaves.text(block.name, style),
  ];
  const columns: PdfNode[] = [
    { width: half, stack: [...recipientNodes(block.recipients, leaves), ...(ending ? [ending.node] : [])] },
    { width: half, stack: signer },
  ];
  const height = signatureHeight(block, setting, ending);
  return [whole([{ columns, columnGap: 0 }], height, 3 * SPACING.paragraph)];
}

/** A safe upper estimate of the height of Nơi nhận in points. */
export function recipientsHeight(
  { heading, lines }: Pick<Recipients, 'heading' | 'lines'>,
  leaves: Leaves,
  width: number,
): number {
  return leaves.heightAtMost([heading, ...lines].join('\n'), SIZES.recipientsHeading, width);
}

/** Nơi nhận: its heading and the list under it. */
export function recipientNodes(
  { heading, lines }: Pick<Recipients, 'heading' | 'lines'>,
  leaves: Leaves,
): PdfNode[] {
  return [
    leaves.runs([{ text: heading, bold: true, italic: true }], { fontSize: SIZES.recipientsHeading }),
    ...lines.map((line) => leaves.text(line, { fontSize: SIZES.recipients })),
  ];
}
