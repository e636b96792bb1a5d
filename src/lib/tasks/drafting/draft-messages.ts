import type { BlockEdits } from '#lib/domain/drafts/block-edit.ts';
import type { DocumentDraft } from '#lib/domain/drafts/document-draft.ts';
import type { DocumentLack } from '#lib/domain/drafts/lacks.ts';
import type { Photo } from '#lib/domain/visit/evidence.ts';
import type { DraftLine } from '#lib/documents/model/draft-lines.ts';
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

/** How far the record is read; the draft whenever it changed, null where the record is not on this device. */
export type DraftState =
  | { type: 'reading'; fraction: number }
  | { type: 'drafted'; draft: DraftView | null }
  | { type: 'failed'; message: string };
