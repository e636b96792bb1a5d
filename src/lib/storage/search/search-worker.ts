/** Worker that holds the search index while the search screen is in use: reading and indexing would freeze the page. */
import { liveQuery } from 'dexie';
import { journalLength } from '#lib/storage/reads/journal-length.ts';
import { inSteps, inTurn, serve } from '#lib/workers/serve.ts';
import { SearchRecords, type SearchGroup } from './search-records.ts';

/** How far the first reading is; that it is done; that what can be found is another since. */
export interface SearchState {
  phase: 'reading' | 'ready' | 'changed';
  fraction: number;
}

const records = new SearchRecords();
let beReady: () => void;
const ready = new Promise<void>((resolve) => (beReady = resolve));
let latest = 0;

async function follow(tell: (state: SearchState) => void): Promise<never> {
  const onread = inSteps(tell);
  await records.read((fraction) => onread('reading', fraction));
  beReady();
  tell({ phase: 'ready', fraction: 1 });
  // Two readings of the same changes would meet.
  const afterOthers = inTurn();
  return new Promise((_, fail) => {
    liveQuery(journalLength).subscribe({
      next: () => {
        afterOthers(async () => {
          if (await records.follow()) tell({ phase: 'changed', fraction: 1 });
        }).catch(fail);
      },
      error: fail,
    });
  });
}

const methods = {
  /** Reads this device's content and keeps up with it; never ends. */
  follow: (_: null, tell: (state: SearchState) => void) => follow(tell),
  /** Until everything was read only the latest question is kept: null for the others. */
  async find(query: string): Promise<SearchGroup[] | null> {
    const question = (latest += 1);
    await ready;
    return question === latest ? records.find(query) : null;
  },
};
export type SearchMethods = typeof methods;

serve(methods);
