import { expect, test } from 'vitest';
import { blankDocument, type DocumentDraft } from './document-draft.ts';
import { issuedMatch } from './issued-match.ts';

const hash = (letter: string) => letter.repeat(64);

function issued(id: string, sha256: string, contentHash: string): DocumentDraft {
  const draft = blankDocument({
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
  return { ...draft, issued: { ...file, at, sha256, contentHash, recordSha256: hash('e') } };
}

const first = issued('first', hash('a'), hash('1'));
const second = issued('second', hash('b'), hash('2'));
const draft = { ...first, id: 'draft', issued: null };
const documents = [draft, first, second];

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
