import type { DBCore, Dexie } from 'dexie';

/**
 * A page in the back-forward cache is frozen with everything it holds. WebKit caches pages whose transactions are still
 * running: these never end, and no other page can write to the tables they read.
 * So before a page is cached its transactions are aborted, and its connection and the workers that have a connection of
 * their own are closed. When the page is restored the database is reopened, and Dexie runs the live queries again.
 */

interface CachedPage {
  /** Resolves when the page is restored. */
  restored: Promise<void>;
  restore: () => void;
}

const running = new Set<IDBTransaction>();
const aborted = new WeakSet<object>();
const workers = new Set<Worker>();
const listeners = new Set<() => void>();
let cachedPage: CachedPage | undefined;
let times = 0;
let interrupted = false;

/** How often this page has been in the back-forward cache so far. */
export function timesCached(): number {
  return times;
}

/** Resolves at once while the page is shown, else when it is restored from the back-forward cache. */
export function pageRestored(): Promise<void> {
  return cachedPage?.restored ?? Promise.resolve();
}

/** Whether a transaction was aborted because the page went into the cache: nothing of it is on the disk. */
export function wasAborted(transaction: object): boolean {
  return aborted.has(transaction);
}

/** Calls a listener when the page is restored and some of its reading or work was aborted for the cache. */
export function onWorkAborted(listener: () => void): void {
  listeners.add(listener);
}

/** A worker that reads the database: terminated when its page is cached; its owner then gets an error event. */
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

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
    aborted.add(transaction);
  } catch {
    // It is being committed, which needs nothing more from this page.
  }
}

/** Closes a database when the page goes into the back-forward cache, and reopens it when the page is restored. */
export function closeWithPage(database: Dexie): void {
  database.use({ stack: 'dbcore', name: 'page-cache', create: follow });
  if (typeof document === 'undefined') return;
  // Capturing: before Dexie itself, which runs its live queries again as soon as the page is shown.
  window.addEventListener(
    'pagehide',
    ({ persisted }: PageTransitionEvent) => {
      if (!persisted || cachedPage) return;
      times += 1;
      interrupted = running.size > 0 || workers.size > 0;
      let restore: () => void = () => undefined;
      const restored = new Promise<void>((resolve) => {
        restore = resolve;
      });
      cachedPage = { restored, restore };
      running.forEach(abort);
      // Closed for good: a query that was waiting for another one does not reopen it.
      database.close();
      workers.forEach((worker) => Worker.prototype.terminate.call(worker));
    },
    true,
  );
  window.addEventListener(
    'pageshow',
    ({ persisted }: PageTransitionEvent) => {
      if (!persisted || !cachedPage) return;
      // A failure is reported by the first query, which tries to open it once more.
      database.open().catch(() => undefined);
      cachedPage.restore();
      cachedPage = undefined;
      const ended = [...workers];
      workers.clear();
      for (const worker of ended) worker.dispatchEvent(new Event('error'));
      if (interrupted) for (const listener of listeners) listener();
    },
    true,
  );
}
