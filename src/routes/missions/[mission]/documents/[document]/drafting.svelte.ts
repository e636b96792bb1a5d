import { textOf, undecided, writtenSince } from '#lib/domain/drafts/block-edit.ts';
import type { DocumentDraft } from '#lib/domain/drafts/document-draft.ts';
import { lacksOfDocument } from '#lib/domain/drafts/lacks.ts';
import { sharingNumber } from '#lib/domain/drafts/document-number.ts';
import { draftedTexts, isEmptyIn, openIn, signsIn } from '#lib/documents/model/draft-lines.ts';
import { DocumentFailedError } from '#lib/documents/model/errors.ts';
import type { IssueDetails } from '#lib/documents/parts/issue.ts';
import { readRegister } from '#lib/storage/rows/documents.ts';
import { live } from '#lib/storage/database/live.svelte.ts';
import {
  DraftWorker,
  issueOf,
  type DraftView,
  type PackedDraft,
  type Purpose,
} from '#lib/tasks/drafting/draft.ts';

/** A draft to be made a file of, and what tells whether the screen still shows the same. */
export interface DraftToMake extends PackedDraft {
  basis: string;
  /** Its record file, with the photos as they print. @throws DocumentFailedError where the data changed meanwhile */
  record: (images: ReadonlyMap<string, ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;
}

/** A draft held against the data as they are now: what is drafted, what prints, what is left to decide. */
export class Drafting {
  /** Undefined until it is drafted, null where its record is not on this device. */
  draft = $state.raw<DraftView | null>();
  /** How much of the record is read, 0 to 1, until there is a draft. */
  reading = $state<number>();
  /** Why there will be none unless it is begun again. */
  ended = $state.raw<'stopped' | 'failed'>();
  readonly #document: () => DocumentDraft;
  readonly #register = live(readRegister);
  #worker: DraftWorker | undefined;

  /** @param document as kept now; which record it is drafted from never changes */
  constructor(document: () => DocumentDraft) {
    this.#document = document;
    this.begin();
    $effect(() => {
      this.#worker?.issue(this.#issue);
    });
  }

  // Told apart from the document: an edited paragraph does not draft everything anew.
  readonly #number = $derived.by(() => issueOf(this.#document()).number);
  readonly #date = $derived.by(() => this.#document().date);
  readonly #signing = $derived.by(() => JSON.stringify(issueOf(this.#document()).signing ?? null));
  readonly #issue = $derived.by((): IssueDetails => {
    const signing = JSON.parse(this.#signing) as IssueDetails['signing'] | null;
    return { number: this.#number, date: this.#date, ...(signing ? { signing } : {}) };
  });

  readonly texts = $derived.by(() => (this.draft ? draftedTexts(this.draft.lines) : undefined));
  readonly undecided = $derived.by(() =>
    this.texts ? undecided(this.texts, this.#document().edits) : { stale: [], orphaned: [] },
  );
  /** What prints: the same as long as neither draft nor edits change it. */
  readonly basis = $derived.by(() => this.#basisOf(this.draft?.contentHash ?? ''));
  /** Other documents that carry its number. */
  readonly sharing = $derived.by(() => {
    const register = this.#register.current ?? [];
    const own = register.find(({ id }) => id === this.#document().id);
    return own ? sharingNumber(own, register) : [];
  });
  /** What is not filled in. */
  readonly open = $derived.by(() => openIn(this.draft?.lines ?? [], this.#document().edits));
  readonly lacks = $derived.by(() =>
    lacksOfDocument(this.#document(), {
      isEmpty: this.draft ? isEmptyIn(this.draft.lines, this.#document().edits) : false,
      sharing: this.sharing.length,
      letterhead: this.open.letterhead,
      stale: this.undecided.stale.length,
      orphaned: this.undecided.orphaned.length,
      reworded: this.draft?.signedAt
        ? writtenSince(this.draft.signedAt, this.texts ?? new Map(), this.#document().edits)
        : 0,
      prompts: this.open.prompts.length,
      blanks: this.open.blanks.length,
      signs: signsIn(this.draft?.lines ?? [], this.#document().edits),
      record: this.draft?.lacks ?? [],
    }),
  );

  /** Reads and drafts, for the first time or after it was stopped. */
  begin(): void {
    this.close();
    this.ended = undefined;
    this.#worker = new DraftWorker(this.#document(), this.#issue, {
      onreading: (fraction) => {
        if (this.draft === undefined) this.reading = fraction;
      },
      ondraft: (draft) => {
        this.reading = undefined;
        this.draft = draft;
      },
      onfailure: () => this.#end('failed'),
    });
  }

  /** Stops the reading; nothing is drafted until it is begun again. */
  stop(): void {
    this.#end('stopped');
  }

  /** Ends the worker. */
  close(): void {
    this.#worker?.close();
    this.#worker = undefined;
    this.reading = undefined;
    this.draft = undefined;
  }

  /** What is on the screen, as it prints. @throws DocumentFailedError where there is no draft */
  async pack(purpose: Purpose = 'draft'): Promise<DraftToMake> {
    const worker = this.#worker;
    if (!worker) throw new DocumentFailedError('Nothing is drafted');
    const { edits } = this.#document();
    const packed = await worker.pack(edits, purpose);
    const { contentHash } = packed.document;
    return {
      ...packed,
      basis: this.#basisOf(packed.drafted, edits),
      record: (images) => worker.record({ purpose, edits, images, contentHash }),
    };
  }

  #end(why: 'stopped' | 'failed'): void {
    this.close();
    this.ended = why;
  }

  #basisOf(contentHash: string, edits = this.#document().edits): string {
    const written = [...(this.texts ?? [])].flatMap(([key, drafted]) => {
      const text = textOf(drafted, edits[key]);
      return text === drafted ? [] : [[key, text]];
    });
    return JSON.stringify([contentHash, written]);
  }
}
