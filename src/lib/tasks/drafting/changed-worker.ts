/** Worker that holds an issued document against the data of today: a report on hundreds of visits would freeze the page. */
import { serve } from '#lib/workers/serve.ts';
import { changedSinceIssue, type IssuedRef } from './draft-source.ts';

const methods = {
  /** Null where the record is gone or of another version: its own screen says so, and nothing can be compared. */
  compare: (issued: IssuedRef) => changedSinceIssue(issued).catch(() => null),
};
export type ChangedMethods = typeof methods;

serve(methods);
