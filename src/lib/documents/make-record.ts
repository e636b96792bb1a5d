import { trustedWorker } from '#lib/trusted-worker.ts';
import { contentHash } from './content-hash.ts';
import type { RecordParts } from './document-record.ts';
import type { DocumentModel } from './document.ts';
import { DocumentFailedError } from './errors.ts';
import type { MakeOptions } from './jobs/make-in-worker.ts';
import { runInWorker } from './jobs/run-in-worker.ts';
import workerUrl from './record-worker.ts?worker&url';

/** The one message a packing worker gets. */
export interface RecordJob {
  parts: RecordParts;
  images: MakeOptions['images'];
}

export interface PackedRecord {
  bytes: Uint8Array<ArrayBuffer>;
  /** Of the document that the packed record gives. */
  contentHash: string;
}

/**
 * Packs the record file of a document in a worker.
 * @param document what the parts gave here
 * @throws DocumentFailedError also when the packed record would give another document
 */
export async function makeRecord(
  parts: RecordParts,
  document: DocumentModel,
  { images, ...options }: MakeOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const job: RecordJob = { parts, images };
  const packed = await runInWorker<PackedRecord>(() => trustedWorker(workerUrl), job, options);
  if (packed.contentHash !== contentHash(document)) {
    throw new DocumentFailedError('The packed record gives another document');
  }
  return packed.bytes;
}
