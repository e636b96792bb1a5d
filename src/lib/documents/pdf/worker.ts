/** Worker that makes one PDF and is then thrown away, which frees the engine's memory. */
import { serveFiles } from '#lib/documents/jobs/serve-file.ts';
import { renderPdf } from './render-pdf.ts';

serveFiles(renderPdf);
