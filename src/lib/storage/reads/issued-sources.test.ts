import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startAfresh } from '#tests/fixtures/stored-parents.ts';
import { emptyRecord, recommendation } from '#tests/fixtures/visit-record.ts';
import { blankDocument, newVersion } from '#lib/domain/drafts/document-draft.ts';
import { commit, creation } from '#lib/storage/write/commit.ts';
import { createDocument, issueDocument, readDocument } from '#lib/storage/rows/documents.ts';
import { readFollowUpRecord } from '#lib/storage/rows/follow-ups.ts';
import { beginVisit } from '#lib/storage/rows/visits.ts';

const now = '2026-03-05T02:00:00.000Z';
const { mission, unit, visit, checklist } = emptyRecord();
const bytes = new TextEncoder().encode('%PDF-1.7 %%EOF').buffer;
const file = { bytes, recordBytes: bytes, contentHash: 'b'.repeat(64), symbol: 'ĐGS', fileName: 'tb.pdf' };
const start = { missionId: mission.id, visitId: visit.id, kind: 'conclusion-notice', createdAt: now };
const notice = blankDocument({ ...start, id: 'notice', number: '05', date: '2026-03-05' });

const write = (id: string) =>
  commit([creation('recommendations', recommendation(id, { content: 'Niêm yết đủ.' }))]);
const issue = async (id: string) => {
  const document = await readDocument(id);
  if (!document) throw new Error('The document is gone');
  await issueDocument(document, file, now);
};
const sources = async () => (await readFollowUpRecord(mission.id))?.issued ?? [];

beforeEach(async () => {
  await beginVisit(visit, checklist, { mission, unit });
  await write('before');
  await createDocument(notice);
});
afterEach(startAfresh);

test('an issued document contains what was written before it, and nothing written or reworded after', async () => {
  expect(await sources()).toEqual([]);
  await write('reworded');
  await issue('notice');
  await write('after');
  await commit([{ table: 'recommendations', row: 'reworded', set: { content: 'Niêm yết lại.' } }]);
  expect(await sources()).toEqual([
    {
      kind: 'conclusion-notice',
      number: '05',
      symbol: 'ĐGS',
      date: '2026-03-05',
      recommendationIds: ['before'],
      dueDates: { before: recommendation('before', {}).dueDate },
    },
  ]);
});

test('the due date an issued document printed is known, however it is moved later', async () => {
  const move = (dueDate: string | null) =>
    commit([{ table: 'recommendations', row: 'before', set: { dueDate } }]);
  await move('2027-01-31');
  await issue('notice');
  await move('2027-02-15');
  expect((await sources()).map(({ dueDates }) => dueDates)).toEqual([{ before: '2027-01-31' }]);
});

test('what is written again as it was, or gets its old words back, still stands in the issued document', async () => {
  const reword = (set: object) => commit([{ table: 'recommendations', row: 'before', set: { ...set } }]);
  const carried = async () => (await sources()).flatMap(({ recommendationIds }) => recommendationIds);
  const { addressee } = recommendation('before', {});
  await issue('notice');
  await reword({ content: 'Niêm yết đủ.', addressee, product: '', dueDate: '2027-02-15' });
  expect(await carried()).toEqual(['before']);
  await reword({ content: 'Niêm yết lại.' });
  expect(await carried()).toEqual([]);
  await reword({ content: 'Niêm yết đủ.' });
  expect(await carried()).toEqual(['before']);
});

test('a document that was replaced is no source any more', async () => {
  await issue('notice');
  const notice = await readDocument('notice');
  await createDocument(
    newVersion(notice!, { id: 'second', createdAt: now, number: '06', date: '2026-03-06' }),
  );
  expect((await sources()).map(({ number }) => number)).toEqual(['05']);
  await issue('second');
  expect((await sources()).map(({ number }) => number)).toEqual(['06']);
});
