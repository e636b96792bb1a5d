import type { BlockEdits } from '#lib/domain/drafts/block-edit.ts';
import type { DocumentDraft } from '#lib/domain/drafts/document-draft.ts';
import type { DocumentLack } from '#lib/domain/drafts/lacks.ts';
import type { Photo } from '#lib/domain/visit/evidence.ts';
import type { DraftLine } from '#lib/documents/model/draft-lines.ts';
import type { PackedDocument } from '#lib/documents/model/packed-document.ts';
import { DOCUMENT_ERRORS } from '#lib/documents/jobs/make-file.ts';
import { CancelledError, DocumentFailedError } from '#lib/documents/model/errors.ts';
import type { IssueDetails } from '#lib/documents/parts/issue.ts';
import { endWithPage } from '#lib/storage/database/page-cache.ts';
import { WorkerCalls } from '#lib/workers/call.ts';
import { trustedWorker } from '#lib/workers/trusted.ts';
import type { DraftMethods } from './draft-worker.ts';
import workerUrl from './draft-worker.ts?worker&url';

/** Which record a document is drafted from, and the issued document it replaces. */
export type DraftedFrom = Pick<DocumentDraft, 'id' | 'kind' | 'missionId' | 'visitId' | 'replaces'>;

/** What the screen shows of a draft: small, so that receiving it does not block the page. */
export interface DraftView {
  /** Of the document as drafted, before edits: identifies a draft. */
  contentHash: string;
  lines: DraftLine[];
  /** When the first of its signers signed; null where nobody has. */
  signedAt: string | null;
  /** Some of its visits are not closed yet. */
  isOpen: boolean;
  /** What its visits, or the recommendations it follows up, lack. */
  lacks: DocumentLack[];
}

/** A draft with the edits in it, ready to be made a file of. */
export interface PackedDraft {
  document: PackedDocument;
  /** The photos in it, in their order. */
  photos: Photo[];
  /** Content hash of the draft the edits were put into. */
  drafted: string;
}

/** What a draft is packed for: to be reviewed, or to be issued. */
export type Purpose = 'draft' | 'issue';

/** What a record file is to hold, and of which document it is to be. */
export interface RecordRequest {
  purpose: Purpose;
  edits: BlockEdits;
  /** Photos as they print, by the hash of the original. */
  images: ReadonlyMap<string, ArrayBuffer>;
  /** Of the document it proves. */
  contentHash: string;
}

/** The progress of reading; the draft whenever it changed, null where the record is not on this device. */
export type DraftState =
  | { type: 'reading'; fraction: number }
  | { type: 'drafted'; draft: DraftView | null }
  | { type: 'failed'; message: string };

interface Listener {
  onreading: (fraction: number) => void;
  ondraft: (draft: DraftView | null) => void;
  onfailure: () => void;
}

/** What the office knows of a document so far: a number of spaces is none. */
export function issueOf({
  number,
  date,
  signing,
}: Pick<DocumentDraft, 'number' | 'date' | 'signing'>): IssueDetails {
  return { number: number.trim() || null, date, ...(signing ? { signing } : {}) };
}

/** Drafts a document in its own worker, again whenever its record changes, until it is closed. */
export class DraftWorker {
  readonly #calls = new WorkerCalls<DraftMethods>(endWithPage(trustedWorker(workerUrl)), DOCUMENT_ERRORS);
  readonly #listener: Listener;
  #closed = false;

  constructor(
    { id, kind, missionId, visitId, replaces }: DraftedFrom,
    issue: IssueDetails,
    listener: Listener,
  ) {
    this.#listener = listener;
    const from = { id, kind, missionId, visitId, replaces };
    this.#calls.call('follow', { from, issue }, { onprogress: (state) => this.#hear(state) }).catch(() => {
      if (!this.#closed) listener.onfailure();
    });
  }

  /** Sets another number, date or signer: the document is drafted again. */
  issue(issue: IssueDetails): void {
    // A failure of the worker was reported to the listener.
    this.#calls.call('issue', issue).catch(() => undefined);
  }

  /** The draft with edits in it. @throws DocumentFailedError where there is none, or the worker is closed meanwhile */
  pack(edits: BlockEdits, purpose: Purpose): Promise<PackedDraft> {
    return this.#calls.call('pack', { edits, purpose });
  }

  /** The record file of a packed draft. @throws DocumentFailedError as `pack`, and where the draft is another now */
  record(request: RecordRequest): Promise<Uint8Array<ArrayBuffer>> {
    return this.#calls.call('record', request);
  }

  /** Ends the work at once and frees its memory. */
  close(): void {
    this.#closed = true;
    this.#calls.close('The draft was closed');
  }

  #hear(state: DraftState): void {
    if (state.type === 'reading') this.#listener.onreading(state.fraction);
    else if (state.type === 'drafted') this.#listener.ondraft(state.draft);
    else this.#listener.onfailure();
  }
}

/**
 * A draft as it would print now, drafted in a worker that ends with it; null where its record is not on this device.
 * @throws CancelledError when aborted; DocumentFailedError when it cannot be drafted
 */
export async function packOnce(
  document: DraftedFrom & Pick<DocumentDraft, 'number' | 'date' | 'signing' | 'edits'>,
  signal: AbortSignal,
  purpose: Purpose = 'draft',
): Promise<PackedDraft | null> {
  let worker: DraftWorker | undefined;
  try {
    const draft = await new Promise<DraftView | null>((resolve, reject) => {
      const stop = () => reject(new CancelledError('Cancelled'));
      signal.addEventListener('abort', stop, { once: true });
      worker = new DraftWorker(document, issueOf(document), {
        onreading: () => undefined,
        ondraft: resolve,
        onfailure: () => reject(new DocumentFailedError('The draft could not be made')),
      });
      if (signal.aborted) stop();
    });
    return draft && worker ? await worker.pack(document.edits, purpose) : null;
  } finally {
    worker?.close();
  }
}
