/** Worker that makes one Excel file and is then thrown away. */
import { serveFiles } from '#lib/documents/jobs/serve-file.ts';
import { renderXlsx } from './render-xlsx.ts';

serveFiles(renderXlsx);
