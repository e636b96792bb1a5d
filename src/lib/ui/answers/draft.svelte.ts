import { onDestroy, untrack } from 'svelte';
import { on } from 'svelte/events';
import { beforeNavigate } from '$app/navigation';
import { saving } from '#lib/ui/state/saving.svelte.ts';

const QUIET_MS = 500;
/** However steadily somebody types, no more than this may be lost. */
const LONGEST_MS = 1_000;

const sameWords = (text: string, other: string) =>
  text.normalize('NFC').trim() === other.normalize('NFC').trim();

/**
 * Text being typed, written shortly after the last keystroke and at once when the field or the page is left.
 * Until it is written the app knows that something is unsaved.
 */
class Draft {
  text = $state('');
  /** What was stored by another tab while the person was typing; empty when nothing. */
  other = $state('');
  /** What this field handed on: it comes back from the database, composed and trimmed. */
  readonly #handedOn = new Set<string>();
  #stored: string;
  #save: (text: string) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first letter was typed that is not written yet. */
  #since = 0;
  #release: (() => void) | undefined;

  constructor(stored: string, save: (text: string) => void) {
    this.text = stored;
    this.#stored = stored;
    this.#save = save;
  }

  /** Another value was stored meanwhile (undo, another tab): shown unless the person is typing. */
  follow(stored: string): void {
    if (stored === this.#stored) return;
    if (this.#release) {
      const own = [this.text, this.#stored, ...this.#handedOn].some((text) => sameWords(text, stored));
      if (!own && stored !== '') this.other = stored;
      return;
    }
    this.#stored = stored;
    // The same words in the usual spelling: put into the field they would only move the caret.
    if (!sameWords(stored, this.text)) this.text = stored;
  }

  type(text: string): void {
    this.text = text;
    if (!this.#release) {
      this.#release = saving.typing();
      this.#since = Date.now();
    }
    clearTimeout(this.#timer);
    const left = LONGEST_MS - (Date.now() - this.#since);
    this.#timer = setTimeout(() => this.flush(), Math.max(0, Math.min(QUIET_MS, left)));
  }

  /** Hands the text on now. */
  flush(): void {
    clearTimeout(this.#timer);
    if (!this.#release) return;
    if (this.text !== this.#stored) {
      this.#stored = this.text;
      this.#handedOn.add(this.text);
      this.#save(this.text);
    }
    this.#release();
    this.#release = undefined;
  }
}

/**
 * The draft of a field, for the component that calls this: it follows what is stored, and is written when the field
 * goes or the page is left.
 * @param stored reads what is stored, as the field shows it
 */
export function draftOf(stored: () => string, save: (text: string) => void): Draft {
  const draft = new Draft(untrack(stored), save);
  const flush = () => {
    draft.flush();
  };
  $effect(() => {
    draft.follow(stored());
  });
  $effect(() => on(document, 'visibilitychange', flush));
  $effect(() => on(window, 'pagehide', flush));
  $effect(() => on(window, 'beforeunload', flush));
  // Once the next page has come, what this one reads is gone.
  beforeNavigate(flush);
  onDestroy(flush);
  return draft;
}
