import type { BlockEdits } from '#lib/domain/drafts/block-edit.ts';
import type { DocumentDraft } from '#lib/domain/drafts/document-draft.ts';
import type { DocumentLack } from '#lib/domain/drafts/lacks.ts';
import type { Photo } from '#lib/domain/visit/evidence.ts';
import type { DraftLine } from '#lib/documents/model/draft-lines.ts';
import type { IssueDetails } from '#lib/documents/parts/issue.ts';
import type { PackedDocument } from '#lib/documents/model/packed-document.ts';

/** Which record a document is drafted from, and the issued one it takes the place of. */
export type DraftedFrom = Pick<DocumentDraft, 'kind' | 'missionId' | 'visitId' | 'replaces'>;

/** What the screen shows of a draft: small, so that it comes over without halting the page. */
export interface DraftView {
  /** Of the document as drafted, before edits: tells one draft from another. */
  contentHash: string;
  lines: DraftLine[];
  /** When the first of those under it signed it; null where nobody has. */
  signedAt: string | null;
  /** Some of its visits are not closed yet. */
  isOpen: boolean;
  /** What its visits, or the recommendations it follows up, lack. */
  lacks: DocumentLack[];
}

/** A draft with the edits in it, ready to be made a file of. */
export interface PackedDraft {
  document: PackedDocument;
  /** Those it shows, in their order. */
  photos: Photo[];
  /** Content hash of the draft the edits were put into. */
  drafted: string;
}

/** What a draft is packed for: to be looked at and passed round, or to be issued. */
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

/** What the drafting worker is told: first what to draft, then what changed of it, or to pack it or its record. */
export type DraftRequest =
  | { type: 'begin'; from: DraftedFrom; issue: IssueDetails }
  | { type: 'issue'; issue: IssueDetails }
  | { type: 'pack'; turn: number; purpose: Purpose; edits: BlockEdits }
  | ({ type: 'record'; turn: number } & RecordRequest);

/** What it says: how far the record is read, the draft whenever it changed, what it packed. */
export type DraftMessage =
  | { type: 'reading'; fraction: number }
  /** Null where the record is not on this device. */
  | { type: 'drafted'; draft: DraftView | null }
  | { type: 'packed'; turn: number; packed: PackedDraft }
  | { type: 'record'; turn: number; bytes: Uint8Array<ArrayBuffer> }
  /** What was asked for in this turn cannot be had. */
  | { type: 'refused'; turn: number; message: string }
  | { type: 'failed'; message: string };
