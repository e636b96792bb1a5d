import type { VisitRecord } from '#lib/domain/visit-record.ts';
import { dayOf } from '#lib/domain/vietnamese-date.ts';
import { fold } from '#lib/domain/vietnamese-text.ts';
import { makeDocx } from '#lib/documents/docx/make-docx.ts';
import { CancelledError, DocumentIncompleteError, NoTableError } from '#lib/documents/errors.ts';
import { makePdf } from '#lib/documents/pdf/make-pdf.ts';
import { buildUnitReport } from '#lib/documents/unit-report.ts';
import { makeXlsx } from '#lib/documents/xlsx/make-xlsx.ts';
import { loadCalendar, loadQuestionnaires } from '#lib/library.ts';
import { readMendedYears } from '#lib/storage/calendar.ts';
import { renditionOf } from '#lib/storage/renditions.ts';
import { t } from '#messages/texts.svelte.ts';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** The formats a report is made in. */
const FORMATS = {
  pdf: { make: makePdf, type: 'application/pdf' },
  docx: { make: makeDocx, type: `${OFFICE}.wordprocessingml.document` },
  xlsx: { make: makeXlsx, type: `${OFFICE}.spreadsheetml.sheet` },
} as const;

export type ReportFormat = keyof typeof FORMATS;

/** Phases of the making take a share of the bar each; photos come before them. */
const PHASES = ['fonts', 'layout', 'render', 'write', 'check'] as const;

async function printImages(
  { photos }: VisitRecord,
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

/** `bao-cao-tt-pvhcc-xa-hra-2026-03-05.pdf`: letters that any system takes. */
function fileName({ unit, visit }: VisitRecord, format: ReportFormat): string {
  const name = fold(unit.name).replaceAll(/[^a-z0-9]+/g, '-');
  return `bao-cao-${name}${visit.date ? `-${visit.date}` : ''}.${format}`;
}

/** One report being made: where it is, what came of it, how to stop it. */
export class ReportMaking {
  progress = $state.raw<{ label: string; fraction: number }>();
  problem = $state('');
  /** Of a PDF, to be shown; other formats are only saved. */
  bytes = $state.raw<Uint8Array<ArrayBuffer>>();
  file = $state.raw<File>();
  address = $state<string>();
  #abort: AbortController | undefined;

  async make(record: VisitRecord, format: ReportFormat): Promise<void> {
    this.#forget();
    const abort = new AbortController();
    this.#abort = abort;
    const { signal } = abort;
    const { report } = t();
    try {
      this.progress = { label: report.photos, fraction: 0 };
      const images = await printImages(record, signal, (fraction) => {
        this.progress = { label: report.photos, fraction: fraction / 4 };
      });
      const closed = record.visit.closedAt;
      const [calendar, questionnaires] = await Promise.all([
        readMendedYears().then(loadCalendar),
        loadQuestionnaires(),
      ]);
      const document = buildUnitReport(
        record,
        { number: null, date: closed ? dayOf(closed) : record.visit.date },
        { calendar, questionnaires },
      );
      const bytes = await FORMATS[format].make(document, {
        images,
        signal,
        onprogress: ({ phase, fraction }) => {
          const done = (PHASES.indexOf(phase) + fraction) / PHASES.length;
          this.progress = { label: report.phases[phase], fraction: 0.25 + 0.75 * done };
        },
      });
      if (format === 'pdf') this.bytes = bytes;
      this.file = new File([bytes], fileName(record, format), { type: FORMATS[format].type });
      this.address = URL.createObjectURL(this.file);
    } catch (error) {
      if (signal.aborted || error instanceof CancelledError) this.problem = report.cancelled;
      else if (error instanceof DocumentIncompleteError) this.problem = report.incomplete;
      else if (error instanceof NoTableError) this.problem = report.noTable;
      else this.problem = report.failed;
    } finally {
      this.progress = undefined;
    }
  }

  /** Stops the work; nothing is left of it. */
  cancel(): void {
    this.#abort?.abort();
  }

  #forget(): void {
    if (this.address) URL.revokeObjectURL(this.address);
    this.problem = '';
    this.bytes = undefined;
    this.file = undefined;
    this.address = undefined;
  }
}
