import { trustedWorker } from '#lib/workers/trusted.ts';
import { NoTableError } from '#lib/documents/model/errors.ts';
import { makeInWorker, type MakeOptions } from '#lib/documents/jobs/make-in-worker.ts';
import type { PackedDocument } from '#lib/documents/model/packed-document.ts';
import workerUrl from './worker.ts?worker&url';

/**
 * Makes the Excel file of a document's tables in a worker.
 * @throws NoTableError when the document has none
 * @throws CancelledError, DocumentFailedError as `makeInWorker`
 */
export async function makeXlsx(
  document: PackedDocument,
  options: MakeOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!document.hasTables) throw new NoTableError(`No table in ${document.kind}`);
  return makeInWorker(() => trustedWorker(workerUrl), document, options);
}
