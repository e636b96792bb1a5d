import { onDestroy, untrack } from 'svelte';
import { on } from 'svelte/events';
import { saving } from './saving.svelte.ts';

const QUIET_MS = 500;

/**
 * Text being typed, written shortly after the last keystroke and at once when the field or the page is left.
 * Until it is written the app knows that something is unsaved.
 */
class Draft {
  text = $state('');
  #stored: string;
  #save: (text: string) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #release: (() => void) | undefined;

  constructor(stored: string, save: (text: string) => void) {
    this.text = stored;
    this.#stored = stored;
    this.#save = save;
  }

  /** Another value was stored meanwhile (undo, another tab): shown unless the person is typing. */
  follow(stored: string): void {
    if (this.#release || stored === this.#stored) return;
    this.#stored = stored;
    this.text = stored;
  }

  type(text: string): void {
    this.text = text;
    this.#release ??= saving.typing();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.flush();
    }, QUIET_MS);
  }

  /** Hands the text on now. */
  flush(): void {
    clearTimeout(this.#timer);
    if (!this.#release) return;
    if (this.text !== this.#stored) {
      this.#stored = this.text;
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
  onDestroy(flush);
  return draft;
}
