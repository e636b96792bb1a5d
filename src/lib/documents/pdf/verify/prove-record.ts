import { documentFrom, DocumentRecordError } from '#lib/documents/record-file/document-record.ts';
import type { RenderOptions } from '#lib/documents/jobs/phases.ts';
import { unpackRecord } from '#lib/documents/record-file/record-file.ts';
import { type FileVerdict, compareFile } from './compare-file.ts';
import type { DocumentModel } from '#lib/documents/model/document.ts';
import { contentHash } from '#lib/documents/model/packed-document.ts';
import { renderPdf } from '#lib/documents/pdf/render-pdf.ts';

/** Makes a document anew and holds a PDF against it. @throws as `renderPdf` does */
export async function verifyPdf(
  bytes: Uint8Array,
  document: DocumentModel,
  options: RenderOptions,
): Promise<FileVerdict> {
  return compareFile(bytes, await renderPdf(document, options), contentHash(document));
}

/** What a record file says of its document. */
export interface RecordFacts {
  kind: string;
  /** As the PDF reader shows it. */
  title: string;
  number: string | null;
  date: string | null;
  /** Version of the app that wrote it. */
  app: string;
  photos: number;
}

/** Whether a PDF and a record file belong together, or what is wrong with the record file. */
export type RecordProof =
  | { verdict: FileVerdict; facts: RecordFacts }
  | { verdict: 'recordRefused'; fault: DocumentRecordError['code'] };

/**
 * Makes the document of a record file anew, photos included, and holds a PDF against it byte for byte.
 * @throws as `renderPdf` does; a record file that does not hold is a verdict
 */
export async function proveRecord(
  pdf: Uint8Array,
  recordFile: Uint8Array,
  options: Omit<RenderOptions, 'images'>,
): Promise<RecordProof> {
  try {
    const { source, images } = unpackRecord(recordFile);
    const document = await documentFrom(source);
    const { kind, app } = source;
    const { number, date } = source.issue;
    return {
      verdict: await verifyPdf(pdf, document, { ...options, images }),
      facts: { kind, app, number, date, title: document.title, photos: images.size },
    };
  } catch (error) {
    if (error instanceof DocumentRecordError) return { verdict: 'recordRefused', fault: error.code };
    throw error;
  }
}
