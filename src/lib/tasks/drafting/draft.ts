import type { BlockEdits } from '#lib/domain/drafts/block-edit.ts';
import type { DocumentDraft } from '#lib/domain/drafts/document-draft.ts';
import type { DocumentLack } from '#lib/domain/drafts/lack.ts';
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
  /** The time of the first signature; null without one. */
  signedAt: string | null;
  /** Some of its visits are not closed yet. */
  isOpen: boolean;
  /** What is missing in its visits, or in the recommendations it follows up. */
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

/** What a record file must contain, and the document it is for. */
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

const startWorker = () => trustedWorker(workerUrl);

/**
 * Drafts a document in its own worker, again whenever its record changes, until it is closed. A worker that dies, or cannot
 * read, is replaced once: a browser ends one that was put aside with its page, or when memory is short.
 */
export class DraftWorker {
  readonly #from: DraftedFrom;
  readonly #listener: Listener;
  readonly #createWorker: () => Worker;
  #issue: IssueDetails;
  #calls: WorkerCalls<DraftMethods>;
  /** Whether it took the place of another one, and has drafted nothing yet. */
  #isSecond = false;
  #closed = false;

  constructor(
    { id, kind, missionId, visitId, replaces }: DraftedFrom,
    issue: IssueDetails,
    listener: Listener,
    createWorker: () => Worker = startWorker,
  ) {
    this.#from = { id, kind, missionId, visitId, replaces };
    this.#issue = issue;
    this.#listener = listener;
    this.#createWorker = createWorker;
    this.#calls = this.#begin();
  }

  /** Sets another number, date or signer: the document is drafted again. */
  issue(issue: IssueDetails): void {
    this.#issue = issue;
    // A failure of the worker was reported to the listener.
    this.#calls.call('issue', issue).catch(() => undefined);
  }

  /**
   * The draft with edits in it.
   * @throws DocumentFailedError where there is none; CancelledError when aborted, or the worker is closed meanwhile
   */
  pack(edits: BlockEdits, purpose: Purpose, signal?: AbortSignal): Promise<PackedDraft> {
    return this.#ask((calls) => calls.call('pack', { edits, purpose }, { signal }));
  }

  /** The record file of a packed draft. @throws as `pack`, and where the draft is another now */
  record(request: RecordRequest): Promise<Uint8Array<ArrayBuffer>> {
    return this.#ask((calls) => calls.call('record', request));
  }

  /** Ends the work at once and frees its memory. */
  close(): void {
    this.#closed = true;
    this.#calls.close();
  }

  #begin(): WorkerCalls<DraftMethods> {
    const calls = new WorkerCalls<DraftMethods>(endWithPage(this.#createWorker()), DOCUMENT_ERRORS);
    const follow = { from: this.#from, issue: this.#issue };
    calls
      .call('follow', follow, { onprogress: (state) => this.#hear(state, calls) })
      .catch(() => this.#replace(calls));
    return calls;
  }

  /** Asks a worker, and where it is replaced meanwhile the one in its place, which answers once it has drafted. */
  async #ask<Value>(ask: (calls: WorkerCalls<DraftMethods>) => Promise<Value>): Promise<Value> {
    const calls = this.#calls;
    try {
      return await ask(calls);
    } catch (error) {
      if (calls.hasFailed) this.#replace(calls);
      if (this.#closed || calls === this.#calls) throw error;
      return ask(this.#calls);
    }
  }

  #replace(calls: WorkerCalls<DraftMethods>): void {
    if (this.#closed || calls !== this.#calls) return;
    if (this.#isSecond) {
      this.#listener.onfailure();
      return;
    }
    this.#isSecond = true;
    this.#calls = this.#begin();
    calls.close();
  }

  #hear(state: DraftState, calls: WorkerCalls<DraftMethods>): void {
    if (state.type === 'reading') this.#listener.onreading(state.fraction);
    else if (state.type === 'failed') this.#replace(calls);
    else {
      this.#isSecond = false;
      this.#listener.ondraft(state.draft);
    }
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
  if (signal.aborted) throw new CancelledError('Cancelled');
  let worker: DraftWorker | undefined;
  try {
    const draft = await new Promise<DraftView | null>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new CancelledError('Cancelled')), { once: true });
      worker = new DraftWorker(document, issueOf(document), {
        onreading: () => undefined,
        ondraft: resolve,
        onfailure: () => reject(new DocumentFailedError('The draft could not be made')),
      });
    });
    return draft && worker ? await worker.pack(document.edits, purpose, signal) : null;
  } finally {
    worker?.close();
  }
}
