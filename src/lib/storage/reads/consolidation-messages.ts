import type { ConsolidationView } from '#lib/domain/consolidation/view.ts';
import type { ConsolidationRequest } from './consolidation.ts';

/** What a consolidating worker is asked, any number of times; the latest question counts. */
export interface ConsolidationJob {
  job: number;
  request: ConsolidationRequest;
}

/** What it says while it works and when it is done with a question. */
export type ConsolidationMessage =
  | { type: 'progress'; job: number; fraction: number }
  | { type: 'done'; job: number; view: ConsolidationView }
  | { type: 'failed'; job: number; message: string };
