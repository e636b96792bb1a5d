import { endWithPage } from '#lib/storage/database/put-aside.ts';
import { WorkerCalls } from '#lib/workers/call.ts';
import { trustedWorker } from '#lib/workers/trusted.ts';
import type { SearchGroup } from './search-records.ts';
import type { SearchMethods, SearchState } from './search-worker.ts';
import workerUrl from './search-worker.ts?worker&url';

/** The content of this device could not be read or searched. */
class SearchFailedError extends Error {
  override name = 'SearchFailedError';
}

/** A search under way. */
export interface Search {
  /** What holds every word, by kind; null for a question that a later one overtook. @throws SearchFailedError */
  find: (query: string) => Promise<SearchGroup[] | null>;
  /** Ends the worker and frees its memory. */
  end: () => void;
}

/** Starts a worker that reads the device's content and answers queries until it is ended. */
export function startSearch(onstate: (state: SearchState) => void, onfailure: () => void): Search {
  const calls = new WorkerCalls<SearchMethods>(endWithPage(trustedWorker(workerUrl)), {
    failed: (message) => new SearchFailedError(message),
  });
  let ended = false;
  calls.call('follow', null, { onprogress: onstate }).catch(() => {
    if (!ended) onfailure();
  });
  return {
    find: (query) => calls.call('find', query),
    end: () => {
      ended = true;
      calls.close();
    },
  };
}
