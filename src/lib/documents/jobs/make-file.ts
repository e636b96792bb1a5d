import docxUrl from '#lib/documents/docx/worker.ts?worker&url';
import {
  CancelledError,
  DocumentFailedError,
  DocumentIncompleteError,
  NoTableError,
} from '#lib/documents/model/errors.ts';
import type { PackedDocument } from '#lib/documents/model/packed-document.ts';
import pdfUrl from '#lib/documents/pdf/worker.ts?worker&url';
import xlsxUrl from '#lib/documents/xlsx/worker.ts?worker&url';
import { callOnce, type CallErrors } from '#lib/workers/call.ts';
import { trustedWorker } from '#lib/workers/trusted.ts';
import type { Progress } from './phases.ts';
import type { FileMethods } from './serve-file.ts';

const WORKERS = { pdf: pdfUrl, docx: docxUrl, xlsx: xlsxUrl };
export type FileFormat = keyof typeof WORKERS;

/** As what errors of this floor a caller meets what goes wrong in a worker. */
export const DOCUMENT_ERRORS: CallErrors = {
  failed: (message) => new DocumentFailedError(message),
  cancelled: () => new CancelledError('Cancelled'),
  named: {
    DocumentIncompleteError: ({ details }) => new DocumentIncompleteError(details['losses'] as string[]),
  },
};

export interface MakeOptions {
  /** Original photo bytes by lower-case hexadecimal SHA-256. */
  images: ReadonlyMap<string, ArrayBuffer>;
  onprogress?: (progress: Progress) => void;
  /** Aborting stops the work at once. */
  signal?: AbortSignal;
  createWorker?: () => Worker;
}

/**
 * Makes a file of a packed document, which is used up, in a worker of its own.
 * @throws NoTableError when a document without tables is to be Excel's
 * @throws CancelledError when the signal is aborted
 * @throws DocumentIncompleteError when something of the document did not reach the file
 * @throws DocumentFailedError when the engine or its worker fails
 */
export async function makeFile(
  format: FileFormat,
  { bytes, hasTables, kind }: Pick<PackedDocument, 'bytes' | 'hasTables' | 'kind'>,
  { images, createWorker = () => trustedWorker(WORKERS[format]), ...options }: MakeOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  if (format === 'xlsx' && !hasTables) throw new NoTableError(`No table in ${kind}`);
  const job = { document: bytes, images };
  const transfer = [bytes.buffer];
  return callOnce<FileMethods, 'make'>(createWorker, 'make', job, {
    ...options,
    transfer,
    errors: DOCUMENT_ERRORS,
  });
}
