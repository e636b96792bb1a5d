import type { Photo } from '#lib/domain/evidence.ts';
import type { DocumentModel } from '#lib/documents/document.ts';
import type { RecordParts } from '#lib/documents/document-record.ts';
import { makeDocx } from '#lib/documents/docx/make-docx.ts';
import { CancelledError, DocumentIncompleteError, NoTableError } from '#lib/documents/errors.ts';
import type { MakeOptions } from '#lib/documents/jobs/make-in-worker.ts';
import { makeRecord } from '#lib/documents/make-record.ts';
import { makePdf } from '#lib/documents/pdf/make-pdf.ts';
import { RECORD_FILE_END } from '#lib/documents/record-file.ts';
import { makeXlsx } from '#lib/documents/xlsx/make-xlsx.ts';
import { notices } from '#lib/ui/notices.svelte.ts';
import { documentsTexts } from '#messages/documents.ts';
import { t } from '#messages/texts.svelte.ts';
import { fileNameOf } from './document-file.ts';
import { printImages } from './print-images.ts';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** The formats a document is made in. */
const FORMATS = {
  pdf: { make: makePdf, type: 'application/pdf' },
  docx: { make: makeDocx, type: `${OFFICE}.wordprocessingml.document` },
  xlsx: { make: makeXlsx, type: `${OFFICE}.spreadsheetml.sheet` },
} as const;

export type FileFormat = keyof typeof FORMATS;
type Bytes = Uint8Array<ArrayBuffer>;

/** What was made, and of which document. */
export interface Made {
  bytes: Bytes;
  model: DocumentModel;
  format: FileFormat | 'record';
}

/** What was made as a file to save. */
export function fileOf({ bytes, model, format }: Made, date: string | null): File {
  const [end, type] =
    format === 'record' ? [RECORD_FILE_END, 'application/zip'] : [format, FORMATS[format].type];
  return new File([bytes], fileNameOf(model, date, end), { type });
}

/** A document to be made: its pages, and what may stand on them. */
interface Making {
  model: DocumentModel;
  photos: readonly Photo[];
}

/** Phases of the making take a share of the bar each; photos come before them. */
const PHASES = ['fonts', 'layout', 'render', 'write', 'check'] as const;

/** One document being made: where it is, what came of it, how to stop it. */
export class DocumentMaking {
  progress = $state.raw<{ label: string; fraction: number }>();
  /** What was made last. */
  made = $state.raw<Made>();
  #abort: AbortController | undefined;

  /** @returns the file's bytes; undefined when it was cancelled or failed, and a notice says why */
  make(making: Making, format: FileFormat): Promise<Bytes | undefined> {
    return this.#run(making, async (options) => {
      const bytes = await FORMATS[format].make(making.model, options);
      this.made = { bytes, model: making.model, format };
      return bytes;
    });
  }

  /** The record file of a document. @returns as `make` does */
  makeRecord(making: Making, parts: RecordParts): Promise<Bytes | undefined> {
    return this.#run(making, async (options) => {
      const bytes = await this.#pack(making, parts, options);
      this.made = { bytes, model: making.model, format: 'record' };
      return bytes;
    });
  }

  /** The PDF and the record file that proves it, with the very same photos. @returns undefined as `make` does */
  makeProven(making: Making, parts: RecordParts): Promise<{ pdf: Bytes; record: Bytes } | undefined> {
    return this.#run(making, async (options) => {
      const record = await this.#pack(making, parts, options);
      const pdf = await makePdf(making.model, options);
      this.made = { bytes: pdf, model: making.model, format: 'pdf' };
      return { pdf, record };
    });
  }

  #pack({ model }: Making, parts: RecordParts, options: MakeOptions): Promise<Bytes> {
    this.progress = { label: documentsTexts().packing, fraction: 0.25 };
    return makeRecord(parts, model, options);
  }

  async #run<Result>(
    { model, photos }: Making,
    work: (options: MakeOptions) => Promise<Result>,
  ): Promise<Result | undefined> {
    this.made = undefined;
    const abort = new AbortController();
    this.#abort = abort;
    const { signal } = abort;
    const { report } = t();
    try {
      this.progress = { label: report.photos, fraction: 0 };
      const images = await printImages(model, photos, {
        signal,
        ondone: (fraction) => {
          this.progress = { label: report.photos, fraction: fraction / 4 };
        },
      });
      return await work({
        images,
        signal,
        onprogress: ({ phase, fraction }) => {
          const done = (PHASES.indexOf(phase) + fraction) / PHASES.length;
          this.progress = { label: report.phases[phase], fraction: 0.25 + 0.75 * done };
        },
      });
    } catch (error) {
      if (signal.aborted || error instanceof CancelledError) notices.say(report.cancelled);
      else if (error instanceof NoTableError) notices.say(report.noTable);
      else if (error instanceof DocumentIncompleteError) notices.warn(report.incomplete);
      else notices.warn(report.failed);
      return undefined;
    } finally {
      this.progress = undefined;
    }
  }

  /** Stops the work; nothing is left of it. */
  cancel(): void {
    this.#abort?.abort();
  }
}
