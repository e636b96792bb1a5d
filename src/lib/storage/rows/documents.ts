import { bytesToHex } from '@noble/hashes/utils.js';
import type { BlockEdit } from '#lib/domain/drafts/block-edit.ts';
import { IssuedDocumentError, type DocumentDraft, type Issued } from '#lib/domain/drafts/document-draft.ts';
import { nextNumber, numberOnDay, type RegisteredDocument } from '#lib/domain/drafts/document-number.ts';
import { commit, creation, type Edit } from '#lib/storage/write/commit.ts';
import { database } from '#lib/storage/database/database.ts';
import { sealIssue } from './seals.ts';
import { lastDayOf } from '#lib/domain/drafts/document-day.ts';
import { isRecommended } from '#lib/domain/visit/recommendation.ts';
import { outlivesMission } from '#lib/domain/drafts/outlives.ts';

const newestFirst = (a: DocumentDraft, b: DocumentDraft) => b.createdAt.localeCompare(a.createdAt);

/** The documents of a mission and its visits, drafts and issued, newest first. */
export async function listDocuments(missionId: string): Promise<DocumentDraft[]> {
  const rows = await database.documents.where({ missionId }).toArray();
  return rows.filter(({ deleted }) => !deleted).sort(newestFirst);
}

/** A document; undefined when it is not on this device or was removed. */
export async function readDocument(id: string): Promise<DocumentDraft | undefined> {
  const document = await database.documents.get(id);
  return document?.deleted === false ? document : undefined;
}

/** Every document on this device, drafts and issued, by their ids; what was removed is left out. */
export async function listAllDocuments(): Promise<DocumentDraft[]> {
  return database.documents.filter(({ deleted }) => !deleted).toArray();
}

/** What the register says of a document that is not stored yet, besides its number. */
type Unregistered = Pick<
  DocumentDraft,
  'id' | 'missionId' | 'visitId' | 'kind' | 'number' | 'date' | 'createdAt' | 'issued'
>;

/** The offices' registers as far as this device knows them: every document not removed, with its office's symbol. */
export async function readRegister(): Promise<RegisteredDocument[]> {
  return registered(await listAllDocuments());
}

async function registered(documents: readonly Unregistered[]): Promise<RegisteredDocument[]> {
  const visitIds = documents.flatMap(({ visitId }) => (visitId === null ? [] : [visitId]));
  const [missions, visits] = await Promise.all([
    database.missions.bulkGet([...new Set(documents.map(({ missionId }) => missionId))]),
    database.visits.bulkGet([...new Set(visitIds)]),
  ]);
  const units = await database.units.bulkGet([...new Set(visits.flatMap((visit) => visit?.unitId ?? []))]);
  const byId = <Row extends { id: string }>(rows: readonly (Row | undefined)[]) =>
    new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
  const [missionOf, visitOf, unitOf] = [byId(missions), byId(visits), byId(units)];
  return documents.map(({ id, missionId, visitId, kind, number, date, createdAt, issued }) => {
    const mission = missionOf.get(missionId);
    const unit = unitOf.get(visitOf.get(visitId ?? '')?.unitId ?? '');
    return {
      id,
      missionId,
      kind,
      // An office that changes its symbol keeps the old one for documents already issued.
      symbol: issued?.symbol ?? mission?.issuer.symbol ?? '',
      issuer: mission?.issuer.name ?? '',
      superior: mission?.issuer.superior ?? '',
      number,
      date,
      createdAt,
      together: mission?.issuer.numbering === 'together',
      about: unit?.name ?? mission?.title ?? '',
    };
  });
}

/** The number proposed for a document about to be begun. */
export async function proposedNumber(document: Omit<Unregistered, 'number' | 'issued'>): Promise<string> {
  const [register, own] = await Promise.all([
    readRegister(),
    registered([{ ...document, number: '', issued: null }]),
  ]);
  return own[0] ? nextNumber(register, own[0]) : '';
}

/** Stores a new document. */
export async function createDocument(document: DocumentDraft): Promise<void> {
  await commit([creation('documents', document)]);
}

/**
 * Changes a document's own fields, or removes a draft and restores it.
 * @throws IssuedDocumentError for an issued one, whose number alone can still be confirmed
 */
export async function editDocument(
  { id }: Pick<DocumentDraft, 'id'>,
  set: Partial<Pick<DocumentDraft, 'number' | 'numberState' | 'signing' | 'deleted'>>,
): Promise<void> {
  await commit([{ table: 'documents', row: id, set }]);
}

