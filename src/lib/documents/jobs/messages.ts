import type { DocumentModel } from '../document.ts';
import type { Phase } from './render.ts';

/** The one message a worker that makes a file gets: its job. */
export interface Job {
  document: DocumentModel;
  images: ReadonlyMap<string, ArrayBuffer>;
}

/** What a worker says while it works and when it ends. */
export type JobMessage<Result> =
  | { type: 'progress'; phase: Phase; fraction: number }
  | { type: 'done'; result: Result }
  | { type: 'incomplete'; losses: string[] }
  | { type: 'failed'; message: string };
