/** Worker that makes one PDF and is then thrown away, which frees the engine's memory. */
import { serveJob } from '#lib/documents/jobs/serve-job.ts';
import { renderPdf } from './render-pdf.ts';

serveJob(renderPdf);
