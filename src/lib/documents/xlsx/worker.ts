/** Worker that makes one Excel file and is then thrown away. */
import { serveJob } from '#lib/documents/jobs/serve-job.ts';
import { renderXlsx } from './render-xlsx.ts';

serveJob(renderXlsx);
