import type { ConsolidationView } from '#lib/domain/consolidation/view.ts';
import { ConsolidationWorker } from '#lib/storage/reads/consolidate-in-worker.ts';
import type { ConsolidationRequest } from '#lib/storage/reads/consolidation.ts';
import { journalLength } from '#lib/storage/reads/journal-length.ts';
import { consolidationTexts } from '#messages/consolidation.ts';

/** The consolidation on screen: where it is, what came of it, how to stop it. */
export class Desk {
  view = $state.raw<ConsolidationView>();
  /** 0 to 1 while it is read and summed up. */
  progress = $state<number>();
  problem = $state('');
  /** How long the journal was when reading began. */
  readAt = $state(0);
  #worker: ConsolidationWorker | undefined;
  #asked = 0;

  /** Shows what is asked for; what was shown before stays until then. */
  async show(request: ConsolidationRequest): Promise<void> {
    const asked = (this.#asked += 1);
    this.problem = '';
    this.progress = 0;
    try {
      if (!this.#worker) {
        this.#worker = new ConsolidationWorker();
        this.readAt = await journalLength();
      }
      const view = await this.#worker.view(request, (fraction) => {
        if (asked === this.#asked) this.progress = fraction;
      });
      if (asked === this.#asked) this.view = view;
    } catch {
      // A later question, or a stop, gave this one up.
      if (asked === this.#asked) this.problem = consolidationTexts().failed;
    } finally {
      if (asked === this.#asked) this.progress = undefined;
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
