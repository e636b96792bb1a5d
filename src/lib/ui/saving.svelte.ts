/** A write that did not go through, with the way to try it again. */
interface Failure {
  error: unknown;
  write: () => Promise<void>;
}

/**
 * What is on the disk and what is not yet: the one source of “Đã lưu”, “Đang lưu…” and “Chưa lưu được”.
 * An editor that holds typed text counts as unsaved until its text is written.
 */
class Saving {
  #running = $state(0);
  #typing = $state(0);
  #editors = $state(0);
  #failures = $state.raw<Failure[]>([]);
  #savedOnce = $state(false);
  #silent = $state(false);

  get state(): 'idle' | 'saving' | 'saved' | 'failed' {
    if (this.#failures.length > 0) return 'failed';
    if (this.#running > 0 || this.#typing > 0) return 'saving';
    return this.#savedOnce ? 'saved' : 'idle';
  }

  /** Whether a reload now would lose something. */
  get busy(): boolean {
    return this.#running > 0 || this.#typing > 0 || this.#editors > 0 || this.#failures.length > 0;
  }

  /** The device has not answered a write for seconds; it is being tried again. */
  get silent(): boolean {
    return this.#silent && this.#running > 0;
  }

  /** Told by whoever hears from the device. */
  hearSilence(silent: boolean): void {
    this.#silent = silent;
  }

  /** The error of the first write that failed. */
  get error(): unknown {
    return this.#failures[0]?.error;
  }

  /** Carries out a write. @returns whether it is on the disk; a failed one waits for `retry` */
  async run(write: () => Promise<void>): Promise<boolean> {
    this.#running += 1;
    try {
      await write();
      this.#savedOnce = true;
      return true;
    } catch (error) {
      this.#failures = [...this.#failures, { error, write }];
      return false;
    } finally {
      this.#running -= 1;
    }
  }

  /** Tries the failed writes again, in order. */
  async retry(): Promise<void> {
    const failures = this.#failures;
    this.#failures = [];
    for (const { write } of failures) await this.run(write);
  }

  /** Text is being typed that will be written in a moment. @returns call when it was handed on */
  typing(): () => void {
    this.#typing += 1;
    return () => {
      this.#typing -= 1;
    };
  }

  /** An editor with its own “Lưu” is open: nothing is being written, yet a reload would lose its text. */
  editing(): () => void {
    this.#editors += 1;
    return () => {
      this.#editors -= 1;
    };
  }
}

export const saving = new Saving();
