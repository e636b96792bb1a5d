import { endWithPage } from '#lib/storage/database/page-cache.ts';
import type { SearchGroup, SearchState } from '#lib/storage/search/search-records.ts';
import type { SearchMethods } from '#lib/storage/search/search-worker.ts';
import workerUrl from '#lib/storage/search/search-worker.ts?worker&url';
import { WorkerCalls } from '#lib/workers/call.ts';
import { trustedWorker } from '#lib/workers/trusted.ts';

/** Who opens a result and comes back finds the index still there; then its memory is given back. */
const KEPT_MS = 60_000;

/** The search of this tab: one worker, begun with the screen and ended some time after it was left. */
class Searching {
  /** How much of the device was read: 1 when the search is ready. */
  fraction = $state(0);
  failed = $state(false);
  /** What was found for `query`; undefined until there is an answer. */
  groups = $state.raw<SearchGroup[]>();
  #query = '';
  #turn = 0;
  #worker: WorkerCalls<SearchMethods> | undefined;
  #ending: ReturnType<typeof setTimeout> | undefined;

  /** Begins, or goes on with what was begun. */
  open(): void {
    clearTimeout(this.#ending);
    if (this.#worker) return;
    this.fraction = 0;
    this.failed = false;
    const worker = new WorkerCalls<SearchMethods>(endWithPage(trustedWorker(workerUrl)), {
      failed: (message) => new Error(message),
    });
    this.#worker = worker;
    worker.call('follow', null, { onprogress: (state) => this.#follow(state) }).catch(() => {
      // One that was ended has not failed.
      if (worker === this.#worker) this.failed = true;
    });
  }

  /** The screen was left. */
  leave(): void {
    this.#ending = setTimeout(() => {
      this.#end();
    }, KEPT_MS);
  }

  /** Asks for what holds every word of the query. */
  ask(query: string): void {
    this.#query = query;
    this.#turn += 1;
    if (query.trim() === '') this.groups = undefined;
    else void this.#find(query, this.#turn);
  }

  /** Begins anew after a failure. */
  retry(): void {
    this.#end();
    this.open();
    this.ask(this.#query);
  }

  #end(): void {
    const worker = this.#worker;
    this.#worker = undefined;
    worker?.close();
    this.groups = undefined;
  }

  async #find(query: string, turn: number): Promise<void> {
    // A search that failed or was ended says so by itself.
    const groups = await this.#worker?.call('find', query).catch(() => null);
    if (groups && turn === this.#turn) this.groups = groups;
  }

  #follow({ phase, fraction }: SearchState): void {
    this.fraction = fraction;
    if (phase === 'changed') this.ask(this.#query);
  }
}

export const searching = new Searching();
