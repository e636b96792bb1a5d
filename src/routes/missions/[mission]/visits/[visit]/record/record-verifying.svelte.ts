import { marks } from '#lib/storage/database/loss-marker.ts';
import { endWithPage } from '#lib/storage/database/page-cache.ts';
import { VERIFICATION_PHASES, type OnVerified, type Verification } from '#lib/storage/record/verification.ts';
import type { VerificationMethods } from '#lib/storage/record/verification-worker.ts';
import workerUrl from '#lib/storage/record/verification-worker.ts?worker&url';
import { callOnce } from '#lib/workers/call.ts';
import { trustedWorker } from '#lib/workers/trusted.ts';
import { recordTexts } from '#messages/record.ts';

/** The verification could not be run; it says nothing of the record. */
export class VerificationFailedError extends Error {
  override name = 'VerificationFailedError';
}

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
  { onprogress, signal, createWorker = () => endWithPage(trustedWorker(workerUrl)) }: VerifyOptions,
): Promise<Verification | undefined> {
  const job = { visitId, marks: marks().filter(({ accepted }) => !accepted) };
  return callOnce<VerificationMethods, 'verify'>(createWorker, 'verify', job, {
    signal,
    onprogress: ({ phase, fraction }) => onprogress(phase, fraction),
    errors: { failed: (message) => new VerificationFailedError(message.slice(0, 1000)) },
  });
}

/** One verification: where it is, what came of it, how to stop it. */
export class RecordVerifying {
  progress = $state.raw<{ label: string; fraction: number }>();
  problem = $state('');
  found = $state.raw<Verification>();
  #abort: AbortController | undefined;

  async verify(visitId: string): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    const { phases, verifyCancelled, verifyFailed } = recordTexts();
    this.problem = '';
    this.found = undefined;
    this.progress = { label: phases.read, fraction: 0 };
    try {
      this.found = await verifyInWorker(visitId, {
        signal: abort.signal,
        onprogress: (phase, fraction) => {
          const done = (VERIFICATION_PHASES.indexOf(phase) + fraction) / VERIFICATION_PHASES.length;
          this.progress = { label: phases[phase], fraction: done };
        },
      });
    } catch {
      this.problem = abort.signal.aborted ? verifyCancelled : verifyFailed;
    } finally {
      this.progress = undefined;
    }
  }

  /** Stops the work; nothing is left of it. */
  cancel(): void {
    this.#abort?.abort();
  }
}
