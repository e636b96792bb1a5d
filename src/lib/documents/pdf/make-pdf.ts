import { trustedWorker } from '#lib/workers/trusted.ts';
import { makeInWorker, type MakeOptions } from '#lib/documents/jobs/make-in-worker.ts';
import type { PackedDocument } from '#lib/documents/model/packed-document.ts';
import workerUrl from './worker.ts?worker&url';

/**
 * Makes the PDF of a document in a worker.
 * @throws CancelledError, DocumentIncompleteError, DocumentFailedError as `makeInWorker`
 */
export function makePdf(document: PackedDocument, options: MakeOptions): Promise<Uint8Array<ArrayBuffer>> {
  return makeInWorker(() => trustedWorker(workerUrl), document, options);
}
