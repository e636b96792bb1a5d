import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyRecord } from '#tests/fixtures/visit-record.ts';
import { startAfresh } from '#tests/fixtures/stored-parents.ts';
import { database } from '#lib/storage/database/database.ts';
import { issueDocument, readDocument } from '#lib/storage/rows/documents.ts';
import { openDraft } from './new-document.ts';

beforeEach(async () => {
  await database.missions.put(emptyRecord().mission);
});
afterEach(startAfresh);

test('what is to be made is a draft, never the paper that was issued', async () => {
  const { mission } = emptyRecord();
  const of = { kind: 'consolidated-report', visitId: null };
  const first = await openDraft(mission, of);
  expect((await openDraft(mission, of)).id).toBe(first.id);
  const file = {
    contentHash: 'b'.repeat(64),
    symbol: 'ĐGS',
    fileName: 'bao-cao.pdf',
    bytes: new ArrayBuffer(8),
    recordBytes: new ArrayBuffer(8),
  };
  const stored = await readDocument(first.id);
  await issueDocument(stored!, file, '2026-03-06T02:00:00.000Z');
  const next = await openDraft(mission, of);
  expect(next.id).not.toBe(first.id);
  expect(next.issued).toBeNull();
});
