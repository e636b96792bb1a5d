import type { PhotoType } from './evidence-schema.ts';

export type * from './evidence-schema.ts';

/** Largest photo taken in, in bytes. */
export const MAX_PHOTO_BYTES = 50 * 1024 * 1024;

/** The image type by magic bytes, or null for anything that is not a photo we keep. */
export function photoTypeOf(bytes: Uint8Array): PhotoType | null {
  const ascii = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (bytes[0] === 0x89 && ascii(1, 4) === 'PNG') return 'image/png';
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'image/webp';
  if (ascii(4, 8) === 'ftyp' && /^(heic|heix|hevc|mif1|msf1)$/.test(ascii(8, 12))) return 'image/heic';
  return null;
}
