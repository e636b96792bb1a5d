import { DOCUMENT_ERRORS } from '#lib/documents/jobs/make-file.ts';
import type { Progress } from '#lib/documents/jobs/phases.ts';
import { callOnce, type CallOptions } from '#lib/workers/call.ts';
import { trustedWorker } from '#lib/workers/trusted.ts';
import type { ProofMethods } from './proof-worker.ts';
import workerUrl from './proof-worker.ts?worker&url';
import type { RecordProof } from './prove-record.ts';

/** Holds a PDF against a record file in a worker. @throws CancelledError, DocumentFailedError */
export function proveInWorker(
  job: { pdf: Uint8Array; recordFile: Uint8Array },
  options: CallOptions<Progress>,
): Promise<RecordProof> {
  const createWorker = () => trustedWorker(workerUrl);
  return callOnce<ProofMethods, 'prove'>(createWorker, 'prove', job, { ...options, errors: DOCUMENT_ERRORS });
}
