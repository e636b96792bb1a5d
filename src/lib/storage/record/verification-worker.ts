/** Worker that verifies one record, or judges the logs of a mission, and is then terminated: hashing a long journal would freeze the page. */
import type { LogPlace } from '#lib/journal/log.ts';
import { readLogStates } from '#lib/storage/timeline/log-evidence.ts';
import { inSteps, serve } from '#lib/workers/serve.ts';
import { verifyRecord, type VerificationPhase } from './verification.ts';

const methods = {
  /** The visit to verify, and the marker's contents, which a worker cannot read. */
  verify(
    { visitId, marks }: { visitId: string; marks: LogPlace[] },
    tell: (progress: { phase: VerificationPhase; fraction: number }) => void,
  ) {
    return verifyRecord(visitId, inSteps(tell), marks);
  },
  /** The mission whose logs to judge, and the marker's contents. */
  judgeLogs({ missionId, marks }: { missionId: string; marks: LogPlace[] }) {
    return readLogStates(missionId, marks);
  },
};
export type VerificationMethods = typeof methods;

serve(methods);
