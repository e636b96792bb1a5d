import { startSearch, type Search } from '#lib/storage/search/search-in-worker.ts';
import type { SearchGroup } from '#lib/storage/search/search-records.ts';
import type { SearchState } from '#lib/storage/search/search-worker.ts';

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
  #search: Search | undefined;
  #ending: ReturnType<typeof setTimeout> | undefined;

  /** Begins, or goes on with what was begun. */
  open(): void {
    clearTimeout(this.#ending);
    if (this.#search) return;
    this.fraction = 0;
    this.failed = false;
    this.#search = startSearch(
      (state) => this.#follow(state),
      () => {
        this.failed = true;
      },
    );
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
    this.#search?.end();
    this.#search = undefined;
    this.groups = undefined;
  }

  async #find(query: string, turn: number): Promise<void> {
    // A search that failed or was ended says so by itself.
    const groups = await this.#search?.find(query).catch(() => null);
    if (groups && turn === this.#turn) this.groups = groups;
  }

  #follow({ phase, fraction }: SearchState): void {
    this.fraction = fraction;
    if (phase === 'changed') this.ask(this.#query);
  }
}

export const searching = new Searching();
