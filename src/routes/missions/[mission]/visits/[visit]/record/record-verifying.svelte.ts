import { VERIFICATION_PHASES, type Verification } from '#lib/storage/record/verification.ts';
import { verifyInWorker } from '#lib/tasks/verifying/verify-in-worker.ts';
import { recordTexts } from '#messages/record.ts';

/** One verification: where it is, what came of it, how to stop it. */
export class RecordVerifying {
  progress = $state.raw<{ label: string; fraction: number }>();
  problem = $state('');
  found = $state.raw<Verification>();
  #abort: AbortController | undefined;

  async verify(visitId: string): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    const { phases, verifyCancelled, verifyFailed } = recordTexts();
    this.problem = '';
    this.found = undefined;
    this.progress = { label: phases.read, fraction: 0 };
    try {
      this.found = await verifyInWorker(visitId, {
        signal: abort.signal,
        onprogress: (phase, fraction) => {
          const done = (VERIFICATION_PHASES.indexOf(phase) + fraction) / VERIFICATION_PHASES.length;
          this.progress = { label: phases[phase], fraction: done };
        },
      });
    } catch {
      this.problem = abort.signal.aborted ? verifyCancelled : verifyFailed;
    } finally {
      this.progress = undefined;
    }
  }

  /** Stops the work; nothing is left of it. */
  cancel(): void {
    this.#abort?.abort();
  }
}
