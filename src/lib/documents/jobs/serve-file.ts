import { loadFonts } from '#lib/documents/fonts/document-fonts.ts';
import { unpackDocument } from '#lib/documents/model/packed-document.ts';
import { HandedOver } from '#lib/workers/protocol.ts';
import { inSteps, serve } from '#lib/workers/serve.ts';
import type { Progress, Render } from './phases.ts';

interface Job {
  /** Packed: `unpackDocument`. */
  document: Uint8Array<ArrayBuffer>;
  images: ReadonlyMap<string, ArrayBuffer>;
}

const methods = (render: Render) => ({
  async make({ document: bytes, images }: Job, tell: (progress: Progress) => void) {
    const onphase = inSteps(tell);
    onphase('fonts', 0);
    const file = await render(unpackDocument({ bytes }), { images, fonts: await loadFonts(), onphase });
    return new HandedOver(file, [file.buffer]);
  },
});
export type FileMethods = ReturnType<typeof methods>;

/** A worker's side of making files of documents in one format. */
export function serveFiles(render: Render): void {
  serve(methods(render));
}
