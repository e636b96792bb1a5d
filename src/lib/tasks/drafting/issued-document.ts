import type { Issued } from '#lib/domain/drafts/document-draft.ts';
import { packDocument, type PackedDocument } from '#lib/documents/model/packed-document.ts';
import { IssuedFileError, readIssuedFile } from '#lib/storage/rows/documents.ts';
import { documentsTexts } from '#messages/documents.ts';

/**
 * The document that was issued, made anew of the record kept beside its file, with its photos.
 * @throws IssuedFileError where the record is not kept any more, or gives another document: this version of the app words
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
  const document = packDocument(documentFrom(source));
  if (document.contentHash !== contentHash) throw new IssuedFileError('changed');
  return { document, images };
}

/** What is said where what was issued cannot be had. */
export function issuedFault({ code }: IssuedFileError): string {
  const text = documentsTexts();
  return code === 'missing' ? text.fileMissing : text.fileChanged;
}
