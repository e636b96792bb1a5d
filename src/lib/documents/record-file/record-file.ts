import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { unzipSync } from 'fflate';
import { contentHash } from '#lib/documents/model/packed-document.ts';
import {
  documentFrom,
  DocumentRecordError,
  readDocumentRecord,
  writeDocumentRecord,
  type DocumentSource,
  type RecordParts,
} from './document-record.ts';
import { DocumentFailedError } from '#lib/documents/model/errors.ts';
import { zip } from './zip.ts';

/** The end of a record file's name, in place of the PDF's extension: each can be found by the other's name. */
export const RECORD_FILE_END = 'kiem-chung.zip';

/** Size limit of a PDF or record file to be verified, and of the unpacked content of a record file, in bytes. */
export const MAX_PROOF_BYTES = 200 * 1024 * 1024;

const RECORD = 'record.json';
const ENTRY = /^(record[.]json|photos[/][0-9a-f]{64}[.]jpg)$/;
const photoPath = (hash: string) => `photos/${hash}.jpg`;
const hashOf = (bytes: Uint8Array) => bytesToHex(sha256(bytes));

/** All data that a document was made of, stored beside its PDF: the record, and the photos as they print. */
export interface DocumentRecord {
  source: DocumentSource;
  /** Photo bytes as they are in the document, by the hash of the original. */
  images: ReadonlyMap<string, ArrayBuffer>;
}

/**
 * The record file of a document: a zip of `record.json`, which names each photo by its hash, and the photos as they
 * print. The same parts and photos give the same bytes.
 */
export function packRecord(parts: RecordParts, images: DocumentRecord['images']): Uint8Array<ArrayBuffer> {
  const photos = [...images].map(([of, buffer]) => {
    const bytes = new Uint8Array(buffer);
    return { of, bytes, hash: hashOf(bytes) };
  });
  photos.sort((a, b) => (a.hash < b.hash ? -1 : 1));
  const named = Object.fromEntries(photos.map(({ of, hash }) => [of, hash]));
  const files = {
    [RECORD]: utf8ToBytes(writeDocumentRecord({ ...parts, images: named })),
    ...Object.fromEntries(photos.map(({ hash, bytes }) => [photoPath(hash), bytes])),
  };
  return zip(files, (path) => path !== RECORD);
}

/**
 * The record file of a document, unpacked and checked before it is handed out, so that it proves its document.
 * @throws DocumentFailedError when it would give another document than the one of the content hash
 */
export async function provenRecord(
  parts: RecordParts,
  images: DocumentRecord['images'],
  hash: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = packRecord(parts, images);
  if (contentHash(await documentFrom(unpackRecord(bytes).source)) !== hash) {
    throw new DocumentFailedError('The packed record gives another document');
  }
  return bytes;
}

/**
 * Reads a record file, which may come from anywhere: only names that belong in one, and no more than it may unpack to.
 * @throws DocumentRecordError when it is none, or a field or a photo of it is not as it was written
 */
export function unpackRecord(bytes: Uint8Array): DocumentRecord {
  const files = unzipped(bytes);
  const json = files[RECORD];
  if (!json) throw new DocumentRecordError('unreadable');
  const source = readDocumentRecord(decoded(json));
  const named = new Set(Object.values(source.images));
  if (Object.keys(files).length !== named.size + 1) throw new DocumentRecordError('unreadable');
  for (const hash of named) {
    const photo = files[photoPath(hash)];
    if (!photo) throw new DocumentRecordError('photoMissing');
    if (hashOf(photo) !== hash) throw new DocumentRecordError('photoChanged');
  }
  const images = new Map(
    Object.entries(source.images).flatMap(([of, hash]) => {
      const photo = files[photoPath(hash)];
      return photo ? [[of, photo.slice().buffer] as const] : [];
    }),
  );
  return { source, images };
}

function unzipped(bytes: Uint8Array): Record<string, Uint8Array> {
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        size += originalSize;
        if (!ENTRY.test(name) || size > MAX_PROOF_BYTES) throw new DocumentRecordError('unreadable');
        return true;
      },
    });
  } catch (error) {
    throw new DocumentRecordError('unreadable', error);
  }
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new DocumentRecordError('unreadable', error);
  }
}
