import { CancelledError, DocumentIncompleteError, DocumentFailedError } from '#lib/documents/model/errors.ts';
import type { JobMessage } from './messages.ts';
import { PHASES, type Phase } from './render.ts';

export interface Progress {
  phase: Phase;
  /** How far the phase is, 0 to 1. */
  fraction: number;
}

/** How much of the making is done, 0 to 1: each phase counts the same. */
export function shareDone({ phase, fraction }: Progress): number {
  return (PHASES.indexOf(phase) + fraction) / PHASES.length;
}

export interface RunOptions {
  onprogress?: (progress: Progress) => void;
  /** Aborting stops the work at once. */
  signal?: AbortSignal;
  /** What of the job is handed over rather than copied. */
  transfer?: Transferable[];
}

/**
 * Does a job in a worker of its own, which is ended with the job, whatever its outcome.
 * @throws CancelledError when the signal is aborted
 * @throws DocumentIncompleteError when something of a document did not reach the file
 * @throws DocumentFailedError when the engine or its worker fails
 */
export async function runInWorker<Result>(
  createWorker: () => Worker,
  job: unknown,
  { onprogress, signal, transfer = [] }: RunOptions,
): Promise<Result> {
  if (signal?.aborted) throw new CancelledError('Cancelled');
  const worker = createWorker();
  const ended = new AbortController();
  try {
    return await new Promise<Result>((resolve, reject) => {
      const listening = { signal: ended.signal };
      worker.addEventListener(
        'message',
        ({ data }: MessageEvent<JobMessage<Result>>) => {
          if (data.type === 'progress') onprogress?.({ phase: data.phase, fraction: data.fraction });
          else if (data.type === 'done') resolve(data.result);
          else if (data.type === 'incomplete') reject(new DocumentIncompleteError(data.losses));
          else reject(new DocumentFailedError(data.message));
        },
        listening,
      );
      const fail = (event: Event) => {
        // A worker whose script did not load reports an event without a message.
        const message = 'message' in event && typeof event.message === 'string' ? event.message : '';
        reject(new DocumentFailedError(message || 'The worker could not be started'));
      };
      worker.addEventListener('error', fail, listening);
      worker.addEventListener('messageerror', fail, listening);
      signal?.addEventListener('abort', () => reject(new CancelledError('Cancelled')), listening);
      worker.postMessage(job, transfer);
    });
  } finally {
    ended.abort();
    worker.terminate();
  }
}
