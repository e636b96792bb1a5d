import type { ConsolidationView } from '#lib/domain/consolidation/view.ts';
import { trustedWorker } from '#lib/workers/trusted.ts';
import type { ConsolidationRequest } from './consolidation.ts';
import type { ConsolidationJob, ConsolidationMessage } from './consolidation-messages.ts';
import { endWithPage } from '#lib/storage/database/put-aside.ts';
import workerUrl from './consolidation-worker.ts?worker&url';

/** The missions could not be read or summed up; nothing was changed. */
export class ConsolidationFailedError extends Error {
  override name = 'ConsolidationFailedError';
}

interface Waiting {
  job: number;
  onprogress: (fraction: number) => void;
  resolve: (view: ConsolidationView) => void;
  reject: (error: Error) => void;
}

/** Consolidates in a worker of its own, which keeps what it has read until it is closed. */
export class ConsolidationWorker {
  #worker: Worker;
  #jobs = 0;
  #waiting: Waiting | undefined;

  constructor(createWorker: () => Worker = () => endWithPage(trustedWorker(workerUrl))) {
    this.#worker = createWorker();
    this.#worker.addEventListener('message', ({ data }: MessageEvent<ConsolidationMessage>) => {
      this.#hear(data);
    });
    const fail = () => this.#fail('The worker failed or could not be started');
    this.#worker.addEventListener('error', fail);
    this.#worker.addEventListener('messageerror', fail);
  }

  /**
   * @returns the view; a question asked before that is still open is given up
   * @throws ConsolidationFailedError
   */
  view(request: ConsolidationRequest, onprogress: (fraction: number) => void): Promise<ConsolidationView> {
    this.#fail('Another question was asked');
    const job = (this.#jobs += 1);
    return new Promise((resolve, reject) => {
      this.#waiting = { job, onprogress, resolve, reject };
      const message: ConsolidationJob = { job, request };
      this.#worker.postMessage(message);
    });
  }

  /** Ends the work at once; an open question fails. */
  close(): void {
    this.#worker.terminate();
    this.#fail('The desk was closed');
  }

  #hear(data: ConsolidationMessage): void {
    const waiting = this.#waiting;
    if (data.job !== waiting?.job) return;
    if (data.type === 'progress') {
      waiting.onprogress(data.fraction);
      return;
    }
    this.#waiting = undefined;
    if (data.type === 'done') waiting.resolve(data.view);
    else waiting.reject(new ConsolidationFailedError(data.message.slice(0, 1000)));
  }

  #fail(reason: string): void {
    this.#waiting?.reject(new ConsolidationFailedError(reason));
    this.#waiting = undefined;
  }
}
