const SCRATCH = 'so-giam-sat-scratch';

function settled(request: IDBOpenDBRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    // It holds nothing that another page could need.
    request.onsuccess = () => {
      (request.result as IDBDatabase | undefined)?.close();
      resolve();
    };
    // An error event that is not cancelled would count as an uncaught error of the page.
    request.onerror = (event) => {
      event.preventDefault();
      reject(request.error ?? new Error('IndexedDB'));
    };
  });
}

async function makeAndDelete(): Promise<void> {
  await settled(indexedDB.open(SCRATCH, 1));
  // Waits for a page that is going away with the database still open; the log is closed as soon as it is gone.
  await settled(indexedDB.deleteDatabase(SCRATCH));
}

/**
 * Makes the browser begin a new log file for what is written from now on. Chromium keeps IndexedDB in LevelDB, which
 * after a kill goes on writing behind a record that the kill cut short (google/leveldb#1287); the first start after
 * another kill takes that for corruption and erases everything of this origin. Deleting a database, even an empty
 * one, closes the log: what it holds moves to a table with checksums and the cut record is left behind. Other
 * browsers do it for nothing, in a few milliseconds.
 *
 * One page at a time: of two that start at once, the second would find the database open in the first, and its
 * deletion blocked. What the first begins is the second's fresh log as well.
 */
export async function beginFreshLog(): Promise<void> {
  try {
    const { locks } = navigator as Partial<Navigator>;
    if (locks)
      await locks.request(SCRATCH, { ifAvailable: true }, (lock) => (lock ? makeAndDelete() : undefined));
    else await makeAndDelete();
  } catch {
    // A precaution only: where storage fails, the first query or write says so.
  }
}
