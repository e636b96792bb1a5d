/** Worker that makes one PDF and is then thrown away, which frees the engine's memory. */
import { loadFonts } from './browser-fonts.ts';
import { DocumentIncompleteError, namedError } from './errors.ts';
import { renderPdf } from './render-pdf.ts';
import type { PdfJob, PdfMessage } from './worker-messages.ts';

function say(message: PdfMessage, transfer: Transferable[] = []): void {
  globalThis.postMessage(message, { transfer });
}

/** Progress within a phase is told in steps no finer than this. */
const STEP = 0.02;

async function work({ document, images }: PdfJob): Promise<void> {
  let told = { phase: '', fraction: 0 };
  try {
    say({ type: 'progress', phase: 'fonts', fraction: 0 });
    const fonts = await loadFonts();
    const bytes = await renderPdf(document, {
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

globalThis.addEventListener(
  'message',
  ({ data }: MessageEvent<PdfJob>) => {
    void work(data);
  },
  { once: true },
);
