import { standingMarks } from '#lib/storage/database/loss-marker.ts';
import { endWithPage } from '#lib/storage/database/page-cache.ts';
import type { OnVerified, Verification } from '#lib/storage/record/verification.ts';
import type { LogState } from '#lib/journal/log-states.ts';
import type { VerificationMethods } from '#lib/storage/record/verification-worker.ts';
import workerUrl from '#lib/storage/record/verification-worker.ts?worker&url';
import { callOnce } from '#lib/workers/call.ts';
import { trustedWorker } from '#lib/workers/trusted.ts';

/** A verification could not be run; it says nothing of the record or the logs. */
export class VerificationFailedError extends Error {
  override name = 'VerificationFailedError';
}

const ERRORS = { failed: (message: string) => new VerificationFailedError(message.slice(0, 1000)) };

const newWorker = () => endWithPage(trustedWorker(workerUrl));

interface VerifyOptions {
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
  { onprogress, signal, createWorker = newWorker }: VerifyOptions,
): Promise<Verification | undefined> {
  const job = { visitId, marks: standingMarks() };
  return callOnce<VerificationMethods, 'verify'>(createWorker, 'verify', job, {
    signal,
    onprogress: ({ phase, fraction }) => onprogress(phase, fraction),
    errors: ERRORS,
  });
}

/**
 * Judges the logs of a mission, one for each device, in a worker of its own, which is ended with the job.
 * @throws the signal's reason when aborted
 * @throws VerificationFailedError when the database cannot be read, or the worker fails
 */
export function judgeLogs(missionId: string, signal: AbortSignal): Promise<LogState[]> {
  const job = { missionId, marks: standingMarks() };
  return callOnce<VerificationMethods, 'judgeLogs'>(newWorker, 'judgeLogs', job, { signal, errors: ERRORS });
}
