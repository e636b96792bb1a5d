import type { PhotoFigure, Block } from '#lib/documents/model/document.ts';
/**
 * Legal layout of administrative documents: Decree 30/2020/NĐ-CP, annex I.
 * The only place of legal measures; renderers read them from here.
 */

/** Points in a millimetre (1 pt = 1/72 inch). */
export const POINTS_PER_MM = 72 / 25.4;

export function points(mm: number): number {
  return mm * POINTS_PER_MM;
}

/** A4 in millimetres, upright. */
export const PAGE = { width: 210, height: 297 } as const;

/** Margins in millimetres; the decree allows 20–25 top and bottom, 30–35 left, 15–20 right. */
export const MARGINS = { top: 20, bottom: 20, left: 30, right: 20 } as const;

/** Width of the text in points, on an upright page and on one turned for a wide annex. */
export function textWidth(landscape: boolean): number {
  return points((landscape ? PAGE.height : PAGE.width) - MARGINS.left - MARGINS.right);
}

/** Height of the text in points, likewise. */
export function textHeight(landscape: boolean): number {
  return points((landscape ? PAGE.width : PAGE.height) - MARGINS.top - MARGINS.bottom);
}

/** Sizes in points, by element; the numbers of the boxes are those of the decree's diagram. */
export const SIZES = {
  /** Box 1: Quốc hiệu 12–13. */
  nation: 12,
  /** Box 1: Tiêu ngữ 13–14. */
  motto: 13,
  /** Box 2: both bodies 12–13. */
  issuer: 12,
  /** Box 3. */
  number: 13,
  /** Box 4: 13–14. */
  placeAndDate: 13,
  /** Box 5a: 13–14. */
  title: 14,
  /** Box 6: 13–14. */
  body: 14,
  /** Boxes 7a and 7b: 13–14. */
  signature: 14,
  /** Box 9b: heading 12, list 11. */
  recipientsHeading: 12,
  recipients: 11,
  /** Page number 13–14. */
  pageNumber: 13,
  /** Tables and captions, which the decree leaves free. */
  table: 12,
  caption: 11,
  /** “DỰ THẢO” in the head of the pages of a draft, which the decree knows nothing of. */
  mark: 12,
  /** The content hash at the foot of the last page. */
  proof: 9,
} as const;

/** Spacing in the body. */
export const SPACING = {
  /** First-line indent in millimetres: 10 or 12.7. */
  firstLine: 10,
  /** Between paragraphs, in points: at least 6. */
  paragraph: 6,
  /** Line spacing as a factor: single to 1.5. */
  line: 1.1,
} as const;

/** Rules: thickness in points; the share of the line's length for rules that are 1/3 to 1/2 of it. */
export const RULES = { thickness: 0.75, share: 0.4 } as const;

/** Height left for the signature itself, in millimetres. */
export const SIGNATURE_SPACE = 22;

/** Distance of the page number from the paper's top edge, in millimetres: the middle of the top margin. */
export const PAGE_NUMBER_TOP = 10;

/** Space between the two photos of a row, and the height kept for a photo, in millimetres. */
export const PHOTO_GAP = 6;
export const PHOTO_HEIGHT = 62;

/** What is printed under a photo, after its label. */
export function captionOf({ label, caption }: PhotoFigure): string {
  return caption ? `${label}. ${caption}` : label;
}

/** Space between signers side by side, and before what ends the document where it stands beside something, in points. */
export const SIGNER_GAP = 12;

/** Share of the width that Nơi nhận takes beside what ends the document. */
export const BESIDE_ENDING = 0.42;

/** How wide what ends the document is under its last block: beside or under Nơi nhận, or all across. */
export function endingWidth(last: Pick<Block, 'type'> | undefined, width: number): number {
  if (last?.type === 'recipients') return (1 - BESIDE_ENDING) * width - SIGNER_GAP;
  return last?.type === 'signature' ? width / 2 - SIGNER_GAP : width;
}
