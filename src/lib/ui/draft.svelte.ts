import { saving } from './saving.svelte.ts';

const QUIET_MS = 500;

/**
 * Text being typed, written shortly after the last keystroke and at once when the field or the page is left.
 * Until it is written the app knows that something is unsaved.
 */
export class Draft {
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
