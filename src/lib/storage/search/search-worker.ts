/** Worker that holds the search index while the search screen is in use: reading and indexing would freeze the page. */
import { inSteps, serve } from '#lib/workers/serve.ts';
import { SearchRecords, type SearchGroup, type SearchState } from './search-records.ts';

const records = new SearchRecords();
let beReady: () => void;
const ready = new Promise<void>((resolve) => (beReady = resolve));
let latest = 0;

const methods = {
  /** Reads this device's content and follows its changes; never ends. */
  async follow(_: null, tell: (state: SearchState) => void): Promise<never> {
    const onread = inSteps(tell);
    await records.read((fraction) => onread('reading', fraction));
    beReady();
    tell({ phase: 'ready', fraction: 1 });
    return records.keepUp(() => tell({ phase: 'changed', fraction: 1 }));
  },
  /** Until everything is read only the latest query is answered: null for the others. */
  async find(query: string): Promise<SearchGroup[] | null> {
    const question = (latest += 1);
    await ready;
    return question === latest ? records.find(query) : null;
  },
};
export type SearchMethods = typeof methods;

serve(methods);
