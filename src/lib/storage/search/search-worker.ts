/** Worker that holds the search index while the search screen is in use: reading and indexing would freeze the page. */
import { liveQuery } from 'dexie';
import { journalLength } from '#lib/storage/reads/journal-length.ts';
import type { SearchMessage, SearchRequest } from './search-messages.ts';
import { SearchRecords } from './search-records.ts';

/** Progress is told in steps no finer than this. */
const STEP = 0.02;

const records = new SearchRecords();
let ready = false;
let waiting: SearchRequest | null = null;

function say(message: SearchMessage): void {
  globalThis.postMessage(message);
}

function answer({ query, turn }: SearchRequest): void {
  const begun = performance.now();
  const groups = records.find(query);
  say({ type: 'found', turn, groups, milliseconds: performance.now() - begun });
}

function fail(error: unknown): void {
  say({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
}

async function work(): Promise<void> {
  const begun = performance.now();
  let told = 0;
  await records.read((fraction) => {
    if (fraction - told < STEP) return;
    told = fraction;
    say({ type: 'reading', fraction });
  });
  ready = true;
  say({ type: 'ready', entries: records.size, milliseconds: performance.now() - begun });
  if (waiting) answer(waiting);
  // One after the other: two readings of the same changes would meet.
  let following = Promise.resolve();
  liveQuery(journalLength).subscribe({
    next: () => {
      following = following
        .then(async () => {
          if (await records.follow()) say({ type: 'changed' });
        })
        .catch(fail);
    },
    error: fail,
  });
}

globalThis.addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  if (ready) answer(data);
  // Until everything was read only the latest question is kept.
  else waiting = data;
});

work().catch(fail);
