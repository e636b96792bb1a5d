import type { Photo, PhotoType } from './evidence-schema.ts';

export type * from './evidence-schema.ts';

/** Largest photo taken in, in bytes. */
export const MAX_PHOTO_BYTES = 50 * 1024 * 1024;

/** The image type by magic bytes, or null for a type that is not accepted. */
export function photoTypeOf(bytes: Uint8Array): PhotoType | null {
  const ascii = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (bytes[0] === 0x89 && ascii(1, 4) === 'PNG') return 'image/png';
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'image/webp';
  if (ascii(4, 8) === 'ftyp' && /^(heic|heix|hevc|mif1|msf1)$/.test(ascii(8, 12))) return 'image/heic';
  return null;
}

/** The first photo of each picture, in their order: the same bytes are one picture, wherever they were added. */
export function pictures<Kept extends Pick<Photo, 'sha256'>>(photos: readonly Kept[]): Kept[] {
  const seen = new Set<string>();
  return photos.filter(({ sha256 }) => !seen.has(sha256) && seen.add(sha256));
}

/**
 * Whether the bytes of a JPEG or PNG end before the picture does: a truncated copy. Other types are not checked.
 * What a camera writes behind the picture does not matter.
 */
export function isCutOff(bytes: Uint8Array): boolean {
  switch (photoTypeOf(bytes)) {
    case 'image/jpeg':
      return !hasEndOfJpeg(bytes);
    case 'image/png':
      return !hasEndOfPng(bytes);
    default:
      return false;
  }
}

/** An end of image after the first scan: thumbnails before it have ends of their own. */
function hasEndOfJpeg(bytes: Uint8Array): boolean {
  let at = 2;
  while (at + 3 < bytes.length) {
    if (bytes[at] !== 0xff) return false;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda) break;
    at += 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
  }
  for (let next = bytes.indexOf(0xff, at + 2); next >= 0; next = bytes.indexOf(0xff, next + 1))
    if (bytes[next + 1] === 0xd9) return true;
  return false;
}

function hasEndOfPng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at))
    if (view.getUint32(at + 4) === 0x49454e44) return true;
  return false;
}
