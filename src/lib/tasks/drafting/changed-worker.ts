/** Worker that compares an issued document with the data of today: a report on hundreds of visits would freeze the page. */
import { serve } from '#lib/workers/serve.ts';
import { changedSinceIssue, type IssuedRef } from './draft-source.ts';

const methods = {
  /** Null where the record is gone or of another version: its own screen reports it, and nothing can be compared. */
  compare: (issued: IssuedRef) => changedSinceIssue(issued).catch(() => null),
};
export type ChangedMethods = typeof methods;

serve(methods);
