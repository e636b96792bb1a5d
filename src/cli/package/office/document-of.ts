import type { DocumentDraft } from '#lib/domain/drafts/document-draft.ts';
import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import type { Photo } from '#lib/domain/visit/evidence.ts';
import type { DocumentModel } from '#lib/documents/model/document.ts';
import { unpackDocument } from '#lib/documents/model/packed-document.ts';
import { readOriginal } from '#lib/storage/photos/photos.ts';
import { IssuedFileError, readIssuedFile } from '#lib/storage/rows/documents.ts';
import { issueOf } from '#lib/tasks/drafting/draft.ts';
import { Drafter } from '#lib/tasks/drafting/drafter.ts';
import { issuedDocument } from '#lib/tasks/drafting/issued-again.ts';
import { printedPhoto } from './printed-photo.ts';

/** A document and what its files are made of. */
export interface MadeDocument {
  model: DocumentModel;
  images: ReadonlyMap<string, ArrayBuffer>;
  /** The file that was issued, byte for byte; null for a draft. */
  pdf: Uint8Array<ArrayBuffer> | null;
}

/** Photos as they can print without a browser, by the hashes of the originals; says how many cannot. */
async function imagesOf(photos: readonly Photo[], title: string): Promise<Map<string, ArrayBuffer>> {
  const images = new Map<string, ArrayBuffer>();
  for (const { sha256 } of photos) {
    const original = await readOriginal(sha256);
    const image = original && (await printedPhoto(original));
    if (image) images.set(sha256, image);
  }
  const left = new Set(photos.map(({ sha256 }) => sha256)).size - images.size;
  if (left > 0)
    console.error(
      `${title}: ${formatNumber(left)} ảnh không in được: không đọc được, hoặc chưa có trong tệp.`,
    );
  return images;
}

/**
 * A document as it was issued, or as a draft of what is recorded now.
 * @returns null where there is nothing to draft it from
 * @throws IssuedFileError where the record file of an issued one gives another document
 */
export async function documentOf(document: DocumentDraft): Promise<MadeDocument | null> {
  const { issued } = document;
  if (issued) {
    try {
      const pdf = new Uint8Array(await readIssuedFile(issued));
      const { document: packed, images } = await issuedDocument(issued);
      return { model: unpackDocument(packed), images, pdf };
    } catch (error) {
      if (!(error instanceof IssuedFileError)) throw error;
      console.error(`Văn bản đã ban hành số ${document.number}: tệp gốc không có trong gói hoặc không khớp.`);
      return null;
    }
  }
  const drafter = new Drafter(document);
  await drafter.read(() => undefined);
  if (!drafter.draft(issueOf(document))) return null;
  const { document: packed, photos } = drafter.pack(document.edits, 'draft');
  return { model: unpackDocument(packed), images: await imagesOf(photos, packed.title), pdf: null };
}
