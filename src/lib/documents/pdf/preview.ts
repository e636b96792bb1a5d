import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { trustedWorker } from '#lib/workers/trusted.ts';

/** A PDF opened to be looked at: the very pages that will print. */
export interface PdfPreview {
  pages: number;
  /** Draws a page, counted from 1, to the width in CSS pixels. */
  draw: (page: number, canvas: HTMLCanvasElement, width: number) => Promise<void>;
  close: () => Promise<void>;
}

async function draw(pdf: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement, width: number) {
  const page = await pdf.getPage(number);
  const natural = page.getViewport({ scale: 1 });
  // Twice the CSS size is sharp on any screen; more would only cost memory on a phone.
  const scale = (width / natural.width) * Math.min(devicePixelRatio, 2);
  const viewport = page.getViewport({ scale });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport }).promise;
  page.cleanup();
}

/** Opens a PDF for preview. The bytes are copied, so the caller may still save them. */
export async function openPreview(bytes: Uint8Array): Promise<PdfPreview> {
  const worker = trustedWorker(workerUrl);
  GlobalWorkerOptions.workerPort = worker;
  const task = getDocument({ data: bytes.slice(), isEvalSupported: false });
  const pdf = await task.promise;
  let isClosed = false;
  return {
    pages: pdf.numPages,
    draw: async (page, canvas, width) => {
      try {
        await draw(pdf, page, canvas, width);
      } catch (error) {
        // Whoever left did not wait for the page.
        if (!isClosed) throw error;
      }
    },
    close: async () => {
      isClosed = true;
      await task.destroy();
      worker.terminate();
    },
  };
}
