import type { PackedDocument } from '#lib/documents/model/packed-document.ts';
import type { Job } from './messages.ts';
import { runInWorker, type RunOptions } from './run-in-worker.ts';

export interface MakeOptions extends RunOptions {
  /** Original photo bytes by lower-case hexadecimal SHA-256. */
  images: ReadonlyMap<string, ArrayBuffer>;
}

/** Makes a file of a packed document, which is used up, in a worker of its own. @throws as `runInWorker` does */
export function makeInWorker(
  createWorker: () => Worker,
  { bytes }: Pick<PackedDocument, 'bytes'>,
  { images, ...options }: MakeOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const job: Job = { document: bytes, images };
  return runInWorker(createWorker, job, { ...options, transfer: [bytes.buffer] });
}
