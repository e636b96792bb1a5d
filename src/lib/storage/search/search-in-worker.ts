import { trustedWorker } from '#lib/workers/trusted.ts';
import { endWithPage } from '#lib/storage/database/put-aside.ts';
import type { SearchMessage, SearchRequest } from './search-messages.ts';
import workerUrl from './search-worker.ts?worker&url';

/** A search under way. */
export interface Search {
  /** Asks; the answer comes to the listener. */
  ask: (request: SearchRequest) => void;
  /** Ends the worker and frees its memory. */
  end: () => void;
}

/** Starts a worker that reads the device's content and answers queries until it is ended. */
export function startSearch(onmessage: (message: SearchMessage) => void): Search {
  const worker = endWithPage(trustedWorker(workerUrl));
  worker.addEventListener('message', ({ data }: MessageEvent<SearchMessage>) => {
    onmessage(data);
  });
  const fail = () => {
    onmessage({ type: 'failed', message: 'The worker failed or could not be started' });
  };
  worker.addEventListener('error', fail);
  worker.addEventListener('messageerror', fail);
  return {
    ask: (request) => {
      worker.postMessage(request);
    },
    end: () => {
      worker.terminate();
    },
  };
}
