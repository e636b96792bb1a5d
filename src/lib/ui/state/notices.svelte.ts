/** One short message at the foot of the screen. */
export interface Notice {
  id: number;
  text: string;
  tone: 'plain' | 'bad';
  action?: { label: string; run: () => void };
}

const SHOWN_MS = 8_000;

/** Messages that come and go: done, undone, refused. Errors stay until dismissed. */
class Notices {
  list = $state.raw<Notice[]>([]);
  #last = 0;

  /** Says that something was done, with one thing to do about it (usually undo). */
  say(text: string, action?: Notice['action']): void {
    const notice: Notice = { id: ++this.#last, text, tone: 'plain', ...(action ? { action } : {}) };
    // Only the newest plain notice stays: a queue of old ones would cover the work.
    this.list = [...this.list.filter(({ tone }) => tone === 'bad'), notice];
    setTimeout(() => {
      this.dismiss(notice.id);
    }, SHOWN_MS);
  }

  /** Says what went wrong; stays until dismissed. */
  warn(text: string): void {
    if (this.list.some((notice) => notice.text === text)) return;
    this.list = [...this.list, { id: ++this.#last, text, tone: 'bad' }];
  }

  /** What was said of the thing on the screen goes with it: its undo would take back what nobody sees. */
  leave(): void {
    this.list = this.list.filter(({ tone }) => tone === 'bad');
  }

  dismiss(id: number): void {
    this.list = this.list.filter((notice) => notice.id !== id);
  }
}

export const notices = new Notices();
