import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { plantParents, startAfresh } from '#tests/fixtures/stored-parents.ts';
import { journalFaults } from '#tests/fixtures/stored-journal.ts';
import { readAnswers, saveAnswer } from '#lib/storage/rows/answers.ts';
import { commit } from './commit.ts';
import { database, type StoredChange } from '#lib/storage/database/database.ts';
import { StorageError } from '#lib/storage/database/storage-error.ts';

const visit = { id: 'v1', missionId: 'm1' };
const now = '2026-03-05T02:00:00.000Z';

async function chain(): Promise<StoredChange[]> {
  return database.changes.orderBy('[log+device+seq]').toArray();
}

beforeEach(() => plantParents('m1', 'v1'));

afterEach(async () => {
  vi.restoreAllMocks();
  await startAfresh();
});

test('an answer is stored together with its journal change', async () => {
  await saveAnswer(visit, 'A1', { judgement: 'notMet' }, now);
  await saveAnswer(visit, 'A1', { note: 'Bảng niêm yết cũ' }, now);
  expect(await readAnswers('v1')).toMatchObject([{ judgement: 'notMet', note: 'Bảng niêm yết cũ' }]);
  const changes = await chain();
  expect(changes.map(({ seq }) => seq)).toEqual([1, 2]);
  expect(changes[1]?.set).toEqual({ note: 'Bảng niêm yết cũ', answeredAt: now });
  expect(await journalFaults()).toEqual([]);
});

test('the journal holds text as it is stored: composed', async () => {
  await saveAnswer(visit, 'A1', { note: 'Niêm yết'.normalize('NFD') }, now);
  expect((await chain())[0]?.set['note']).toBe('Niêm yết'.normalize('NFC'));
  expect((await readAnswers('v1'))[0]?.note).toBe('Niêm yết'.normalize('NFC'));
});

test('writes racing for one chain and one row never fork it nor lose a field', async () => {
  await Promise.all(
    Array.from({ length: 60 }, (_, index) =>
      saveAnswer(visit, 'A1', { values: { [`f${String(index)}`]: index } }, now),
    ),
  );
  const [answer] = await readAnswers('v1');
  expect(Object.keys(answer?.values ?? {})).toHaveLength(60);
  expect(await chain()).toHaveLength(60);
  expect(await journalFaults()).toEqual([]);
});

test('a refused row leaves head, journal and rows untouched', async () => {
  await saveAnswer(visit, 'A1', { judgement: 'met' }, now);
  const before = await Promise.all([chain(), database.heads.toArray(), database.answers.toArray()]);
  const good = { table: 'answers', row: 'v1/A1', set: { note: 'mất' } } as const;
  await expect(commit([good, { ...good, set: { judgement: 'tốt' } }])).rejects.toThrow();
  expect(await Promise.all([chain(), database.heads.toArray(), database.answers.toArray()])).toEqual(before);
});

test('a full device is named, and nothing is half-written', async () => {
  await saveAnswer(visit, 'A1', { judgement: 'met' }, now);
  vi.spyOn(database.heads, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await expect(saveAnswer(visit, 'A1', { note: 'chữ' }, now)).rejects.toMatchObject({
    name: 'StorageError',
    code: 'full',
  });
  vi.restoreAllMocks();
  expect((await readAnswers('v1'))[0]?.note).toBe('');
  expect(await chain()).toHaveLength(1);
});

test('a lost connection is reopened once and the write goes through', async () => {
  await saveAnswer(visit, 'A1', { judgement: 'met' }, now);
  vi.spyOn(database.heads, 'put').mockImplementationOnce(() => {
    throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
  });
  await saveAnswer(visit, 'A1', { note: 'vẫn còn' }, now);
  expect((await readAnswers('v1'))[0]?.note).toBe('vẫn còn');
  expect(await journalFaults()).toEqual([]);
});

test('a connection lost twice is reported, never a save that did not happen', async () => {
  await saveAnswer(visit, 'A1', { judgement: 'met' }, now);
  vi.spyOn(database.heads, 'put').mockImplementation(() => {
    throw new DOMException('lost', 'UnknownError');
  });
  const failed = await saveAnswer(visit, 'A1', { note: 'x' }, now).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(StorageError);
  expect(await chain()).toHaveLength(1);
});
