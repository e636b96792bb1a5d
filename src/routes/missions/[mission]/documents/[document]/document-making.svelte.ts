import type { DocumentDraft } from '#lib/domain/drafts/document-draft.ts';
import { CancelledError, DocumentIncompleteError, NoTableError } from '#lib/documents/model/errors.ts';
import { makeFile, type FileFormat, type MakeOptions } from '#lib/documents/jobs/make-file.ts';
import { shareDone } from '#lib/documents/jobs/phases.ts';
import type { PackedDocument } from '#lib/documents/model/packed-document.ts';
import { RECORD_FILE_END } from '#lib/documents/record-file/record-file.ts';
import { IssuedFileError } from '#lib/storage/rows/documents.ts';
import { notices } from '#lib/ui/state/notices.svelte.ts';
import { documentsTexts } from '#messages/documents.ts';
import { fileNameOf } from '#lib/domain/drafts/document-file-name.ts';
import type { DraftToMake } from './drafting.svelte.ts';
import { issuedFault } from '#lib/tasks/drafting/issued-document.ts';
import { printImages } from '#lib/storage/photos/renditions.ts';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

const MEDIA_TYPES: Record<FileFormat, string> = {
  pdf: 'application/pdf',
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
};

type Bytes = Uint8Array<ArrayBuffer>;
type Making = MakeOptions & { signal: AbortSignal };

/** What was made, and of which document. */
export interface Made {
  bytes: Bytes;
  title: string;
  contentHash: string;
  /** What was drafted and written then (`Drafting.basis`). */
  basis: string;
  format: FileFormat | 'record';
}

/** What was made as a file to save: of a draft, or of what was issued. */
export function fileOf(
  { bytes, title, format }: Made,
  { id, number, date, issued }: Pick<DocumentDraft, 'id' | 'number' | 'date' | 'issued'>,
): File {
  const [end, type] =
    format === 'record' ? [RECORD_FILE_END, 'application/zip'] : [format, MEDIA_TYPES[format]];
  const name = fileNameOf({ title }, { id, number, date, isDraft: issued === null }, end);
  return new File([bytes], name, { type });
}

/** What comes of a promise, unless the work is stopped before. */
function unlessAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new CancelledError('Cancelled'));
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    promise.then(resolve, reject);
  });
}

/** The PDF of a document and the record file that proves it. */
export interface Proven extends Made {
  record: Bytes;
}

/** One document being made: where it is, what came of it, how to stop it. */
export class DocumentMaking {
  progress = $state.raw<{ label: string; fraction: number }>();
  /** What was made last. */
  made = $state.raw<Made>();
  #abort: AbortController | undefined;

  /** @returns what was made; undefined when it was cancelled or failed, and a notice says why */
  make(packing: Promise<DraftToMake>, format: FileFormat): Promise<Made | undefined> {
    return this.#run(packing, async (draft, options) => {
      const bytes = await makeFile(format, draft.document, options);
      return (this.made = this.#madeOf(draft, bytes, format));
    });
  }

  /** A document with its photos at hand, as they stand in the record of what was issued. @returns as `make` does */
  makeOf(
    issued: Promise<{ document: PackedDocument; images: ReadonlyMap<string, ArrayBuffer> }>,
    format: FileFormat,
  ): Promise<Made | undefined> {
    return this.#try(async (signal) => {
      this.progress = { label: documentsTexts().report.phases.layout, fraction: 0 };
      const { document, images } = await unlessAborted(issued, signal);
      const bytes = await makeFile(format, document, { images, signal, onprogress: this.#told(0) });
      return this.#madeOf({ document, basis: '' }, bytes, format);
    });
  }

  /** The record file of a document. @returns as `make` does */
  makeRecord(packing: Promise<DraftToMake>): Promise<Made | undefined> {
    return this.#run(packing, async (draft, options) => {
      const bytes = await this.#pack(draft, options);
      return (this.made = this.#madeOf(draft, bytes, 'record'));
    });
  }

  /** The PDF and the record file that proves it, with the very same photos. @returns undefined as `make` does */
  makeProven(packing: Promise<DraftToMake>): Promise<Proven | undefined> {
    return this.#run(packing, async (draft, options) => {
      const record = await this.#pack(draft, options);
      this.made = this.#madeOf(draft, await makeFile('pdf', draft.document, options), 'pdf');
      return { ...this.made, record };
    });
  }

  #madeOf(
    { document, basis }: Pick<DraftToMake, 'document' | 'basis'>,
    bytes: Bytes,
    format: Made['format'],
  ): Made {
    const { title, contentHash } = document;
    return { bytes, title, contentHash, basis, format };
  }

  #pack(draft: DraftToMake, { images, signal }: Making): Promise<Bytes> {
    this.progress = { label: documentsTexts().packing, fraction: 0.25 };
    return unlessAborted(draft.record(images), signal);
  }

  #run<Result>(
    packing: Promise<DraftToMake>,
    work: (draft: DraftToMake, options: Making) => Promise<Result>,
  ): Promise<Result | undefined> {
    return this.#try(async (signal) => {
      const { report } = documentsTexts();
      this.progress = { label: report.photos, fraction: 0 };
      const draft = await unlessAborted(packing, signal);
      const images = await printImages(draft.photos, {
        signal,
        ondone: (fraction) => {
          this.progress = { label: report.photos, fraction: fraction / 4 };
        },
      });
      // Photos and packing come before.
      return work(draft, { images, signal, onprogress: this.#told(0.25) });
    });
  }

  /** Tells how far a file is, from that share of the whole on. */
  #told(from: number): NonNullable<Making['onprogress']> {
    return (progress) => {
      const { phases } = documentsTexts().report;
      this.progress = {
        label: phases[progress.phase],
        fraction: from + (1 - from) * shareDone(progress),
      };
    };
  }

  async #try<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result | undefined> {
    this.made = undefined;
    const abort = new AbortController();
    this.#abort = abort;
    const { signal } = abort;
    const { report } = documentsTexts();
    try {
      return await work(signal);
    } catch (error) {
      if (signal.aborted || error instanceof CancelledError) notices.say(report.cancelled);
      else if (error instanceof IssuedFileError) notices.warn(issuedFault(error));
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
