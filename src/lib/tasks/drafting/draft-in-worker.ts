import type { BlockEdits } from '#lib/domain/drafts/block-edit.ts';
import type { DocumentDraft } from '#lib/domain/drafts/document-draft.ts';
import { CancelledError, DocumentFailedError } from '#lib/documents/model/errors.ts';
import type { IssueDetails } from '#lib/documents/parts/issue.ts';
import { endWithPage } from '#lib/storage/database/put-aside.ts';
import { trustedWorker } from '#lib/workers/trusted.ts';
import type {
  DraftedFrom,
  DraftMessage,
  DraftRequest,
  DraftView,
  PackedDraft,
  Purpose,
  RecordRequest,
} from './draft-messages.ts';
import workerUrl from './draft-worker.ts?worker&url';

interface Listener {
  onreading: (fraction: number) => void;
  ondraft: (draft: DraftView | null) => void;
  onfailure: () => void;
}

type Answer = Extract<DraftMessage, { turn: number }>;

interface Waiting {
  resolve: (answer: Answer) => void;
  reject: (error: Error) => void;
}

/** What the office knows of a document so far: a number of spaces is none. */
export function issueOf({ number, date }: Pick<DocumentDraft, 'number' | 'date'>): IssueDetails {
  return { number: number.trim() || null, date };
}

/** Drafts a document in a worker of its own, anew whenever its record changes, until it is closed. */
export class DraftWorker {
  readonly #worker = endWithPage(trustedWorker(workerUrl));
  readonly #listener: Listener;
  readonly #waiting = new Map<number, Waiting>();
  #turns = 0;

  constructor(from: DraftedFrom, issue: IssueDetails, listener: Listener) {
    this.#listener = listener;
    this.#worker.addEventListener('message', ({ data }: MessageEvent<DraftMessage>) => this.#hear(data));
    const fail = () => this.#fail('The worker failed or could not be started');
    this.#worker.addEventListener('error', fail);
    this.#worker.addEventListener('messageerror', fail);
    const { kind, missionId, visitId, replaces } = from;
    this.#ask({ type: 'begin', from: { kind, missionId, visitId, replaces }, issue });
  }

  /** Another number or date: the document is drafted anew. */
  issue(issue: IssueDetails): void {
    this.#ask({ type: 'issue', issue });
  }

  /** The draft with edits in it. @throws DocumentFailedError where there is none, or the worker is closed meanwhile */
  async pack(edits: BlockEdits, purpose: Purpose): Promise<PackedDraft> {
    const answer = await this.#wait((turn) => ({ type: 'pack', turn, purpose, edits }));
    if (answer.type !== 'packed') throw new DocumentFailedError('Another answer was expected');
    return answer.packed;
  }

  /** The record file of a packed draft. @throws DocumentFailedError as `pack`, and where the draft is another now */
  async record(request: RecordRequest): Promise<Uint8Array<ArrayBuffer>> {
    const answer = await this.#wait((turn) => ({ type: 'record', turn, ...request }));
    if (answer.type !== 'record') throw new DocumentFailedError('Another answer was expected');
    return answer.bytes;
  }

  /** Ends the work at once and frees its memory. */
  close(): void {
    this.#worker.terminate();
    this.#refuse('The draft was closed');
  }

  #ask(request: DraftRequest): void {
    this.#worker.postMessage(request);
  }

  #wait(request: (turn: number) => DraftRequest): Promise<Answer> {
    const turn = (this.#turns += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(turn, { resolve, reject });
      this.#ask(request(turn));
    });
  }

  #hear(message: DraftMessage): void {
    if (message.type === 'reading') this.#listener.onreading(message.fraction);
    else if (message.type === 'drafted') this.#listener.ondraft(message.draft);
    else if (message.type === 'failed') this.#fail(message.message);
    else {
      const waiting = this.#waiting.get(message.turn);
      this.#waiting.delete(message.turn);
      if (message.type === 'refused') waiting?.reject(new DocumentFailedError(message.message));
      else waiting?.resolve(message);
    }
  }

  #fail(reason: string): void {
    this.#refuse(reason);
    this.#listener.onfailure();
  }

  #refuse(reason: string): void {
    for (const { reject } of this.#waiting.values()) reject(new DocumentFailedError(reason));
    this.#waiting.clear();
  }
}

/**
 * A draft as it would print now, drafted in a worker that ends with it; null where its record is not on this device.
 * @throws CancelledError when aborted; DocumentFailedError when it cannot be drafted
 */
export async function packOnce(
  document: DraftedFrom & Pick<DocumentDraft, 'number' | 'date' | 'edits'>,
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
