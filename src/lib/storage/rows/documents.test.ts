import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startAfresh } from '#tests/fixtures/stored-parents.ts';
import { emptyRecord } from '#tests/fixtures/visit-record.ts';
import {
  blankDocument,
  IssuedDocumentError,
  newVersion,
  type DocumentDraft,
} from '#lib/domain/drafts/document-draft.ts';
import { journalFaults } from '#tests/fixtures/stored-journal.ts';
import { commit, creation } from '#lib/storage/write/commit.ts';
import { database } from '#lib/storage/database/database.ts';
import {
  createDocument,
  dateDocument,
  DocumentChangedError,
  editBlock,
  editDocument,
  issueDocument,
  IssuedFileError,
  listDocuments,
  proposedNumber,
  readDocument,
  readIssuedFile,
  readRegister,
} from './documents.ts';
import { verifyRecord } from '#lib/storage/record/verification.ts';
import { sealWhatIsUnsealed } from './seals.ts';
import { readVisitOverview } from '#lib/storage/reads/visit-overview.ts';
import { beginVisit, editVisit } from './visits.ts';

const now = '2026-03-05T02:00:00.000Z';
const later = '2026-03-06T02:00:00.000Z';
const { mission, unit, visit, checklist } = emptyRecord();
const document = blankDocument({
  id: 'report',
  missionId: mission.id,
  visitId: visit.id,
  kind: 'unit-report',
  createdAt: now,
  number: '05',
  date: '2026-03-05',
});
const bytes = new TextEncoder().encode('%PDF-1.7 the very bytes %%EOF').buffer;
const recordBytes = new TextEncoder().encode('PK what it was made of').buffer;
const file = { bytes, recordBytes, contentHash: 'b'.repeat(64), symbol: 'ĐGS', fileName: 'bao-cao.pdf' };
const hashOf = (of: ArrayBuffer) => createHash('sha256').update(new Uint8Array(of)).digest('hex');
const edit = { text: 'Chữ của đoàn', drafted: 'Dự thảo', at: now };

const storedReport = async (): Promise<DocumentDraft> => {
  const report = await readDocument('report');
  if (!report) throw new Error('The document is gone');
  return report;
};

beforeEach(async () => {
  await beginVisit(visit, checklist, { mission, unit });
  await createDocument(document);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await startAfresh();
});

test('two tabs edit different paragraphs of one document, and both edits stay', async () => {
  const [first, other] = [await storedReport(), await storedReport()];
  await editBlock(first, 'finding/1/condition', edit);
  await editBlock(other, 'opening', { ...edit, text: 'Mở đầu' });
  await editBlock(first, 'closing', { ...edit, text: 'Kết' });
  await editBlock(first, 'closing', null);
  expect((await storedReport()).edits).toEqual({
    'finding/1/condition': edit,
    opening: { ...edit, text: 'Mở đầu' },
    closing: null,
  });
});

test('a draft is removed and brought back', async () => {
  await editDocument(document, { deleted: true });
  expect(await readDocument('report')).toBeUndefined();
  expect(await listDocuments(mission.id)).toEqual([]);
  await editDocument(document, { deleted: false });
  expect(await listDocuments(mission.id)).toEqual([document]);
});

test('the file of an issued document is stored byte for byte under its hash, and the journal is sealed', async () => {
  await issueDocument(await storedReport(), file, later);
  const [seal] = await database.seals.toArray();
  const { issued } = await storedReport();
  expect(issued).toEqual({
    at: later,
    format: 'pdf',
    symbol: 'ĐGS',
    fileName: 'bao-cao.pdf',
    sha256: hashOf(bytes),
    contentHash: file.contentHash,
    recordSha256: hashOf(recordBytes),
    size: bytes.byteLength,
  });
  const record = await readIssuedFile({ sha256: issued!.recordSha256 });
  expect(new Uint8Array(record)).toEqual(new Uint8Array(recordBytes));
  expect(new Uint8Array(await readIssuedFile(issued!))).toEqual(new Uint8Array(bytes));
  expect(seal).toMatchObject({ reason: 'documentIssued', visitId: visit.id, documentId: 'report' });
  expect((await database.changes.orderBy('order').last())?.hash).toBe(seal?.hash);
  expect(await verifyRecord(visit.id)).toMatchObject({ verdict: 'intact', faults: [] });
});

test('an issued document cannot be changed, not even by calls that bypass the screens', async () => {
  await issueDocument(await storedReport(), file, later);
  const issued = await storedReport();
  const changes = await database.changes.count();
  await expect(editBlock(issued, 'opening', edit)).rejects.toThrow(IssuedDocumentError);
  await expect(editDocument(issued, { number: '06' })).rejects.toThrow(IssuedDocumentError);
  await expect(editDocument(issued, { deleted: true })).rejects.toThrow(IssuedDocumentError);
  await expect(issueDocument(issued, file, later)).rejects.toThrow(IssuedDocumentError);
  await expect(commit([{ table: 'documents', row: 'report', set: { issued: null } }])).rejects.toThrow(
    IssuedDocumentError,
  );
  await expect(commit([creation('documents', document)])).rejects.toThrow(IssuedDocumentError);
  expect(await storedReport()).toEqual(issued);
  expect(await database.changes.count()).toBe(changes);
  // The office confirms the printed number: the file stays the same.
  await editDocument(issued, { numberState: 'confirmed' });
  expect(await storedReport()).toEqual({ ...issued, numberState: 'confirmed' });
});

