/** Worker that verifies one record and is then thrown away: hashing a long journal would freeze the page. */
import { verifyRecord } from './verification.ts';
import type { VerificationJob, VerificationMessage } from './verification-messages.ts';

/** Progress within a phase is told in steps no finer than this. */
const STEP = 0.02;

function say(message: VerificationMessage): void {
  globalThis.postMessage(message);
}

async function work({ visitId, marks }: VerificationJob): Promise<void> {
  let told = { phase: '', fraction: 0 };
  try {
    const verification = await verifyRecord(
      visitId,
      (phase, fraction) => {
        if (phase === told.phase && fraction - told.fraction < STEP) return;
        told = { phase, fraction };
        say({ type: 'progress', phase, fraction });
      },
      marks,
    );
    say({ type: 'done', verification });
  } catch (error) {
    say({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

globalThis.addEventListener(
  'message',
  ({ data }: MessageEvent<VerificationJob>) => {
    void work(data);
  },
  { once: true },
);
