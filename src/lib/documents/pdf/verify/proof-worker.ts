/** Worker that holds one PDF against a record file and is then thrown away. */
import { loadFonts } from '#lib/documents/fonts/browser-fonts.ts';
import { serveWork } from '#lib/documents/jobs/serve-job.ts';
import type { ProofJob } from './prove-in-worker.ts';
import { proveRecord, type RecordProof } from './prove-record.ts';

serveWork<ProofJob, RecordProof>(async ({ pdf, recordFile }, onphase) => {
  onphase('fonts', 0);
  return { result: await proveRecord(pdf, recordFile, { fonts: await loadFonts(), onphase }) };
});
