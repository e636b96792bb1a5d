import type { ConsolidationView } from '#lib/domain/consolidation/view.ts';
import { endWithPage } from '#lib/storage/database/put-aside.ts';
import { WorkerCalls } from '#lib/workers/call.ts';
import { trustedWorker } from '#lib/workers/trusted.ts';
import type { ConsolidationRequest } from './consolidation.ts';
import type { ConsolidationMethods } from './consolidation-worker.ts';
import workerUrl from './consolidation-worker.ts?worker&url';

/** The missions could not be read or summed up; nothing was changed. */
export class ConsolidationFailedError extends Error {
  override name = 'ConsolidationFailedError';
}

/** Consolidates in a worker of its own, which keeps what it has read until it is closed. */
export class ConsolidationWorker {
  readonly #calls = new WorkerCalls<ConsolidationMethods>(endWithPage(trustedWorker(workerUrl)), {
    failed: (message) => new ConsolidationFailedError(message.slice(0, 1000)),
    cancelled: () => new ConsolidationFailedError('Another question was asked'),
  });
  #latest = new AbortController();

  /**
   * @returns the view; a question asked before that is still open is given up
   * @throws ConsolidationFailedError
   */
  view(request: ConsolidationRequest, onprogress: (fraction: number) => void): Promise<ConsolidationView> {
    this.#latest.abort();
    this.#latest = new AbortController();
    return this.#calls.call('view', request, { onprogress, signal: this.#latest.signal });
  }

  /** Ends the work at once; an open question fails. */
  close(): void {
    this.#calls.close();
  }
}
