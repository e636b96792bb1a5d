import type { Phase } from './render.ts';

/** The one message a worker that makes a file gets: its job. */
export interface Job {
  /** Packed: `unpackDocument`. */
  document: Uint8Array<ArrayBuffer>;
  images: ReadonlyMap<string, ArrayBuffer>;
}

/** What a worker says while it works and when it ends. */
export type JobMessage<Result> =
  | { type: 'progress'; phase: Phase; fraction: number }
  | { type: 'done'; result: Result }
  | { type: 'incomplete'; losses: string[] }
  | { type: 'failed'; message: string };
