import { marks } from '#lib/storage/database/loss-marker.ts';
import { endWithPage } from '#lib/storage/database/put-aside.ts';
import { callOnce } from '#lib/workers/call.ts';
import { trustedWorker } from '#lib/workers/trusted.ts';
import type { OnVerified, Verification } from './verification.ts';
import type { VerificationMethods } from './verification-worker.ts';
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
export function verifyInWorker(
  visitId: string,
  { onprogress, signal, createWorker = () => endWithPage(trustedWorker(workerUrl)) }: VerifyOptions,
): Promise<Verification | undefined> {
  const job = { visitId, marks: marks().filter(({ accepted }) => !accepted) };
  return callOnce<VerificationMethods, 'verify'>(createWorker, 'verify', job, {
    signal,
    onprogress: ({ phase, fraction }) => onprogress(phase, fraction),
    errors: { failed: (message) => new VerificationFailedError(message.slice(0, 1000)) },
  });
}
