import type { DocumentModel } from '../document.ts';
import type { RenderOptions } from '../jobs/render.ts';
import { contentHash } from '../content-hash.ts';
import { compareFile, type FileVerdict } from './compare-file.ts';
import { renderPdf } from './render-pdf.ts';

/** Makes a document anew and holds a PDF against it. @throws as `renderPdf` does */
export async function verifyPdf(
  bytes: Uint8Array,
  document: DocumentModel,
  options: RenderOptions,
): Promise<FileVerdict> {
  return compareFile(bytes, await renderPdf(document, options), contentHash(document));
}
