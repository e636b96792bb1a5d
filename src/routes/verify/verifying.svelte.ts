import { CancelledError } from '#lib/documents/model/errors.ts';
import { shareDone, type Progress } from '#lib/documents/jobs/phases.ts';
import { DOCUMENT_ERRORS } from '#lib/documents/jobs/make-file.ts';
import type { ProofMethods } from '#lib/documents/pdf/verify/proof-worker.ts';
import workerUrl from '#lib/documents/pdf/verify/proof-worker.ts?worker&url';
import type { RecordProof } from '#lib/documents/pdf/verify/prove-record.ts';
import { MAX_PROOF_BYTES } from '#lib/documents/record-file/record-file.ts';
import { callOnce } from '#lib/workers/call.ts';
import { trustedWorker } from '#lib/workers/trusted.ts';
import { verifyTexts } from '#messages/verify.ts';
import { proveOnDevice, type DeviceProof } from '#lib/tasks/verifying/device-proof.ts';
import { ChosenFileError, readChosen, readChosenPdf } from './read-file.ts';
import { documentsTexts } from '#messages/documents.ts';

/** What was found of a PDF: on this device, and with the record file where one was chosen. */
export interface Found {
  device: DeviceProof;
  record: RecordProof | null;
}

const MEGABYTE = 1024 * 1024;

/** One verification: where it is, what came of it, how to stop it. */
export class Verifying {
  progress = $state.raw<{ label: string; fraction: number }>();
  problem = $state('');
  found = $state.raw<Found>();
  #abort: AbortController | undefined;

  async verify(pdf: File, record: File | undefined): Promise<void> {
    this.clear();
    const abort = new AbortController();
    this.#abort = abort;
    const { signal } = abort;
    const texts = verifyTexts();
    try {
      this.progress = { label: texts.phases.read, fraction: 0 };
      const bytes = await readChosenPdf(pdf);
      const recordFile = record && (await readChosen(record));
      signal.throwIfAborted();
      this.progress = { label: texts.phases.device, fraction: 0 };
      const device = await proveOnDevice(bytes, {
        signal,
        ondraft: (done, all) => {
          this.progress = { label: texts.phases.drafts(done, all), fraction: (done - 1) / all };
        },
        onprogress: this.#follow,
      });
      const job = recordFile && { pdf: bytes, recordFile };
      const proof = job
        ? await callOnce<ProofMethods, 'prove'>(() => trustedWorker(workerUrl), 'prove', job, {
            signal,
            onprogress: this.#follow,
            errors: DOCUMENT_ERRORS,
          })
        : null;
      signal.throwIfAborted();
      this.found = { device, record: proof };
    } catch (error) {
      if (signal.aborted || error instanceof CancelledError) this.problem = texts.cancelled;
      else if (error instanceof ChosenFileError) this.problem = worded(error);
      else this.problem = texts.failed;
    } finally {
      this.progress = undefined;
    }
  }

  #follow = (progress: Progress) => {
    this.progress = { label: documentsTexts().report.phases[progress.phase], fraction: shareDone(progress) };
  };

  /** Another file was chosen: what was found of the last one counts no more. */
  clear(): void {
    this.problem = '';
    this.found = undefined;
  }

  /** Stops the work; nothing is left of it. */
  cancel(): void {
    this.#abort?.abort();
  }
}

function worded({ code, fileName }: ChosenFileError): string {
  const { faults } = verifyTexts();
  return code === 'tooLarge' ? faults.tooLarge(fileName, MAX_PROOF_BYTES / MEGABYTE) : faults[code](fileName);
}
