import { Dexie } from 'dexie';

const SCRATCH = 'so-giam-sat-scratch';

/**
 * Makes the browser begin a new log file for what is written from now on. Chromium keeps IndexedDB in LevelDB, which
 * after a kill goes on writing behind a record that the kill cut short (google/leveldb#1287); the first start after
 * another kill takes that for corruption and erases everything of this origin. Deleting a database, even an empty
 * one, closes the log: what it holds moves to a table with checksums and the cut record is left behind. Other
 * browsers do it for nothing, in a few milliseconds.
 */
export async function beginFreshLog(): Promise<void> {
  const scratch = new Dexie(SCRATCH);
  scratch.version(1).stores({ nothing: '' });
  try {
    await scratch.open();
    await scratch.delete();
  } catch {
    // A precaution only: where storage fails, the first query or write says so.
    scratch.close();
  }
}
