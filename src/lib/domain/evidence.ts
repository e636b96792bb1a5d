import { Id, Instant, Sha256, text, z } from './schema.ts';

/** Image types kept as evidence, told by their magic bytes; never SVG, which can carry script. */
export const PhotoType = z.enum(['image/jpeg', 'image/png', 'image/webp', 'image/heic']);
export type PhotoType = z.infer<typeof PhotoType>;

/** Largest photo taken in, in bytes. */
export const MAX_PHOTO_BYTES = 50 * 1024 * 1024;

/** Where the device was: WGS 84 degrees, accuracy in metres. */
export const Place = z.strictObject({
  latitude: z.number().check(z.minimum(-90), z.maximum(90)),
  longitude: z.number().check(z.minimum(-180), z.maximum(180)),
  accuracy: z.number().check(z.minimum(0)),
});
export type Place = z.infer<typeof Place>;

/** A photo kept as evidence: metadata only; the original bytes are found by their SHA-256. */
export const Photo = z.strictObject({
  id: Id,
  missionId: Id,
  visitId: Id,
  /** The item it was taken for. */
  itemCode: z.nullable(z.string().check(z.maxLength(20))),
  sha256: Sha256,
  type: PhotoType,
  /** Bytes of the original. */
  size: z.int().check(z.minimum(1)),
  fileName: text(300),
  /** When the file says it was last written; shown, never trusted for order. */
  fileTime: z.nullable(Instant),
  addedAt: Instant,
  /** Where it was taken; null where the user did not allow it or the device did not know. */
  place: z.nullable(Place),
  caption: text(1000),
  deleted: z.boolean(),
});
export type Photo = z.infer<typeof Photo>;

/** The image type by magic bytes, or null for anything that is not a photo we keep. */
export function photoTypeOf(bytes: Uint8Array): PhotoType | null {
  const ascii = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (bytes[0] === 0x89 && ascii(1, 4) === 'PNG') return 'image/png';
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'image/webp';
  if (ascii(4, 8) === 'ftyp' && /^(heic|heix|hevc|mif1|msf1)$/.test(ascii(8, 12))) return 'image/heic';
  return null;
}