/** Gives a document its day. A number this device proposed is proposed anew where the day is of another year. */
export async function dateDocument({ id }: Pick<DocumentDraft, 'id'>, date: string | null): Promise<void> {
  const register = await readRegister();
  const own = register.find((other) => other.id === id);
  const set: Edit['set'] = (stored) => {
    const { numberState, number } = (stored ?? {}) as Partial<DocumentDraft>;
    // Another tab may have numbered it while the register was read.
    if (!own || !numberState || number !== own.number) return { date };
    const next = numberOnDay(own, numberState, date, register);
    return next === number ? { date } : { date, number: next };
  };
  await commit([{ table: 'documents', row: id, set }]);
}

/** Stores a person's text for a paragraph; null removes it. Edits of other paragraphs, made in another tab, stay. */
export async function editBlock(
  { id }: Pick<DocumentDraft, 'id'>,
  key: string,
  edit: BlockEdit | null,
): Promise<void> {
  await commit([{ table: 'documents', row: id, set: { [`edits.${key}`]: edit } }]);
}

/** The document changed in another tab after the file to be issued was made. */
export class DocumentChangedError extends Error {
  override name = 'DocumentChangedError';
}

/** What a document is issued as, and what proves it. */
export interface IssuedFile extends Pick<Issued, 'contentHash' | 'symbol' | 'fileName'> {
  bytes: ArrayBuffer;
  /** Everything it was made of, from which anybody can make the file again and compare. */
  recordBytes: ArrayBuffer;
}

/**
 * Issues a document: stores the bytes of the file and of its record file, and writes what was issued in one transaction, then
 * seals the log of the mission. From then on the document and its file stay as they are.
 * @param document as it was when the file was made
 * @throws DocumentChangedError when it was changed since; nothing is then issued
 * @throws IssuedDocumentError when it was issued already
 * @throws StorageError when the device could not keep the file
 */
export async function issueDocument(document: DocumentDraft, file: IssuedFile, now: string): Promise<void> {
  const { bytes, recordBytes, contentHash, symbol, fileName } = file;
  const [sha256, recordSha256] = await Promise.all([hashOf(bytes), hashOf(recordBytes)]);
  const size = bytes.byteLength;
  const details = { symbol, fileName, sha256, contentHash, recordSha256, size };
  const issued: Issued = { at: now, format: 'pdf', ...details };
  // Another tab may have changed it while the file was made.
  const set: Edit['set'] = (stored) => {
    if (stored?.['issued']) throw new IssuedDocumentError(document.id);
    if (JSON.stringify(stored) !== JSON.stringify(document)) throw new DocumentChangedError(document.id);
    return { issued };
  };
  await commit(
    [{ table: 'documents', row: document.id, set }],
    [
      { sha256, bytes },
      { sha256: recordSha256, bytes: recordBytes },
    ],
  );
  // The document is issued; a seal that fails now is made at the next start.
  await sealIssue(document, now).catch(() => undefined);
}

/** The file of an issued document is gone, or no longer the bytes that were issued. */
export class IssuedFileError extends Error {
  override name = 'IssuedFileError';
  readonly code: 'missing' | 'changed';
  constructor(code: IssuedFileError['code']) {
    super(`Issued file: ${code}`);
    this.code = code;
  }
}

/**
 * The file as it was issued, byte for byte; or, under its own hash, the record file it was issued with.
 * @throws IssuedFileError when it is gone or damaged
 */
export async function readIssuedFile({ sha256 }: Pick<Issued, 'sha256'>): Promise<ArrayBuffer> {
  const blob = await database.blobs.get(sha256);
  if (!blob) throw new IssuedFileError('missing');
  if ((await hashOf(blob.bytes)) !== sha256) throw new IssuedFileError('changed');
  return blob.bytes;
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** The days that the date of a document is checked against. */
export interface DocumentDays {
  /** Of the visit, or of the last one of the mission; null where none is known. */
  visit: string | null;
  /** Due dates of the recommendations it carries, the earliest first. */
  due: string[];
}

/** Reads them; a follow-up sheet carries recommendations of which many are due by then. */
export async function readDocumentDays(
  document: Pick<DocumentDraft, 'missionId' | 'visitId' | 'kind'>,
): Promise<DocumentDays> {
  const of = document.visitId === null ? { missionId: document.missionId } : { visitId: document.visitId };
  const [visits, recommendations] = await Promise.all([
    document.visitId === null
      ? database.visits.where({ missionId: document.missionId }).toArray()
      : database.visits.where({ id: document.visitId }).toArray(),
    database.recommendations.where(of).toArray(),
  ]);
  const due = recommendations
    .filter(isRecommended)
    .flatMap(({ dueDate }) => (dueDate === null ? [] : [dueDate]));
  return {
    visit: lastDayOf(visits),
    due: outlivesMission(document.kind) ? [] : due.sort(),
  };
}
