import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { plantParents, startAfresh } from '#tests/fixtures/stored-parents.ts';
import { readAnswers, saveAnswer } from '#lib/storage/rows/answers.ts';
import { database } from './database.ts';
import { restoreRows } from './restore-rows.ts';

const visit = { id: 'v1', missionId: 'm1' };
const now = '2026-03-05T02:00:00.000Z';
const CODES = ['A1', 'A2', 'A3', 'B1', 'B2'];

beforeEach(() => plantParents('m1', 'v1'));

afterEach(startAfresh);

test('where nothing is missing nothing is made', async () => {
  expect(await restoreRows()).toBe(0);
  await saveAnswer(visit, 'A1', { judgement: 'met' }, now);
  expect(await restoreRows()).toBe(0);
});

test('whichever rows are gone, those and no others are made anew, as they stood', async () => {
  for (const code of CODES) await saveAnswer(visit, code, { judgement: 'notMet', note: `Tờ ${code}` }, now);
  await saveAnswer(visit, 'A2', { judgement: 'met' }, now);
  await saveAnswer(visit, 'B1', { note: '' }, now);
  const whole = await readAnswers('v1');
  await fc.assert(
    fc.asyncProperty(fc.subarray(whole), async (gone) => {
      await database.answers.bulkDelete(gone.map(({ id }) => id));
      expect(await restoreRows()).toBe(gone.length);
      expect(await readAnswers('v1')).toEqual(whole);
    }),
    { numRuns: 20 },
  );
});

test('a row whose beginning the journal lacks is not made up', async () => {
  await saveAnswer(visit, 'A1', { judgement: 'met' }, now);
  await saveAnswer(visit, 'A1', { note: 'Sau' }, now);
  await database.answers.clear();
  await database.changes.limit(1).delete();
  expect(await restoreRows()).toBe(0);
  expect(await database.answers.count()).toBe(0);
});
