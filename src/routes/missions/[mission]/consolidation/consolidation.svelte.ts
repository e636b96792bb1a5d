import type { ConsolidationView } from '#lib/domain/consolidation/view.ts';
import { endWithPage } from '#lib/storage/database/page-cache.ts';
import type { ConsolidationRequest } from '#lib/storage/reads/consolidation.ts';
import type { ConsolidationMethods } from '#lib/storage/reads/consolidation-worker.ts';
import workerUrl from '#lib/storage/reads/consolidation-worker.ts?worker&url';
import { journalLength } from '#lib/storage/reads/journal-length.ts';
import { WorkerCalls } from '#lib/workers/call.ts';
import { trustedWorker } from '#lib/workers/trusted.ts';
import { consolidationTexts } from '#messages/consolidation.ts';

/** The consolidation on screen: where it is, what came of it, how to stop it. */
export class ConsolidationState {
  view = $state.raw<ConsolidationView>();
  /** 0 to 1 while it is read and summed up. */
  progress = $state<number>();
  problem = $state('');
  /** How long the journal was when reading began. */
  readAt = $state(0);
  /** Keeps what it has read until it is closed. */
  #worker: WorkerCalls<ConsolidationMethods> | undefined;
  #latest = new AbortController();
  #asked = 0;

  /** Shows what is asked for; what was shown before stays until then. */
  async show(request: ConsolidationRequest): Promise<void> {
    const latest = (this.#asked += 1);
    this.problem = '';
    this.progress = 0;
    try {
      if (!this.#worker) {
        this.#worker = new WorkerCalls(endWithPage(trustedWorker(workerUrl)), {
          failed: (message) => new Error(message),
        });
        this.readAt = await journalLength();
      }
      // A question asked before that is still open is given up.
      this.#latest.abort();
      this.#latest = new AbortController();
      const view = await this.#worker.call('view', request, {
        onprogress: (fraction) => {
          if (latest === this.#asked) this.progress = fraction;
        },
        signal: this.#latest.signal,
      });
      if (latest === this.#asked) this.view = view;
    } catch {
      // A later question, or a stop, gave this one up.
      if (latest === this.#asked) this.problem = consolidationTexts().failed;
    } finally {
      if (latest === this.#asked) this.progress = undefined;
    }
  }

  /** Reads everything anew. */
  async again(request: ConsolidationRequest): Promise<void> {
    this.close();
    await this.show(request);
  }

  /** Stops the work; what was shown before stays. */
  cancel(): void {
    this.close();
    this.problem = consolidationTexts().stopped;
  }

  /** Ends the worker and lets go of what it holds. */
  close(): void {
    this.#asked += 1;
    this.progress = undefined;
    this.#worker?.close();
    this.#worker = undefined;
  }
}
