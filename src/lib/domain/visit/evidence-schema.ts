import { Id, Instant, Sha256, text, z } from '#lib/domain/basics/schema.ts';
import { LONGEST_CAPTION } from '#lib/domain/basics/text-length.ts';

/** Image types kept as evidence, recognised by their magic bytes; never SVG, which can carry script. */
export const PhotoType = z.enum(['image/jpeg', 'image/png', 'image/webp', 'image/heic']);
export type PhotoType = z.infer<typeof PhotoType>;

/** Where the device was: WGS 84 degrees, accuracy in metres. */
export const Place = z.strictObject({
  latitude: z.number().check(z.minimum(-90), z.maximum(90)),
  longitude: z.number().check(z.minimum(-180), z.maximum(180)),
  accuracy: z.number().check(z.minimum(0)),
});
export type Place = z.infer<typeof Place>;

/** A photo kept as evidence: metadata only; the original bytes are stored under their SHA-256. */
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
  /** When the file was last written, by its own metadata; shown, never used for order. */
  fileTime: z.nullable(Instant),
  addedAt: Instant,
  /** Where it was taken; null where the user did not allow it or the device did not know. */
  place: z.nullable(Place),
  caption: text(LONGEST_CAPTION),
  /** Of what was made of it to be printed, and to be shown small; absent until then (photo-made.ts). */
  print: z.optional(Sha256),
  thumbnail: z.optional(Sha256),
  deleted: z.boolean(),
});
export type Photo = z.infer<typeof Photo>;
