/** Worker that makes one Word file and is then thrown away. */
import { serveJob } from '#lib/documents/jobs/serve-job.ts';
import { renderDocx } from './render-docx.ts';

serveJob(renderDocx);
