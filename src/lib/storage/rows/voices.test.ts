import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { plantParents, startAfresh } from '#tests/fixtures/stored-parents.ts';
import { recordArrival } from '#lib/domain/visit/arrival.ts';
import { startInterview } from '#lib/domain/visit/interview.ts';
import { blankStatement } from '#lib/domain/visit/statement.ts';
import { addArrivalPhoto, editArrival, keepArrival, readArrival } from './arrivals.ts';
import { readPhotos } from '#lib/storage/photos/photos.ts';
import { database } from '#lib/storage/database/database.ts';
import {
  answerQuestion,
  beginInterview,
  finishInterview,
  readInterviews,
  setInterviewDeleted,
  editStatement,
  readStatements,
  recordStatement,
} from './voices.ts';

const now = '2026-03-05T02:00:00.000Z';
const later = '2026-03-05T02:30:00.000Z';
const visit = { id: 'v1', missionId: 'm1' };
const of = { missionId: 'm1', visitId: 'v1' };

beforeEach(() => plantParents('m1', 'v1'));

afterEach(startAfresh);

test('statements are in the order of the minutes, and can be removed and restored', async () => {
  const who = { name: '', position: 'Giám đốc Trung tâm' };
  const statement = (id: string, position: number) => ({
    ...blankStatement('explanation', { ...of, id, who, findingId: null, position, now }),
    text: 'Đang khắc phục',
  });
  await recordStatement(statement('second', 2));
  await recordStatement(statement('first', 1));
  expect((await readStatements('v1')).map(({ id }) => id)).toEqual(['first', 'second']);
  await editStatement(statement('first', 1), { deleted: true });
  expect((await readStatements('v1')).map(({ id }) => id)).toEqual(['second']);
  await editStatement(statement('first', 1), { deleted: false, text: 'Đã khắc phục' });
  expect((await readStatements('v1'))[0]?.text).toBe('Đã khắc phục');
});

test('answers given quickly one after the other are all stored, and one that is taken back is empty', async () => {
  const interview = startInterview({ id: 'q', version: 1 }, { ...of, id: 'i1', now });
  await beginInterview(interview);
  await Promise.all(['a', 'b', 'c'].map((question) => answerQuestion(interview, question, 'yes')));
  await answerQuestion(interview, 'b', null);
  await finishInterview(interview, later);
  expect(await readInterviews('v1')).toMatchObject([
    { answers: { a: 'yes', b: null, c: 'yes' }, finishedAt: later },
  ]);
  await setInterviewDeleted(interview, true);
  expect(await readInterviews('v1')).toEqual([]);
});

test('a second tap does not move the moment of arrival', async () => {
  await keepArrival(recordArrival(visit, now, null));
  await keepArrival(recordArrival(visit, later, null));
  expect((await readArrival('v1'))?.at).toBe(now);
});

test('two tabs that record the arrival at once, and photos of it, lose none', async () => {
  const arrival = recordArrival(visit, now, null);
  await Promise.all([keepArrival(arrival), keepArrival({ ...arrival, at: later })]);
  expect(await database.changes.count()).toBe(1);
  const picture = { file: new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])], 'quầy.jpg'), caption: '' };
  const photos = await Promise.all([1, 2, 3].map(() => addArrivalPhoto('v1', 'counter', picture, now)));
  expect((await readArrival('v1'))?.photos.counter.toSorted()).toEqual(photos.map(({ id }) => id).toSorted());
});

test('photos of the arrival are listed under their prompt, and who received the delegation is stored', async () => {
  const arrival = recordArrival(visit, now, null);
  await keepArrival(arrival);
  const picture = { file: new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])], 'quầy.jpg'), caption: 'Quầy' };
  const first = await addArrivalPhoto('v1', 'counter', picture, now);
  const second = await addArrivalPhoto('v1', 'counter', picture, later);
  await editArrival(arrival, { 'receivedBy.name': '', 'receivedBy.position': 'Phó Giám đốc' });
  expect(await readArrival('v1')).toMatchObject({
    photos: { counter: [first.id, second.id], queue: [] },
    receivedBy: { name: '', position: 'Phó Giám đốc' },
  });
  expect(await readPhotos('v1')).toMatchObject([{ caption: 'Quầy' }, { caption: 'Quầy' }]);
  await expect(addArrivalPhoto('v2', 'queue', picture, now)).rejects.toThrow();
});
