import sharp from 'sharp';
import { PRINT_PX, PRINT_QUALITY } from '#lib/storage/photos/rendering.ts';

/**
 * A photo as documents print it: upright, no larger than the print version the app makes, without what its file tells
 * besides the picture, such as the place.
 * @returns null for what cannot be decoded
 */
export async function printedPhoto(original: ArrayBuffer): Promise<ArrayBuffer | null> {
  try {
    const jpeg = await sharp(original)
      .autoOrient()
      .resize(PRINT_PX, PRINT_PX, { fit: 'inside', withoutEnlargement: true })
      // Transparent parts print white, not black.
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: Math.round(PRINT_QUALITY * 100) })
      .toBuffer();
    return new Uint8Array(jpeg).buffer;
  } catch {
    return null;
  }
}
