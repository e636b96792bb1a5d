import { bytesToHex } from '@noble/hashes/utils.js';
import { v7 as uuidv7 } from 'uuid';
import { isCutOff, MAX_PHOTO_BYTES, photoTypeOf, type Photo } from '#lib/domain/visit/evidence.ts';
import { shortened } from '#lib/domain/basics/vietnamese-text.ts';
import type { Visit } from '#lib/domain/visit/visit.ts';
import { commit, creation } from '#lib/storage/write/commit.ts';
import { writeUnlessLost } from '#lib/storage/database/lost-data.ts';
import { findingsOfItem } from '#lib/storage/rows/findings.ts';
import { database, type PendingCapture } from '#lib/storage/database/database.ts';
import { toStorageError } from '#lib/storage/database/storage-error.ts';

type VisitRef = Pick<Visit, 'id' | 'missionId'>;

/** A file that is no photo, or too large a one. The text to show is looked up by `code` in the messages. */
export class PhotoRefusedError extends Error {
  override name = 'PhotoRefusedError';
  readonly code: 'notAPhoto' | 'tooLarge';
  readonly fileName: string;
  constructor(code: PhotoRefusedError['code'], fileName: string) {
    super(`${code}: ${shortened(fileName, 100)}`);
    this.code = code;
    this.fileName = fileName;
  }
}

/**
 * Notes that the camera is about to open, in case the phone kills the app meanwhile.
 * @throws DataLostError when what was on the disk is gone; nothing is then written
 */
export async function openCapture(
  id: string,
  visit: VisitRef,
  itemCode: string | null,
  now: string,
): Promise<void> {
  const capture = { id, missionId: visit.missionId, visitId: visit.id, itemCode, at: now };
  await writeUnlessLost(['captures'], () => database.captures.add(capture));
}

/** The camera came back, with a photo or without. */
export async function closeCapture(id: string): Promise<void> {
  await database.captures.delete(id);
}

/** Captures that never came back: the app was killed while the camera was open. */
export async function interruptedCaptures(): Promise<PendingCapture[]> {
  return database.captures.toArray();
}

/**
 * Stores the original bytes of a photo, named by their SHA-256.
 * @returns the row that points at them, yet to be written
 * @throws PhotoRefusedError for no image, or more than 50 MB; nothing is then written
 * @throws DataLostError when what was on the disk is gone; nothing is then written
 * @throws StorageError
 */
export async function keepPhotoBytes(
  visit: VisitRef,
  { file, itemCode = null, caption = '' }: { file: File; itemCode?: string | null; caption?: string },
  now: string,
): Promise<Photo> {
  if (file.size > MAX_PHOTO_BYTES) throw new PhotoRefusedError('tooLarge', file.name);
  const bytes = await file.arrayBuffer();
  const type = photoTypeOf(new Uint8Array(bytes, 0, Math.min(16, bytes.byteLength)));
  if (!type) throw new PhotoRefusedError('notAPhoto', file.name);
  const sha256 = bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
  const photo: Photo = {
    id: uuidv7(),
    missionId: visit.missionId,
    visitId: visit.id,
    itemCode,
    sha256,
    type,
    size: bytes.byteLength,
    fileName: shortened(file.name, 300),
    fileTime: file.lastModified ? new Date(file.lastModified).toISOString() : null,
    addedAt: now,
    place: null,
    caption,
    deleted: false,
  };
  try {
    // Bytes are written first: a row must never point at missing bytes.
    await writeUnlessLost(['blobs'], () => database.blobs.put({ sha256, bytes }));
  } catch (error) {
    throw toStorageError(error);
  }
  return photo;
}

/**
 * Stores a photo of an item of the checklist, or of the visit. Findings already made from the item get it too.
 * @throws PhotoRefusedError for no image, or more than 50 MB; nothing is then written
 * @throws StorageError
 */
export async function addPhoto(
  visit: VisitRef,
  itemCode: string | null,
  file: File,
  now: string,
): Promise<Photo> {
  const photo = await keepPhotoBytes(visit, { file, itemCode }, now);
  await commit({
    writes: ['photos', 'findings'],
    reads: [],
    decide: async () => [
      creation('photos', photo),
      ...(await findingsOfItem(visit, itemCode)).map(({ id, photoIds }) => ({
        table: 'findings' as const,
        row: id,
        set: { photoIds: [...photoIds, photo.id] },
      })),
    ],
  });
  return photo;
}

/** The other photos of a mission that are the very same picture, oldest first. */
export async function readTwins({ id, sha256, missionId }: Photo): Promise<Photo[]> {
  const same = await database.photos.where({ sha256 }).toArray();
  return same
    .filter((other) => other.id !== id && other.missionId === missionId && !other.deleted)
    .sort((a, b) => a.addedAt.localeCompare(b.addedAt));
}

/** Whether the stored file of a photo is truncated. */
export async function isPhotoCutOff({ sha256 }: Pick<Photo, 'sha256'>): Promise<boolean> {
  const bytes = await readOriginal(sha256);
  return bytes !== undefined && isCutOff(new Uint8Array(bytes));
}

/** Photos of a visit, oldest first. */
export async function readPhotos(visitId: string): Promise<Photo[]> {
  const photos = await database.photos.where({ visitId }).toArray();
  return photos.filter(({ deleted }) => !deleted).sort((a, b) => a.addedAt.localeCompare(b.addedAt));
}

/** Changes the caption or place of a photo, or removes it and brings it back. The bytes stay. */
export async function editPhoto(
  photo: Photo,
  set: Partial<Pick<Photo, 'caption' | 'place' | 'deleted'>>,
): Promise<void> {
  await commit([{ table: 'photos', row: photo.id, set }]);
}

/** The original bytes of a photo. */
export async function readOriginal(sha256: string): Promise<ArrayBuffer | undefined> {
  return (await database.blobs.get(sha256))?.bytes;
}
