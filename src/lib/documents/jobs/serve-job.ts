import { DocumentIncompleteError, namedError } from '../errors.ts';
import { loadFonts } from '../fonts/browser-fonts.ts';
import type { Job, JobMessage } from './messages.ts';
import type { Render } from './render.ts';

function say(message: JobMessage, transfer: Transferable[] = []): void {
  globalThis.postMessage(message, { transfer });
}

/** Progress within a phase is told in steps no finer than this. */
const STEP = 0.02;

async function work(render: Render, { document, images }: Job): Promise<void> {
  let told = { phase: '', fraction: 0 };
  try {
    say({ type: 'progress', phase: 'fonts', fraction: 0 });
    const fonts = await loadFonts();
    const bytes = await render(document, {
      images,
      fonts,
      onphase: (phase, fraction) => {
        if (phase === told.phase && fraction - told.fraction < STEP) return;
        told = { phase, fraction };
        say({ type: 'progress', phase, fraction });
      },
    });
    say({ type: 'done', bytes }, [bytes.buffer]);
  } catch (error) {
    if (error instanceof DocumentIncompleteError) say({ type: 'incomplete', losses: error.losses });
    else say({ type: 'failed', message: namedError(error).message });
  }
}

/** A worker's side of a job: takes the one message it gets and answers with the file, or with what went wrong. */
export function serveJob(render: Render): void {
  globalThis.addEventListener(
    'message',
    ({ data }: MessageEvent<Job>) => {
      void work(render, data);
    },
    { once: true },
  );
}
