import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { plantParents, startAfresh } from '#tests/fixtures/stored-parents.ts';
import { readAnswers, saveAnswer } from '#lib/storage/rows/answers.ts';
import { database } from './database.ts';
import { knownDevice, nameAuthor, goOnAfterLoss } from './device.ts';
import { signWithDevice } from './device-key.ts';
import { DataLostError, ParentMissingError, readGaps, readLoss } from './lost-data.ts';
import { marks, rememberHeads } from './loss-marker.ts';
import { addPhoto, openCapture } from '#lib/storage/photos/photos.ts';

const visit = { id: 'v1', missionId: 'm1' };
const now = '2026-03-05T02:00:00.000Z';
const answer = (code: string) => saveAnswer(visit, code, { judgement: 'met' }, now);

/** As a browser does that has run out of space: the database goes, whoever has it open. */
async function drop(): Promise<void> {
  await database.delete();
  await database.open();
}

beforeEach(() => plantParents('m1', 'v1'));

afterEach(startAfresh);

test('nothing is written into a database that was emptied under the app, however often it is tried', async () => {
  for (const code of ['A1', 'A2', 'A3']) await answer(code);
  await drop();
  // Even when the visit came back some way: the journal did not.
  await plantParents('m1', 'v1');
  for (const code of ['A4', 'A5', 'A4']) {
    const failed = await answer(code).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(DataLostError);
    expect((failed as DataLostError).lost).toBe(3);
  }
  expect(await database.changes.count()).toBe(0);
  expect(await readAnswers('v1')).toEqual([]);
});

test('a database restored to an older state is detected, with how much is missing', async () => {
  await answer('A1');
  const older = await database.heads.toArray();
  await answer('A2');
  await answer('A3');
  expect(await readLoss()).toBeNull();
  await database.heads.clear();
  await database.heads.bulkPut(older);
  expect(await readLoss()).toMatchObject({ lost: 2 });
  await expect(answer('A4')).rejects.toThrow(DataLostError);
});

test('another journal of the same length is no substitute', async () => {
  await answer('A1');
  const [head] = await database.heads.toArray();
  await database.heads.put({ ...head!, hash: 'f'.repeat(64) });
  await expect(answer('A2')).rejects.toThrow(DataLostError);
  expect(await readLoss()).toMatchObject({ lost: 1 });
});

test('after a person accepts a loss the device goes on, under a new identity', async () => {
  await answer('A1');
  const before = (await database.heads.toArray())[0]!.device;
  await drop();
  await plantParents('m1', 'v1');
  await goOnAfterLoss((await readLoss())!);
  expect(await readLoss()).toBeNull();
  await answer('A2');
  const [head] = await database.heads.toArray();
  expect(head?.seq).toBe(1);
  expect(head?.device).not.toBe(before);
  // What was lost stays known.
  expect(marks().find(({ device }) => device === before)).toMatchObject({ seq: 1, accepted: true });
});

test('the marker only rises', async () => {
  await answer('A1');
  await answer('A2');
  const [mark] = marks().filter(({ accepted }) => !accepted);
  rememberHeads([{ ...mark!, seq: 1, hash: 'old' }]);
  expect(marks().find(({ device }) => device === mark!.device)).toEqual(mark);
});

test('a row whose visit or mission is not there is refused, and nothing of it stays', async () => {
  await answer('A1');
  await expect(saveAnswer({ id: 'v9', missionId: 'm1' }, 'A1', { note: 'x' }, now)).rejects.toThrow(
    ParentMissingError,
  );
  await expect(saveAnswer({ id: 'v1', missionId: 'm9' }, 'A2', { note: 'x' }, now)).rejects.toThrow(
    ParentMissingError,
  );
  expect(await database.changes.count()).toBe(1);
  expect(await database.answers.count()).toBe(1);
});

test('neither the bytes of a photo nor a new device go into a database that was emptied', async () => {
  await answer('A1');
  await drop();
  await plantParents('m1', 'v1');
  const photo = new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])], 'quầy.jpg');
  for (const write of [
    () => openCapture('c1', visit, 'A1', now),
    () => addPhoto(visit, 'A1', photo, now),
    () => answer('A2'),
    () => nameAuthor('Đại biểu A'),
    () => signWithDevice('một chữ ký'),
  ])
    await expect(write()).rejects.toThrow(DataLostError);
  expect(await database.captures.count()).toBe(0);
  expect(await database.blobs.count()).toBe(0);
  expect(await database.settings.count()).toBe(0);
  expect(await knownDevice()).toEqual({ id: '', author: '' });
});

test('a journal that lacks changes before its head is reported, and nothing is appended to it', async () => {
  for (const code of ['A1', 'A2', 'A3', 'A4']) await answer(code);
  expect(await readGaps()).toBeNull();
  await database.changes.where('order').aboveOrEqual(0).limit(1).delete();
  expect(await readGaps()).toMatchObject({ lost: 1 });
  await database.changes.clear();
  expect(await readLoss()).toBeNull();
  const loss = await readGaps();
  expect(loss).toMatchObject({ lost: 4 });
  const failed = await answer('A5').catch((error: unknown) => error);
  expect(failed).toMatchObject({ name: 'DataLostError', lost: 4 });

  await goOnAfterLoss(loss!);
  expect(await readGaps()).toBeNull();
  await answer('A5');
  expect(await database.changes.count()).toBe(1);
});
