import { marks } from '#lib/storage/database/loss-marker.ts';
import { endWithPage } from '#lib/storage/database/page-cache.ts';
import type { LogState } from '#lib/journal/log-states.ts';
import type { VerificationMethods } from '#lib/storage/record/verification-worker.ts';
import workerUrl from '#lib/storage/record/verification-worker.ts?worker&url';
import { callOnce } from '#lib/workers/call.ts';
import { trustedWorker } from '#lib/workers/trusted.ts';

/** The logs could not be judged; it says nothing of them. */
class JudgingFailedError extends Error {
  override name = 'JudgingFailedError';
}

/**
 * Judges the logs of a mission, one for each device, in a worker of its own, which is ended with the job.
 * @throws the signal's reason when aborted
 * @throws JudgingFailedError when the database cannot be read, or the worker fails
 */
export function judgeLogs(
  missionId: string,
  signal: AbortSignal,
  createWorker = () => endWithPage(trustedWorker(workerUrl)),
): Promise<LogState[]> {
  const job = { missionId, marks: marks().filter(({ accepted }) => !accepted) };
  return callOnce<VerificationMethods, 'judgeLogs'>(createWorker, 'judgeLogs', job, {
    signal,
    errors: { failed: (message) => new JudgingFailedError(message.slice(0, 1000)) },
  });
}
