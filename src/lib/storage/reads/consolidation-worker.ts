/** Worker that reads and sums up missions for as long as the council desk is open: hundreds of visits would freeze the page. */
import { ConsolidationDesk } from './consolidation.ts';
import type { ConsolidationJob, ConsolidationMessage } from './consolidation-messages.ts';

const desk = new ConsolidationDesk();
/** Questions are answered one after the other: two must not read the same mission at once. */
let queue = Promise.resolve();
let latest = 0;

function say(message: ConsolidationMessage): void {
  globalThis.postMessage(message);
}

async function answer({ job, request }: ConsolidationJob): Promise<void> {
  if (job !== latest) return;
  try {
    const view = await desk.view(request, (fraction) => {
      say({ type: 'progress', job, fraction });
    });
    say({ type: 'done', job, view });
  } catch (error) {
    say({ type: 'failed', job, message: error instanceof Error ? error.message : String(error) });
  }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<ConsolidationJob>) => {
  latest = data.job;
  queue = queue.then(() => answer(data));
});
