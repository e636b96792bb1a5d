import type { SearchGroup } from './search-records.ts';

/** What the page asks of the searching worker. */
export interface SearchRequest {
  query: string;
  /** Counts up: only the answer to the latest is of use. */
  turn: number;
}

/** What the worker says: how far the first reading is, what was found, that content changed, or that it cannot. */
export type SearchMessage =
  | { type: 'reading'; fraction: number }
  | { type: 'ready'; entries: number; milliseconds: number }
  | { type: 'found'; turn: number; groups: SearchGroup[]; milliseconds: number }
  | { type: 'changed' }
  | { type: 'failed'; message: string };
