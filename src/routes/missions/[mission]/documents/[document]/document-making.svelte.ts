import type { Photo } from '#lib/domain/evidence.ts';
import type { DocumentModel } from '#lib/documents/document.ts';
import { makeDocx } from '#lib/documents/docx/make-docx.ts';
import { CancelledError, DocumentIncompleteError, NoTableError } from '#lib/documents/errors.ts';
import { makePdf } from '#lib/documents/pdf/make-pdf.ts';
import { makeXlsx } from '#lib/documents/xlsx/make-xlsx.ts';
import { renditionOf } from '#lib/storage/renditions.ts';
import { notices } from '#lib/ui/notices.svelte.ts';
import { t } from '#messages/texts.svelte.ts';
import { fileNameOf } from './document-file.ts';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** The formats a document is made in. */
const FORMATS = {
  pdf: { make: makePdf, type: 'application/pdf' },
  docx: { make: makeDocx, type: `${OFFICE}.wordprocessingml.document` },
  xlsx: { make: makeXlsx, type: `${OFFICE}.spreadsheetml.sheet` },
} as const;

export type FileFormat = keyof typeof FORMATS;

/** What was made, and of which document. */
export interface Made {
  bytes: Uint8Array<ArrayBuffer>;
  model: DocumentModel;
  format: FileFormat;
}

/** What was made as a file to save. */
export function fileOf({ bytes, model, format }: Made, date: string | null): File {
  return new File([bytes], fileNameOf(model, date, format), { type: FORMATS[format].type });
}

/** Phases of the making take a share of the bar each; photos come before them. */
const PHASES = ['fonts', 'layout', 'render', 'write', 'check'] as const;

async function printImages(
  photos: readonly Photo[],
  signal: AbortSignal,
  ondone: (fraction: number) => void,
): Promise<Map<string, ArrayBuffer>> {
  const images = new Map<string, ArrayBuffer>();
  for (const [index, photo] of photos.entries()) {
    signal.throwIfAborted();
    const { print } = await renditionOf(photo);
    if (print) images.set(photo.sha256, print);
    ondone((index + 1) / photos.length);
  }
  return images;
}

/** The photos a document shows: a mission may hold many it does not. */
function photosIn({ blocks, annexes }: DocumentModel, photos: readonly Photo[]): Photo[] {
  const all = [...blocks, ...annexes.flatMap((annex) => annex.blocks)];
  const shown = new Set(
    all.flatMap((block) => (block.type === 'photos' ? block.photos.map(({ sha256 }) => sha256) : [])),
  );
  return photos.filter(({ sha256 }) => shown.has(sha256));
}

/** One document being made: where it is, what came of it, how to stop it. */
export class DocumentMaking {
  progress = $state.raw<{ label: string; fraction: number }>();
  /** What was made last. */
  made = $state.raw<Made>();
  #abort: AbortController | undefined;

  /** @returns the file's bytes; undefined when it was cancelled or failed, and a notice says why */
  async make(
    model: DocumentModel,
    photos: readonly Photo[],
    format: FileFormat,
  ): Promise<Uint8Array<ArrayBuffer> | undefined> {
    this.made = undefined;
    const abort = new AbortController();
    this.#abort = abort;
    const { signal } = abort;
    const { report } = t();
    try {
      this.progress = { label: report.photos, fraction: 0 };
      const images = await printImages(photosIn(model, photos), signal, (fraction) => {
        this.progress = { label: report.photos, fraction: fraction / 4 };
      });
      const bytes = await FORMATS[format].make(model, {
        images,
        signal,
        onprogress: ({ phase, fraction }) => {
          const done = (PHASES.indexOf(phase) + fraction) / PHASES.length;
          this.progress = { label: report.phases[phase], fraction: 0.25 + 0.75 * done };
        },
      });
      this.made = { bytes, model, format };
      return bytes;
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
