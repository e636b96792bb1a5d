import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { startAfresh } from '#tests/fixtures/stored-parents.ts';
import { now, startedVisit } from '#tests/fixtures/stored-visit.ts';
import { emptyRecord } from '#tests/fixtures/visit-record.ts';
import { itemsOf } from '#lib/domain/checklist/checklist.ts';
import { addDelegation, readAttendees } from '#lib/storage/rows/attendees.ts';
import { database } from '#lib/storage/database/database.ts';
import { nameAuthor } from '#lib/storage/database/device.ts';
import { addPhoto } from '#lib/storage/photos/photos.ts';
import { readRecordNames } from './record-names.ts';
import { beginVisit } from '#lib/storage/rows/visits.ts';

const { mission, unit, checklist } = emptyRecord();
const visit = startedVisit({ unannounced: true });

afterEach(async () => {
  await startAfresh();
});

test('rows, items and fields of a visit have the names that people read', async () => {
  await beginVisit(visit, checklist, { mission, unit });
  await addDelegation([{ id: 'member-1', name: 'Đại biểu A', position: 'Trưởng đoàn', role: 'head' }], visit);
  const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2]);
  const photo = await addPhoto(visit, 'A1', new File([jpeg], 'bảng.jpg'), now);
  const [attendee] = await readAttendees('v1');
  const names = (await readRecordNames('v1', []))!;
  expect(names.rows.get(`attendees ${attendee!.id}`)).toBe('Đại biểu A');
  expect(names.rows.get(`photos ${photo.id}`)).toBe('bảng.jpg');
  expect(names.rows.get(`units ${unit.id}`)).toBe(unit.name);
  expect(names.rows.get(`checklists ${visit.checklistKey}`)).toBe(checklist.title);
  expect(names.items.get('A1')).toBe(itemsOf(checklist)[0]!.question);
  expect(names.labels.get('A2 posted')).toBe('Số thủ tục đã niêm yết');
  expect(await readRecordNames('elsewhere', [])).toBeUndefined();
});

test('the author’s name is already in the very first entry', async () => {
  await nameAuthor('Người ghi H’Ƀ');
  await beginVisit(visit, checklist, { mission, unit });
  const changes = await database.changes.toArray();
  expect(new Set(changes.map(({ author }) => author))).toEqual(new Set(['Người ghi H’Ƀ']));
});
