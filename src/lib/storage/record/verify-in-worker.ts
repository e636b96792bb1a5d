import { trustedWorker } from '#lib/workers/trusted.ts';
import { marks } from '#lib/storage/database/loss-marker.ts';
import { endWithPage } from '#lib/storage/database/put-aside.ts';
import type { OnVerified, Verification } from './verification.ts';
import type { VerificationJob, VerificationMessage } from './verification-messages.ts';
import workerUrl from './verification-worker.ts?worker&url';

/** The verification could not be carried out; it says nothing of the record. */
export class VerificationFailedError extends Error {
  override name = 'VerificationFailedError';
}

export interface VerifyOptions {
  onprogress: OnVerified;
  /** Aborting ends the work at once. */
  signal: AbortSignal;
  createWorker?: () => Worker;
}

/**
 * Verifies the record of a visit in a worker of its own, which is ended with the job, whatever its outcome.
 * @returns undefined when the visit is not on this device
 * @throws the signal's reason when aborted
 * @throws VerificationFailedError when the database cannot be read, or the worker fails
 */
export async function verifyInWorker(
  visitId: string,
  { onprogress, signal, createWorker = () => endWithPage(trustedWorker(workerUrl)) }: VerifyOptions,
): Promise<Verification | undefined> {
  signal.throwIfAborted();
  const worker = createWorker();
  const ended = new AbortController();
  try {
    return await new Promise((resolve, reject) => {
      const listening = { signal: ended.signal };
      worker.addEventListener(
        'message',
        ({ data }: MessageEvent<VerificationMessage>) => {
          if (data.type === 'progress') onprogress(data.phase, data.fraction);
          else if (data.type === 'done') resolve(data.verification);
          else reject(new VerificationFailedError(data.message.slice(0, 1000)));
        },
        listening,
      );
      const fail = () => reject(new VerificationFailedError('The worker failed or could not be started'));
      worker.addEventListener('error', fail, listening);
      worker.addEventListener('messageerror', fail, listening);
      signal.addEventListener('abort', () => reject(signal.reason as Error), listening);
      const job: VerificationJob = { visitId, marks: marks().filter(({ accepted }) => !accepted) };
      worker.postMessage(job);
    });
  } finally {
    ended.abort();
    worker.terminate();
  }
}
