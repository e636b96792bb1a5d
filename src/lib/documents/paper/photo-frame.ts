import type { PhotoFigure } from '#lib/documents/model/document.ts';

/** Space between the two photos of a row, and the height kept for a photo, in millimetres. */
export const PHOTO_GAP = 6;
export const PHOTO_HEIGHT = 62;

/** What is printed under a photo, after its label. */
export function captionOf({ label, caption }: PhotoFigure): string {
  return caption ? `${label}. ${caption}` : label;
}
