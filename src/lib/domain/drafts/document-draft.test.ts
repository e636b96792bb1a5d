import { describe, expect, test } from 'vitest';
import {
  blankDocument,
  DocumentDraft,
  IssuedDocumentError,
  keepIssued,
  newVersion,
  holdingInstead,
  replacementsOf,
  type Issued,
  issuedMatch,
} from './document-draft.ts';

const issue: Issued = {
  at: '2026-03-06T02:00:00.000Z',
  format: 'pdf',
  symbol: 'ĐGS',
  fileName: 'bao-cao.pdf',
  sha256: 'a'.repeat(64),
  contentHash: 'b'.repeat(64),
  recordSha256: 'd'.repeat(64),
  size: 1234,
};
const draft: DocumentDraft = {
  ...blankDocument({
    id: 'document',
    missionId: 'mission',
    visitId: 'visit',
    kind: 'unit-report',
    createdAt: '2026-03-05T02:00:00.000Z',
    number: '05',
    date: '2026-03-05',
  }),
  edits: { opening: { text: 'Mở đầu', drafted: 'Dự thảo', at: '2026-03-05T03:00:00.000Z' } },
};
const issued = { ...draft, issued: issue };

test('a new document is a draft with a provisional number', () => {
  expect(DocumentDraft.parse(draft)).toEqual(draft);
  expect(draft).toMatchObject({ numberState: 'provisional', issued: null, replaces: null });
});

test('a document is replaced once what takes its place is issued, and no earlier', () => {
  const start = { id: 'next', createdAt: '2026-03-09T02:00:00.000Z', number: '06', date: '2026-03-09' };
  const next = newVersion(issued, start);
  expect(replacementsOf(issued, [issued, next])).toEqual({ issued: [], begun: [next] });
  const gone = { ...next, deleted: true };
  expect(replacementsOf(issued, [issued, gone])).toEqual({ issued: [], begun: [] });
  const out = { ...next, issued: issue };
  expect(replacementsOf(issued, [issued, out])).toEqual({ issued: [out], begun: [] });
  expect(replacementsOf(out, [issued, out])).toEqual({ issued: [], begun: [] });
});

describe('an issued document', () => {
  test.each<[string, Partial<DocumentDraft>]>([
    [
      'its text',
      { edits: { opening: { text: 'Khác', drafted: 'Dự thảo', at: '2026-03-05T03:00:00.000Z' } } },
    ],
    ['an edit taken back', { edits: { opening: null } }],
    ['its number', { number: '06' }],
    ['its day', { date: '2026-03-07' }],
    ['its file', { issued: { ...issue, sha256: 'c'.repeat(64) } }],
    ['that it was issued', { issued: null }],
    ['what it replaces', { replaces: 'other' }],
    ['that it is there', { deleted: true }],
  ])('does not change: %s', (_, set) => {
    expect(() => keepIssued(issued, { ...issued, ...set })).toThrow(IssuedDocumentError);
    // Of a draft all of this may change.
    expect(() => keepIssued(draft, { ...draft, ...set })).not.toThrow();
  });

  test('has its number confirmed by the register, and not taken back', () => {
    const confirmed: DocumentDraft = { ...issued, numberState: 'confirmed' };
    expect(() => keepIssued(issued, confirmed)).not.toThrow();
    expect(() => keepIssued(confirmed, issued)).toThrow(IssuedDocumentError);
  });

  test('has a new version that names it, keeps its edits and is a draft of its own', () => {
    const start = { id: 'second', createdAt: '2026-04-01T02:00:00.000Z', number: '09', date: null };
    const second = newVersion({ ...issued, numberState: 'confirmed' }, start);
    expect(second).toMatchObject({
      ...start,
      replaces: 'document',
      edits: issued.edits,
      issued: null,
      numberState: 'provisional',
    });
  });
});

test('what holds in place of a replaced document is the last that replaced it', () => {
  const next = { ...issued, id: 'next', replaces: issued.id };
  const last = { ...issued, id: 'last', replaces: 'next' };
  const begun = { ...draft, id: 'begun', replaces: 'last' };
  expect(holdingInstead(issued, [issued])).toBeUndefined();
  expect(holdingInstead(issued, [issued, { ...next, issued: null }])).toBeUndefined();
  expect(holdingInstead(issued, [issued, next])).toBe(next);
  expect(holdingInstead(issued, [begun, last, next, issued])).toBe(last);
  expect(holdingInstead(last, [begun, last, next, issued])).toBeUndefined();
  const ring = { ...issued, replaces: 'next' };
  expect(holdingInstead(ring, [ring, next])).toBe(next);
});

const hash = (letter: string) => letter.repeat(64);

function issuedAs(id: string, sha256: string, contentHash: string): DocumentDraft {
  const blank = blankDocument({
    id,
    missionId: 'mission',
    visitId: null,
    kind: 'unit-report',
    createdAt: '2026-03-05T02:00:00.000Z',
    number: '05',
    date: '2026-03-05',
  });
  const at = '2026-03-06T02:00:00.000Z';
  const file = { format: 'pdf' as const, symbol: 'ĐGS', fileName: 'bao-cao.pdf', size: 1 };
  return { ...blank, issued: { ...file, at, sha256, contentHash, recordSha256: hash('e') } };
}

const first = issuedAs('first', hash('a'), hash('1'));
const second = issuedAs('second', hash('b'), hash('2'));
const unissued = { ...first, id: 'draft', issued: null };
const documents = [unissued, first, second];

test('a file with the bytes of an issued document is that document, whatever it states', () => {
  const claim = { sha256: hash('b'), contentHashes: [hash('1')] };
  expect(issuedMatch(documents, claim)).toEqual({ document: second, isSame: true });
});

test('a file that states the content of an issued document and has other bytes only claims to be it', () => {
  const match = { document: second, isSame: false };
  expect(issuedMatch(documents, { sha256: hash('c'), contentHashes: [hash('2')] })).toEqual(match);
  // Somebody wrote over one of the two places where it is stated.
  expect(issuedMatch(documents, { sha256: hash('c'), contentHashes: [hash('9'), hash('2')] })).toEqual(match);
});

test('a file that states nothing, or what was never issued here, is none of them', () => {
  expect(issuedMatch(documents, { sha256: hash('c'), contentHashes: [] })).toBeUndefined();
  expect(issuedMatch(documents, { sha256: hash('c'), contentHashes: [hash('9')] })).toBeUndefined();
});
