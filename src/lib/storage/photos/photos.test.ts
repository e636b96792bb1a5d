import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { plantParents, startAfresh } from '#tests/fixtures/stored-parents.ts';
import { database } from '#lib/storage/database/database.ts';
import {
  addPhoto,
  closeCapture,
  interruptedCaptures,
  openCapture,
  readOriginal,
  readPhotos,
} from './photos.ts';

const visit = { id: 'v1', missionId: 'm1' };
const now = '2026-03-05T02:00:00.000Z';
const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]);

beforeEach(() => plantParents('m1', 'v1'));

afterEach(startAfresh);

test('a photo keeps its original bytes under their SHA-256', async () => {
  const photo = await addPhoto(visit, 'A1', new File([jpeg], 'quầy.jpg'), now);
  expect(photo.sha256).toBe(createHash('sha256').update(jpeg).digest('hex'));
  expect(new Uint8Array((await readOriginal(photo.sha256)) ?? new ArrayBuffer(0))).toEqual(jpeg);
  expect(await readPhotos('v1')).toEqual([photo]);
});

test('a file that is no image is refused by name and nothing is written', async () => {
  const text = new File(['không phải ảnh'], 'ảnh.jpg', { type: 'image/jpeg' });
  await expect(addPhoto(visit, 'A1', text, now)).rejects.toMatchObject({
    name: 'PhotoRefusedError',
    code: 'notAPhoto',
    fileName: 'ảnh.jpg',
  });
  expect(await database.blobs.count()).toBe(0);
  expect(await database.changes.count()).toBe(0);
});

test('a photo of 60 MB is refused before it is read', async () => {
  const large = new File([jpeg], 'lớn.jpg');
  Object.defineProperty(large, 'size', { value: 60 * 1024 * 1024 });
  await expect(addPhoto(visit, null, large, now)).rejects.toMatchObject({ code: 'tooLarge' });
});

test('a capture that never came back is remembered with its item', async () => {
  await openCapture('lost', visit, 'B3', now);
  await openCapture('done', visit, 'B4', now);
  await closeCapture('done');
  expect(await interruptedCaptures()).toMatchObject([{ id: 'lost', visitId: 'v1', itemCode: 'B3' }]);
});
