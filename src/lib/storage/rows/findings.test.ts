import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { plantParents, startAfresh } from '#tests/fixtures/stored-parents.ts';
import { blankFinding } from '#lib/domain/visit/finding.ts';
import { saveAnswer } from './answers.ts';
import { readFindings, recordFinding, recordRecommendation, reviseRecommendation } from './findings.ts';
import { addPhoto } from '#lib/storage/photos/photos.ts';
import { database } from '#lib/storage/database/database.ts';
import { recommendation } from '#tests/fixtures/visit-record.ts';

const visit = { id: 'v1', missionId: 'm1' };
const now = '2026-03-05T02:00:00.000Z';
const jpeg = (name: string) => new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4])], name);
const ids = { missionId: 'm1', visitId: 'v1', areaCode: 'A', position: 1 };
const onItem = (id: string, itemCode: string | null, evidence = '') => ({
  ...blankFinding('shortcoming', { ...ids, id }),
  itemCode,
  evidence,
});

beforeEach(async () => {
  await startAfresh();
  await plantParents('m1', 'v1');
});

async function storedFinding(id: string) {
  return (await readFindings('v1')).findings.find((finding) => finding.id === id);
}

test('a photo taken after the finding shows it; findings of other items stay as they are', async () => {
  await recordFinding(onItem('a1', 'A1'), []);
  await recordFinding(onItem('a2', 'A2'), []);
  await recordFinding(onItem('free', null), []);
  const first = await addPhoto(visit, 'A1', jpeg('một.jpg'), now);
  const second = await addPhoto(visit, 'A1', jpeg('hai.jpg'), now);
  await addPhoto(visit, null, jpeg('đến.jpg'), now);
  expect((await storedFinding('a1'))?.photoIds).toEqual([first.id, second.id]);
  expect((await storedFinding('a2'))?.photoIds).toEqual([]);
  expect((await storedFinding('free'))?.photoIds).toEqual([]);
});

test('a note written after the finding is its evidence, as it is typed on and taken back', async () => {
  await recordFinding(onItem('a1', 'A1'), []);
  for (const note of ['Thiếu', 'Thiếu biên lai']) await saveAnswer(visit, 'A1', { note }, now);
  expect((await storedFinding('a1'))?.evidence).toBe('Thiếu biên lai');
  await saveAnswer(visit, 'A1', { note: '' }, now);
  expect((await storedFinding('a1'))?.evidence).toBe('');
});

test('evidence written separately is not overwritten by the note', async () => {
  await recordFinding(onItem('a1', 'A1', 'Sổ theo dõi trang 12'), []);
  await saveAnswer(visit, 'A1', { note: 'Thiếu biên lai' }, now);
  expect((await storedFinding('a1'))?.evidence).toBe('Sổ theo dõi trang 12');
  await saveAnswer(visit, 'A1', { judgement: 'notMet' }, now);
  expect((await storedFinding('a1'))?.evidence).toBe('Sổ theo dõi trang 12');
});

test('of an edited recommendation only what changed is written, in its own row', async () => {
  const general = recommendation('r1', {
    missionId: 'm1',
    visitId: 'v1',
    findingId: null,
    content: 'Niêm yết đủ.',
  });
  await recordRecommendation(general);
  await reviseRecommendation(general, { ...general, dueDate: '2027-02-15' });
  await reviseRecommendation(general, general);
  const changes = await database.changes.where({ table: 'recommendations', row: 'r1' }).sortBy('order');
  expect(changes.slice(1).map(({ set }) => set)).toEqual([{ dueDate: '2027-02-15' }]);
});
