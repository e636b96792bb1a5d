import { Dexie, type Transaction } from 'dexie';
import type { Change } from '#lib/journal/change.ts';
import { database } from '#lib/storage/database/database.ts';
import { wasGivenUp } from '#lib/storage/database/put-aside.ts';

let answers = 0;

/** How often the database has answered any attempt so far. */
export function answersSoFar(): number {
  return answers;
}

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
  #transaction: Transaction | undefined;
  #changes: Change[] | undefined;
  #over = false;

  constructor(before: readonly Attempt[] = []) {
    this.#before = before;
  }

  /** The database has answered. */
  answered(): void {
    answers += 1;
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
      const stored = await database.changes.get({ device: first.device, seq: first.seq });
      if (stored?.hash === first.hash) return changes;
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
    const native = this.#transaction?.idbtrans;
    try {
      if (!native || !wasGivenUp(native)) this.#transaction?.abort();
    } catch {
      return false;
    }
    this.#over = true;
    return true;
  }

  #goOn(): void {
    if (this.#over) throw new GivenUpError('Another attempt took over');
  }
}
