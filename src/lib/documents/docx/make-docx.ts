import { trustedWorker } from '#lib/trusted-worker.ts';
import type { DocumentModel } from '../document.ts';
import { makeInWorker, type MakeOptions } from '../jobs/make-in-worker.ts';
import workerUrl from './worker.ts?worker&url';

/**
 * Makes the Word file of a document in a worker.
 * @throws CancelledError, DocumentIncompleteError, DocumentFailedError as `makeInWorker`
 */
export function makeDocx(document: DocumentModel, options: MakeOptions): Promise<Uint8Array<ArrayBuffer>> {
  return makeInWorker(() => trustedWorker(workerUrl), document, options);
}
