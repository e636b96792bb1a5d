import { Dexie } from 'dexie';
import type { Change } from '../journal/change.ts';
import { database } from './database.ts';

/** Another attempt took the place of this one, which must not write any more. */
class GivenUpError extends Error {
  override name = 'GivenUpError';
}

/**
 * One attempt to carry out a write. A write may be tried again when the first attempt fell silent, though nobody can
 * tell whether it was written: whoever tries again looks for the changes of the attempts before, inside the
 * transaction, and finds them or can be sure that they will never come.
 */
export class Attempt {
  readonly #before: readonly Attempt[];
  #transaction: { abort: () => void } | undefined;
  #changes: Change[] | undefined;
  #over = false;
  #answers = 0;

  constructor(before: readonly Attempt[] = []) {
    this.#before = before;
  }

  /** How often the database has answered so far. */
  get answers(): number {
    return this.#answers;
  }

  /** The database has answered. */
  answered(): void {
    this.#answers += 1;
  }

  /**
   * First in the transaction.
   * @returns what an attempt before wrote after all; there is nothing to do then
   * @throws GivenUpError when another attempt took over
   */
  async begin(): Promise<Change[] | undefined> {
    this.#goOn();
    this.#transaction = Dexie.currentTransaction;
    for (const { changes } of this.#before) {
      const [first] = changes ?? [];
      if (!first) continue;
      const kept = await database.changes.get({ device: first.device, seq: first.seq });
      if (kept?.hash === first.hash) return changes;
    }
    return undefined;
  }

  /** Before the changes are appended. @throws GivenUpError when another attempt took over */
  append(changes: Change[]): void {
    this.#goOn();
    this.#changes = changes;
  }

  get changes(): Change[] | undefined {
    return this.#changes;
  }

  /** Ends it, if it can be ended. @returns false when it is being committed, and its outcome must be waited for */
  giveUp(): boolean {
    this.#over = true;
    try {
      this.#transaction?.abort();
      return true;
    } catch {
      return false;
    }
  }

  #goOn(): void {
    if (this.#over) throw new GivenUpError('Another attempt took over');
  }
}
