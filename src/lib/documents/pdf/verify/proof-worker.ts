/** Worker that holds one PDF against a record file and is then thrown away. */
import { loadFonts } from '#lib/documents/fonts/document-fonts.ts';
import type { Progress } from '#lib/documents/jobs/phases.ts';
import { inSteps, serve } from '#lib/workers/serve.ts';
import { proveRecord } from './prove-record.ts';

const methods = {
  async prove(
    { pdf, recordFile }: { pdf: Uint8Array; recordFile: Uint8Array },
    tell: (progress: Progress) => void,
  ) {
    const onphase = inSteps(tell);
    onphase('fonts', 0);
    return proveRecord(pdf, recordFile, { fonts: await loadFonts(), onphase });
  },
};
export type ProofMethods = typeof methods;

serve(methods);
