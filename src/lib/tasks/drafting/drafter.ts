import type { BlockEdits } from '#lib/domain/drafts/block-edit.ts';
import { signingOf } from '#lib/domain/mission/signing.ts';
import { lacksOfRecord } from '#lib/domain/drafts/lacks.ts';
import { contentHash, packDocument } from '#lib/documents/model/packed-document.ts';
import type { DocumentModel } from '#lib/documents/model/document.ts';
import { asIssued } from '#lib/documents/model/as-issued.ts';
import { draftLines, signersMissing } from '#lib/documents/model/draft-lines.ts';
import { applyEdits, firstSignedAt } from '#lib/documents/model/edits.ts';
import { DocumentFailedError } from '#lib/documents/model/errors.ts';
import type { IssueDetails, ReplacedDocument } from '#lib/documents/parts/issue.ts';
import { provenRecord } from '#lib/documents/record-file/record-file.ts';
import { followRecord, journalLength } from '#lib/storage/reads/journal-length.ts';
import { inTurn } from '#lib/workers/serve.ts';
import {
  readDraftMeans,
  type DraftMeans,
  readDraftSource,
  readReplaced,
  recordParts,
  type DraftSource,
} from './draft-source.ts';
import type { DraftedFrom, DraftState, DraftView, PackedDraft, Purpose, RecordRequest } from './draft.ts';

/** Drafts one document: reads its record, builds the document, applies edits, packs it and its record file. */
export class Drafter {
  readonly #from: DraftedFrom;
  #read: { source: DraftSource; draftMeans: DraftMeans; replaced: ReplacedDocument | undefined } | null =
    null;
  #drafted: { model: DocumentModel; contentHash: string; issue: IssueDetails } | null = null;

  constructor(from: DraftedFrom) {
    this.#from = from;
  }

  /** Reads the record as it is now. @param onread called with the share read so far, 0 to 1 */
  async read(onread: (fraction: number) => void): Promise<void> {
    const draftMeans = await readDraftMeans();
    const source = await readDraftSource(this.#from, draftMeans.acts, onread);
    this.#read = source && { source, draftMeans, replaced: await readReplaced(this.#from) };
  }

  /** Drafts the document from what was read; null where there was nothing to read. */
  draft(details: IssueDetails): DraftView | null {
    this.#drafted = null;
    if (!this.#read) return null;
    const { replaced } = this.#read;
    const { visits, followUp, draft, mission } = this.#read.source;
    const issue: IssueDetails = {
      ...details,
      // Who signs is the document's own from now on: whoever signs a later one for the mission leaves it as it was.
      ...(this.#from.kind === 'minutes' ? {} : { signing: signingOf(mission, details.signing) }),
      ...(replaced ? { replaces: replaced } : {}),
    };
    const model = draft({ ...issue, draft: true }, this.#read.draftMeans.means);
    this.#drafted = { model, contentHash: contentHash(model), issue };
    return {
      contentHash: this.#drafted.contentHash,
      lines: draftLines(model),
      signedAt: firstSignedAt(model),
      isOpen: visits.some(({ visit }) => visit.closedAt === null),
      lacks: lacksOfRecord(
        { kind: this.#from.kind, date: issue.date },
        {
          visits,
          followUp,
          mission,
          signersMissing: signersMissing(model),
          calendar: this.#read.draftMeans.means.calendar,
          replacedDay: replaced?.date ?? null,
        },
        new Date().toISOString(),
      ),
    };
  }

  /**
   * What was drafted last, as it prints with the edits: marked as a draft, or as it goes out.
   * @throws DocumentFailedError where nothing was
   */
  pack(edits: BlockEdits, purpose: Purpose): PackedDraft {
    if (!this.#read || !this.#drafted) throw new DocumentFailedError('Nothing was drafted');
    const { model, issue } = this.#drafted;
    const document = packDocument(
      purpose === 'draft'
        ? applyEdits(model, edits)
        : asIssued(applyEdits(this.#read.source.draft(issue, this.#read.draftMeans.means), edits)),
    );
    const shown = new Set(document.photos);
    const photos = this.#read.source.visits.flatMap((record) => record.photos);
    return {
      document,
      photos: photos.filter(({ sha256 }) => shown.has(sha256)),
      drafted: this.#drafted.contentHash,
    };
  }

  /** The record file of what was drafted last. @throws DocumentFailedError where it is of another document */
  async record({
    purpose,
    edits,
    images,
    contentHash: expectedHash,
  }: RecordRequest): Promise<Uint8Array<ArrayBuffer>> {
    if (!this.#read || !this.#drafted) throw new DocumentFailedError('Nothing was drafted');
    const { source, draftMeans } = this.#read;
    const issue = { ...this.#drafted.issue, draft: purpose === 'draft' };
    return provenRecord(recordParts({ issue, edits }, source, draftMeans), images, expectedHash);
  }
}

/** A draft that follows its record: drafted again whenever that changes, or its number, date or signer. Its tasks run in turn. */
export class FollowedDraft {
  readonly #drafter: Drafter;
  readonly #report: (state: DraftState) => void;
  /** Runs tasks in turn, so that the draft reported last is the one packed. */
  readonly #afterOthers = inTurn();
  #issue: IssueDetails;

  constructor(from: DraftedFrom, issue: IssueDetails, report: (state: DraftState) => void) {
    this.#drafter = new Drafter(from);
    this.#issue = issue;
    this.#report = report;
    this.#then(() => this.#begin(from));
  }

  issue(details: IssueDetails): void {
    const same = JSON.stringify(details) === JSON.stringify(this.#issue);
    this.#issue = details;
    if (!same) this.#then(() => this.#draft());
  }

  /** As `Drafter.pack`. */
  pack(edits: BlockEdits, purpose: Purpose): Promise<PackedDraft> {
    return this.#afterOthers(() => this.#drafter.pack(edits, purpose));
  }

  /** As `Drafter.record`. */
  record(request: RecordRequest): Promise<Uint8Array<ArrayBuffer>> {
    return this.#afterOthers(() => this.#drafter.record(request));
  }

  async #begin({ id, kind, missionId }: DraftedFrom): Promise<void> {
    const since = await journalLength();
    await this.#read();
    let waiting = false;
    followRecord({ missionId, ...(kind === 'minutes' ? { minutesId: id } : {}) }, since, () => {
      // Changes that come while others are read are read together.
      if (waiting) return;
      waiting = true;
      this.#then(() => {
        waiting = false;
        return this.#read();
      });
    });
  }

  async #read(): Promise<void> {
    await this.#drafter.read((fraction) => this.#report({ type: 'reading', fraction }));
    this.#draft();
  }

  #draft(): void {
    this.#report({ type: 'drafted', draft: this.#drafter.draft(this.#issue) });
  }

  #then(work: () => Promise<void> | void): void {
    this.#afterOthers(work).catch((error: unknown) => {
      this.#report({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
    });
  }
}
