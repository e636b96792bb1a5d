import { trustedWorker } from '#lib/workers/trusted.ts';
import { runInWorker, type RunOptions } from '#lib/documents/jobs/run-in-worker.ts';
import workerUrl from './proof-worker.ts?worker&url';
import type { RecordProof } from './prove-record.ts';

/** The one message a proving worker gets. */
export interface ProofJob {
  pdf: Uint8Array;
  recordFile: Uint8Array;
}

/** Holds a PDF against a record file in a worker. @throws as `runInWorker` does */
export function proveInWorker(job: ProofJob, options: RunOptions): Promise<RecordProof> {
  return runInWorker(() => trustedWorker(workerUrl), job, options);
}
