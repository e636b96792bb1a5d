/** Worker that makes one Word file and is then thrown away. */
import { serveFiles } from '#lib/documents/jobs/serve-file.ts';
import { renderDocx } from './render-docx.ts';

serveFiles(renderDocx);
