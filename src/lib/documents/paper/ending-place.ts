import type { Block } from '#lib/documents/model/document.ts';

/** Space between signers side by side, and before what ends the document where it stands beside something, in points. */
export const SIGNER_GAP = 12;

/** Share of the width that Nơi nhận takes beside what ends the document. */
export const BESIDE_ENDING = 0.42;

/** How wide what ends the document is under its last block: beside or under Nơi nhận, or all across. */
export function endingWidth(last: Pick<Block, 'type'> | undefined, width: number): number {
  if (last?.type === 'recipients') return (1 - BESIDE_ENDING) * width - SIGNER_GAP;
  return last?.type === 'signature' ? width / 2 - SIGNER_GAP : width;
}