test('a document that another tab changes while it is being issued is not issued with the old file', async () => {
  const draft = await storedReport();
  const read = database.settings.get.bind(database.settings);
  // The device is read right before the transaction: the last moment for another tab.
  vi.spyOn(database.settings, 'get').mockImplementationOnce(() =>
    database.documents.update(draft.id, { number: '07' }).then(() => read('device')),
  );
  await expect(issueDocument(draft, file, later)).rejects.toThrow(DocumentChangedError);
  expect(await storedReport()).toEqual({ ...draft, number: '07' });
  expect(await database.blobs.count()).toBe(0);
});

test('what changed after the file was made is not issued with it', async () => {
  const draft = await storedReport();
  await editBlock(draft, 'opening', edit);
  await expect(issueDocument(draft, file, later)).rejects.toThrow(DocumentChangedError);
  expect((await storedReport()).issued).toBeNull();
  expect(await database.blobs.count()).toBe(0);
});

test('a refused change leaves no bytes behind', async () => {
  await issueDocument(await storedReport(), file, later);
  const set = { issued: { ...(await storedReport()).issued, sha256: 'c'.repeat(64) } };
  const other = { sha256: 'c'.repeat(64), bytes: new TextEncoder().encode('%PDF other').buffer };
  await expect(commit([{ table: 'documents', row: 'report', set }], [other])).rejects.toThrow(
    IssuedDocumentError,
  );
  expect(await database.blobs.count()).toBe(2);
});

test('a file that is gone or was tampered with is not returned as the issued one', async () => {
  await issueDocument(await storedReport(), file, later);
  const { issued } = await storedReport();
  await database.blobs.update(issued!.sha256, { bytes: new TextEncoder().encode('%PDF forged').buffer });
  await expect(readIssuedFile(issued!)).rejects.toThrow(new IssuedFileError('changed'));
  await database.blobs.delete(issued!.sha256);
  await expect(readIssuedFile(issued!)).rejects.toThrow(new IssuedFileError('missing'));
});

test('a document issued but not sealed, the app having been killed, is sealed at the next start', async () => {
  await issueDocument(await storedReport(), file, later);
  await database.seals.clear();
  await sealWhatIsUnsealed(later);
  await sealWhatIsUnsealed(later);
  const seals = await database.seals.toArray();
  expect(seals.map(({ reason, documentId }) => [reason, documentId])).toEqual([['documentIssued', 'report']]);
});

test('the register lists drafts and issued documents; a symbol changed later does not change issued ones', async () => {
  await issueDocument(await storedReport(), file, later);
  const second = newVersion(await storedReport(), {
    id: 'second',
    createdAt: later,
    number: '06',
    date: null,
  });
  await createDocument(second);
  await commit([
    {
      table: 'missions',
      row: mission.id,
      set: { issuer: { ...mission.issuer, symbol: 'HĐND' } },
    },
  ]);
  const register = await readRegister();
  expect(register.map(({ id, symbol, number }) => [id, symbol, number])).toEqual([
    ['report', 'ĐGS', '05'],
    ['second', 'HĐND', '06'],
  ]);
  expect(await journalFaults()).toEqual([]);
});

test('the register tells which kind of document is on what, and the number follows the year of the day', async () => {
  expect((await readRegister())[0]).toMatchObject({ kind: 'unit-report', about: unit.name, together: false });
  const start = { missionId: mission.id, visitId: visit.id, createdAt: now, date: '2026-03-05' };
  expect(await proposedNumber({ ...start, id: 'next', kind: 'unit-report' })).toBe('06');
  expect(await proposedNumber({ ...start, id: 'next', kind: 'minutes' })).toBe('01');
  await dateDocument(await storedReport(), '2025-12-30');
  expect(await storedReport()).toMatchObject({ number: '01', date: '2025-12-30' });
  await editDocument(await storedReport(), { number: '09', numberState: 'typed' });
  await dateDocument(await storedReport(), '2026-03-05');
  expect(await storedReport()).toMatchObject({ number: '09', date: '2026-03-05' });
});

test('an office that keeps one book numbers its documents of all kinds on', async () => {
  const issuer = { ...mission.issuer, numbering: 'together' };
  await commit([{ table: 'missions', row: mission.id, set: { issuer } }]);
  const start = { missionId: mission.id, visitId: visit.id, createdAt: now, date: '2026-03-05' };
  expect(await proposedNumber({ ...start, id: 'next', kind: 'minutes' })).toBe('06');
});

test('the cover shows that the record was changed after a document was issued', async () => {
  await issueDocument(await storedReport(), file, later);
  const onCover = async () => (await readVisitOverview(visit.id))?.parts.documents;
  const stored = await database.visits.get(visit.id);
  if (!stored) throw new Error('The visit is gone');
  // Closing changes nothing of what was recorded.
  await editVisit(stored, { closedAt: later });
  expect(await onCover()).toEqual([{ kind: 'unit-report', issued: true, changed: false }]);
  await editVisit(stored, { note: 'Ghi thêm.' });
  expect(await onCover()).toEqual([{ kind: 'unit-report', issued: true, changed: true }]);
});
