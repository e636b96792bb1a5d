import type { Issued } from '#lib/domain/drafts/document-draft.ts';
import { packDocument, type PackedDocument } from '#lib/documents/model/packed-document.ts';
import { IssuedFileError, readIssuedFile } from '#lib/storage/rows/documents.ts';

/**
 * The document that was issued, made again from the record file stored beside it, with its photos.
 * @throws IssuedFileError where the record file is gone, or gives another document: this version of the app words
 *   it in another way
 */
export async function issuedDocument({
  recordSha256,
  contentHash,
}: Pick<Issued, 'recordSha256' | 'contentHash'>): Promise<{
  document: PackedDocument;
  images: ReadonlyMap<string, ArrayBuffer>;
}> {
  const [bytes, { unpackRecord }, { documentFrom }] = await Promise.all([
    readIssuedFile({ sha256: recordSha256 }),
    import('#lib/documents/record-file/record-file.ts'),
    import('#lib/documents/record-file/document-record.ts'),
  ]);
  const { source, images } = unpackRecord(new Uint8Array(bytes));
  const document = packDocument(await documentFrom(source));
  if (document.contentHash !== contentHash) throw new IssuedFileError('changed');
  return { document, images };
}
