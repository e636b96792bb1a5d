/** Worker that reads and sums up missions for as long as its screen is open: hundreds of visits would freeze the page. */
import { inTurn, serve } from '#lib/workers/serve.ts';
import { ConsolidationReader, type ConsolidationRequest } from './consolidation.ts';

const reader = new ConsolidationReader();
/** Two calls must not read the same mission at once. */
const afterOthers = inTurn();
let latest = 0;

const methods = {
  view(request: ConsolidationRequest, tell: (fraction: number) => void) {
    const question = (latest += 1);
    return afterOthers(() => {
      if (question !== latest) throw new Error('Another question was asked');
      return reader.view(request, tell);
    });
  },
};
export type ConsolidationMethods = typeof methods;

serve(methods);
