/** A write that did not go through, with the way to try it again. */
interface Failure {
  error: unknown;
  write: () => Promise<void>;
  /** What it writes; empty where nothing later can stand in for it. */
  what: string;
  /** Its place among all writes, in the order in which they were begun. */
  order: number;
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
  #begun = 0;
  /** The last write of each thing that went through. */
  readonly #lastDone = new Map<string, number>();

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

  /**
   * Carries out a write.
   * @param what names what it writes, as `fieldsOf` does: a later write of the same takes the place of one that failed,
   * so that trying again never puts what was said earlier over what was said since
   * @returns whether it is on the disk; a failed one waits for `retry`
   */
  async run(write: () => Promise<void>, what = ''): Promise<boolean> {
    this.#running += 1;
    const order = (this.#begun += 1);
    try {
      await write();
      this.#savedOnce = true;
      if (what !== '') {
        this.#lastDone.set(what, Math.max(order, this.#lastDone.get(what) ?? 0));
        this.#failures = this.#failures.filter((failure) => failure.what !== what || failure.order > order);
      }
      return true;
    } catch (error) {
      if (order < (this.#lastDone.get(what) ?? 0)) return false;
      const others = this.#failures.filter((failure) => what === '' || failure.what !== what);
      const latest = this.#failures.find(
        (failure) => what !== '' && failure.what === what && failure.order > order,
      );
      this.#failures = [...others, latest ?? { error, write, what, order }];
      return false;
    } finally {
      this.#running -= 1;
    }
  }

  /** Tries the failed writes again, in order. */
  async retry(): Promise<void> {
    const failures = this.#failures;
    this.#failures = [];
    for (const { write, what, order } of failures) {
      // A newer write of the same went through, or failed, meanwhile.
      if (order < (this.#lastDone.get(what) ?? 0)) continue;
      if (what !== '' && this.#failures.some((failure) => failure.what === what)) continue;
      await this.run(write, what);
    }
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

/** Names the fields of a row that a write sets, for `saving.run`. */
export function fieldsOf(table: string, row: string, set: object): string {
  return `${table}/${row}/${Object.keys(set).sort().join('+')}`;
}
