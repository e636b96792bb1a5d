import { liveQuery } from 'dexie';
import { createSubscriber } from 'svelte/reactivity';
import { readingFailed, readingWorks } from './reading-failure.ts';
import { toStorageError } from './storage-error.ts';

/** A query as a rune: read `current` in a template or a derived value and it follows the database. */
export interface Live<Value> {
  /** The latest result; undefined until the first one arrives. */
  readonly current: Value | undefined;
  readonly error: unknown;
}

/** Runs a query over the database again whenever what it read changes, in this tab or another. */
export function live<Value>(query: () => Promise<Value>): Live<Value> {
  let current: Value | undefined;
  let error: unknown;
  const subscribe = createSubscriber((update) => {
    const reader = {};
    let latestRun = 0;
    // Dexie keeps to itself that the database cannot be opened; of several runs only the last counts.
    const watched = async () => {
      const run = (latestRun += 1);
      try {
        const rows = await query();
        if (run === latestRun) readingWorks(reader);
        return rows;
      } catch (cause) {
        if (run === latestRun) readingFailed(reader, toStorageError(cause));
        throw cause;
      }
    };
    const subscription = liveQuery(watched).subscribe({
      next: (value) => {
        current = value;
        error = undefined;
        update();
      },
      error: (cause: unknown) => {
        error = toStorageError(cause);
        update();
      },
    });
    return () => {
      latestRun = -1;
      readingWorks(reader);
      subscription.unsubscribe();
    };
  });
  return {
    get current() {
      subscribe();
      return current;
    },
    get error() {
      subscribe();
      return error;
    },
  };
}
