/** Worker that reads and sums up missions for as long as the council desk is open: hundreds of visits would freeze the page. */
import { inTurn, serve } from '#lib/workers/serve.ts';
import { ConsolidationDesk, type ConsolidationRequest } from './consolidation.ts';

const desk = new ConsolidationDesk();
/** Two questions must not read the same mission at once. */
const afterOthers = inTurn();
let latest = 0;

const methods = {
  view(request: ConsolidationRequest, tell: (fraction: number) => void) {
    const question = (latest += 1);
    return afterOthers(() => {
      if (question !== latest) throw new Error('Another question was asked');
      return desk.view(request, tell);
    });
  },
};
export type ConsolidationMethods = typeof methods;

serve(methods);
