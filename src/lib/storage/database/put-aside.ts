import type { DBCore, Dexie } from 'dexie';

/**
 * A page that a browser puts aside on leaving it, to show it again on “back”, stands still with everything it holds.
 * WebKit does so with transactions under way too: nobody ever ends them, and no other page can write what they read.
 * So the database is left before: transactions are given up, the connection and the workers that read with one of
 * their own are closed. When the page is shown again the database is opened, and Dexie runs the live queries anew.
 */

interface Aside {
  /** Resolves when the page is shown again. */
  over: Promise<void>;
  end: () => void;
}

const running = new Set<IDBTransaction>();
const givenUp = new WeakSet<object>();
const workers = new Set<Worker>();
const heard = new Set<() => void>();
let aside: Aside | undefined;
let times = 0;
let cut = false;

/** How often this page was put aside so far. */
export function timesPutAside(): number {
  return times;
}

/** Resolves at once while the page is shown, else when it is shown again. */
export function shownAgain(): Promise<void> {
  return aside?.over ?? Promise.resolve();
}

/** Whether a transaction was given up because the page was put aside: whatever it held is not on the disk. */
export function wasGivenUp(transaction: object): boolean {
  return givenUp.has(transaction);
}

/** Has a listener called when the page is shown again and some reading or work of its was given up meanwhile. */
export function onWorkGivenUp(listener: () => void): void {
  heard.add(listener);
}

/** A worker that reads the database: ended when its page is put aside; its owner then hears of an error. */
export function endWithPage(worker: Worker): Worker {
  workers.add(worker);
  const terminate = worker.terminate.bind(worker);
  worker.terminate = () => {
    workers.delete(worker);
    terminate();
  };
  return worker;
}

function follow(core: DBCore): DBCore {
  return {
    ...core,
    transaction: (...args) => {
      const transaction = core.transaction(...args);
      const own = transaction as Partial<IDBTransaction>;
      if (!own.addEventListener) return transaction;
      const native = own as IDBTransaction;
      running.add(native);
      for (const end of ['complete', 'abort'])
        native.addEventListener(end, () => running.delete(native), { once: true });
      return transaction;
    },
  };
}

function giveUp(transaction: IDBTransaction): void {
  try {
    transaction.abort();
    givenUp.add(transaction);
  } catch {
    // It is being committed: that needs nothing more from this page.
  }
}

/** Leaves a database when the page is put aside, and opens it when it is shown again. */
export function leaveWithPage(database: Dexie): void {
  database.use({ stack: 'dbcore', name: 'put-aside', create: follow });
  if (typeof document === 'undefined') return;
  // Capturing: before Dexie itself, which asks for the rows anew as soon as the page is shown.
  window.addEventListener(
    'pagehide',
    ({ persisted }: PageTransitionEvent) => {
      if (!persisted || aside) return;
      times += 1;
      cut = running.size > 0 || workers.size > 0;
      let end: () => void = () => undefined;
      const over = new Promise<void>((resolve) => {
        end = resolve;
      });
      aside = { over, end };
      running.forEach(giveUp);
      // Not opened again by a query that was waiting for another one.
      database.close();
      workers.forEach((worker) => Worker.prototype.terminate.call(worker));
    },
    true,
  );
  window.addEventListener(
    'pageshow',
    ({ persisted }: PageTransitionEvent) => {
      if (!persisted || !aside) return;
      // A failure is reported by the first query, which opens again.
      database.open().catch(() => undefined);
      aside.end();
      aside = undefined;
      const ended = [...workers];
      workers.clear();
      for (const worker of ended) worker.dispatchEvent(new Event('error'));
      if (cut) for (const listener of heard) listener();
    },
    true,
  );
}
