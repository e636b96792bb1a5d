import type { DocumentModel } from '../document.ts';
import type { Job } from './messages.ts';
import { runInWorker, type RunOptions } from './run-in-worker.ts';

export interface MakeOptions extends RunOptions {
  /** Original photo bytes by lower-case hexadecimal SHA-256. */
  images: ReadonlyMap<string, ArrayBuffer>;
}

/** Makes a file of a document in a worker of its own. @throws as `runInWorker` does */
export function makeInWorker(
  createWorker: () => Worker,
  document: DocumentModel,
  { images, ...options }: MakeOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const job: Job = { document, images };
  return runInWorker(createWorker, job, options);
}
