import { BlockEdits } from './block-edit.ts';
import { Signing } from '#lib/domain/mission/mission.ts';
import { Day, Id, Instant, Sha256, text, words, z } from '#lib/domain/basics/schema.ts';

/** What was issued: these bytes, made of this content. */
const Issued = z.strictObject({
  at: Instant,
  format: z.literal('pdf'),
  /** Symbol of the office, as the number was printed with it. */
  symbol: text(40),
  fileName: words(200),
  /** Of the file's bytes, which are kept under it. */
  sha256: Sha256,
  /** Of the document the file was made of (documents/model/packed-document.ts). */
  contentHash: Sha256,
  /** Of the file of everything it was made of (documents/record-file/record-file.ts), kept under it too. */
  recordSha256: Sha256,
  size: z.int().check(z.minimum(1)),
});
export type Issued = z.infer<typeof Issued>;

/** A document (văn bản) of a visit or a mission: drafted from the data, edited by people, issued once. */
export const DocumentDraft = z.strictObject({
  id: Id,
  missionId: Id,
  /** The visit it reports on; null for a document on the whole mission. */
  visitId: z.nullable(Id),
  /** Kind of document by its id: `unit-report`. */
  kind: Id,
  createdAt: Instant,
  /** Number in the office's register, without the symbol: “05”; empty when none was given yet. */
  number: text(30),
  /** Proposed offline by this device, typed by a person, or confirmed by the office's register. */
  numberState: z.enum(['provisional', 'typed', 'confirmed']),
  /** Day of the document, as printed under the place. */
  date: z.nullable(Day),
  /** Who signs it, where it is not who signs for the mission. */
  signing: z.optional(z.nullable(Signing)),
  edits: BlockEdits,
  /** The issued document this one takes the place of. */
  replaces: z.nullable(Id),
  issued: z.nullable(Issued),
  deleted: z.boolean(),
});
export type DocumentDraft = z.infer<typeof DocumentDraft>;

type Start = Pick<DocumentDraft, 'id' | 'missionId' | 'visitId' | 'kind' | 'createdAt' | 'number' | 'date'>;

/** A document to be drafted; its number is provisional until the register confirms it. */
export function blankDocument(start: Start): DocumentDraft {
  return { ...start, numberState: 'provisional', edits: {}, replaces: null, issued: null, deleted: false };
}

/** A new version of an issued document: its edits go on, it names what it replaces, and it is a document of its own. */
export function newVersion(
  { missionId, visitId, kind, edits, signing, id }: DocumentDraft,
  start: Pick<DocumentDraft, 'id' | 'createdAt' | 'number' | 'date'>,
): DocumentDraft {
  const blank = blankDocument({ ...start, missionId, visitId, kind });
  return { ...blank, edits, ...(signing ? { signing } : {}), replaces: id };
}

/** Those that took a document's place, and those begun that will: a draft has not done so yet. */
export function replacementsOf(
  { id }: Pick<DocumentDraft, 'id'>,
  documents: readonly DocumentDraft[],
): { issued: DocumentDraft[]; begun: DocumentDraft[] } {
  const own = documents.filter(({ replaces, deleted }) => replaces === id && !deleted);
  return {
    issued: own.filter(({ issued }) => issued !== null),
    begun: own.filter(({ issued }) => issued === null),
  };
}

/** The issued document that holds in place of another: the last of those that replaced it; undefined where none did. */
export function holdingInstead(
  document: Pick<DocumentDraft, 'id'>,
  documents: readonly DocumentDraft[],
): DocumentDraft | undefined {
  const inOrder = (a: DocumentDraft, b: DocumentDraft) =>
    (a.issued?.at ?? '') < (b.issued?.at ?? '') ? -1 : 1;
  const passed = new Set([document.id]);
  let last: DocumentDraft | undefined;
  let next = replacementsOf(document, documents).issued.sort(inOrder).at(-1);
  // A record from elsewhere may hold a ring.
  while (next && !passed.has(next.id)) {
    passed.add(next.id);
    last = next;
    next = replacementsOf(next, documents).issued.sort(inOrder).at(-1);
  }
  return last;
}

/** Somebody tried to change what was issued. */
export class IssuedDocumentError extends Error {
  override name = 'IssuedDocumentError';
}

/**
 * An issued document stays as it was issued. One thing may still happen: the register confirms the number it carries.
 * @throws IssuedDocumentError for any other change
 */
export function keepIssued(before: DocumentDraft, after: DocumentDraft): void {
  if (before.issued === null) return;
  const same = (field: keyof DocumentDraft) => JSON.stringify(before[field]) === JSON.stringify(after[field]);
  const fields = z.keyof(DocumentDraft).options.filter((field) => field !== 'numberState');
  const confirmedBack = before.numberState === 'confirmed' && after.numberState !== 'confirmed';
  if (!fields.every(same) || confirmedBack) throw new IssuedDocumentError(before.id);
}

/** What a file says of itself: the hash of its bytes, and those of the content it claims to have. */
export interface FileClaim {
  sha256: string;
  contentHashes: readonly string[];
}

/** The issued document a file is, byte for byte; or the one it only claims to be. */
export interface IssuedMatch {
  document: DocumentDraft;
  isSame: boolean;
}

/** Looks for a file among the documents of a device; undefined where none that was issued is like it. */
export function issuedMatch(
  documents: readonly DocumentDraft[],
  { sha256, contentHashes }: FileClaim,
): IssuedMatch | undefined {
  const same = documents.find(({ issued }) => issued?.sha256 === sha256);
  if (same) return { document: same, isSame: true };
  const claimed = documents.find(({ issued }) => issued && contentHashes.includes(issued.contentHash));
  return claimed && { document: claimed, isSame: false };
}
