import type { DocumentModel } from '#lib/documents/model/document.ts';
import type { RenderOptions } from '#lib/documents/jobs/phases.ts';
import { contentHash } from '#lib/documents/model/content-hash.ts';
import { compareFile, type FileVerdict } from './compare-file.ts';
import { renderPdf } from '#lib/documents/pdf/render-pdf.ts';

/** Makes a document anew and holds a PDF against it. @throws as `renderPdf` does */
export async function verifyPdf(
  bytes: Uint8Array,
  document: DocumentModel,
  options: RenderOptions,
): Promise<FileVerdict> {
  return compareFile(bytes, await renderPdf(document, options), contentHash(document));
}
