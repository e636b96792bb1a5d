import { DocumentIncompleteError, namedError } from '#lib/documents/model/errors.ts';
import { loadFonts } from '#lib/documents/fonts/browser-fonts.ts';
import { unpackDocument } from '#lib/documents/model/packed-document.ts';
import type { Job, JobMessage } from './messages.ts';
import type { Render, RenderOptions } from './render.ts';

/** Progress within a phase is told in steps no finer than this. */
const STEP = 0.02;

/** What comes of a job, and what of it is handed over rather than copied. */
interface Outcome<Result> {
  result: Result;
  transfer?: Transferable[];
}

type Work<Task, Result> = (
  task: Task,
  onphase: NonNullable<RenderOptions['onphase']>,
) => Promise<Outcome<Result>>;

async function carryOut<Task, Result>(work: Work<Task, Result>, task: Task): Promise<void> {
  const say = (message: JobMessage<Result>, transfer: Transferable[] = []) => {
    globalThis.postMessage(message, { transfer });
  };
  let told = { phase: '', fraction: 0 };
  try {
    const { result, transfer } = await work(task, (phase, fraction) => {
      if (phase === told.phase && fraction - told.fraction < STEP) return;
      told = { phase, fraction };
      say({ type: 'progress', phase, fraction });
    });
    say({ type: 'done', result }, transfer);
  } catch (error) {
    if (error instanceof DocumentIncompleteError) say({ type: 'incomplete', losses: error.losses });
    else say({ type: 'failed', message: namedError(error).message });
  }
}

/** A worker's side of any work: takes the one message it gets and answers with what came of it, or what went wrong. */
export function serveWork<Task, Result>(work: Work<Task, Result>): void {
  globalThis.addEventListener(
    'message',
    ({ data }: MessageEvent<Task>) => {
      void carryOut(work, data);
    },
    { once: true },
  );
}

/** A worker's side of making a file of a document. */
export function serveJob(render: Render): void {
  serveWork<Job, Uint8Array<ArrayBuffer>>(async ({ document: bytes, images }, onphase) => {
    onphase('fonts', 0);
    const result = await render(unpackDocument({ bytes }), { images, fonts: await loadFonts(), onphase });
    return { result, transfer: [result.buffer] };
  });
}
