import { SvelteMap } from 'svelte/reactivity';

/** What stands in a field and was not understood: never stored, never dropped. */
export interface RefusedEntry {
  text: string;
  /** What the field showed before; empty once that was taken back. */
  over: string;
  /** Address of the screen it stands on. */
  page: string;
}

/** The part of an address that names the visit, or the whole of it elsewhere. */
const visitOf = (page: string) => /^\/missions\/[^/]+\/visits\/[^/]+/.exec(page)?.[0] ?? page.split('?')[0];

/**
 * Entries that fields could not understand, by field. They come back with their field as long as the app is open, and as
 * long as there is one on this visit the app does not say “Đã lưu”. They live in memory alone: nothing is stored but what
 * was understood, so the field says that its text is not saved, and leaving the app is asked about.
 */
class RefusedEntries {
  readonly #entries = new SvelteMap<string, RefusedEntry>();

  /** Whether anything would be lost with this page. */
  get some(): boolean {
    return this.#entries.size > 0;
  }

  at(place: string): RefusedEntry | undefined {
    return this.#entries.get(place);
  }

  keep(place: string, entry: RefusedEntry): void {
    const before = this.#entries.get(place);
    if (before?.text === entry.text && before.over === entry.over) return;
    this.#entries.set(place, entry);
  }

  forget(place: string): void {
    this.#entries.delete(place);
  }

  /** Forgets the entries of a row that was removed. */
  forgetUnder(row: string): void {
    for (const place of [...this.#entries.keys()]) if (place.startsWith(`${row}/`)) this.forget(place);
  }

  /** The screens of a visit on which such entries stand, one for each entry. */
  pagesOf(page: string): string[] {
    return [...this.#entries.values()]
      .map((entry) => entry.page)
      .filter((other) => visitOf(other) === visitOf(page));
  }
}

export const refusedEntries = new RefusedEntries();
