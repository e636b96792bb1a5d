import { Dexie, type Transaction } from 'dexie';
import type { Change } from '#lib/journal/change.ts';
import { database } from '#lib/storage/database/database.ts';
import { wasAborted } from '#lib/storage/database/page-cache.ts';

let answers = 0;

/** How often the database has answered any attempt so far. */
export function answersSoFar(): number {
  return answers;
}

/** Another attempt has replaced this one, which must not write any more. */
class SupersededError extends Error {
  override name = 'SupersededError';
}

/**
 * One attempt at a write. A write may be retried when the first attempt got no answer, though it may have been written
 * all the same: the retry looks for the changes of the earlier attempts inside its transaction, and either finds them
 * or can be sure that they will never be written.
 */
export class Attempt {
  readonly #before: readonly Attempt[];
  #transaction: Transaction | undefined;
  #changes: Change[] | undefined;
  #superseded = false;

  constructor(before: readonly Attempt[] = []) {
    this.#before = before;
  }

  /** The database has answered. */
  answered(): void {
    answers += 1;
  }

  /**
   * Call first in the transaction.
   * @returns the changes an earlier attempt did write; there is nothing left to do then
   * @throws SupersededError when another attempt took over
   */
  async begin(): Promise<Change[] | undefined> {
    this.#refuseSuperseded();
    this.#transaction = Dexie.currentTransaction;
    for (const { changes } of this.#before) {
      const [first] = changes ?? [];
      if (!first) continue;
      const { log, device, seq } = first;
      const stored = await database.changes.get({ log, device, seq });
      if (stored?.hash === first.hash) return changes;
    }
    return undefined;
  }

  /** Call before the changes are appended. @throws SupersededError when another attempt took over */
  append(changes: Change[]): void {
    this.#refuseSuperseded();
    this.#changes = changes;
  }

  get changes(): Change[] | undefined {
    return this.#changes;
  }

  /** Aborts it if possible. @returns false when it is being committed, and its outcome must be awaited */
  abandon(): boolean {
    const native = this.#transaction?.idbtrans;
    try {
      if (!native || !wasAborted(native)) this.#transaction?.abort();
    } catch {
      return false;
    }
    this.#superseded = true;
    return true;
  }

  #refuseSuperseded(): void {
    if (this.#superseded) throw new SupersededError('Another attempt took over');
  }
}
