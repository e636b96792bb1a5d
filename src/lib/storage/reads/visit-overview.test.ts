import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { startAfresh } from '#tests/fixtures/stored-parents.ts';
import { begunVisit, emptyRecord } from '#tests/fixtures/visit-record.ts';
import { addDelegation, editAttendee, readAttendees } from '#lib/storage/rows/attendees.ts';
import { readVisitOverview } from './visit-overview.ts';
import { beginVisit, editVisit } from '#lib/storage/rows/visits.ts';

const { mission, unit, checklist } = emptyRecord();

afterEach(async () => {
  vi.useRealTimers();
  await startAfresh();
});

test('the cover shows what each part contains, and when the visit was last edited', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime('2026-03-05T02:00:00.000Z');
  await beginVisit(begunVisit('v1'), checklist, { mission, unit });
  await beginVisit(begunVisit('v2'), checklist);
  vi.setSystemTime('2026-03-05T02:10:00.000Z');
  await addDelegation(
    [
      { id: 'member-1', name: 'Đại biểu A', position: 'Trưởng đoàn', role: 'head' },
      { id: 'member-2', name: 'Cán bộ U', position: '', role: 'member' },
    ],
    begunVisit('v1'),
  );
  vi.setSystemTime('2026-03-05T02:20:00.000Z');
  await editVisit(begunVisit('v2'), { note: 'Buổi khác.' });
  const overview = await readVisitOverview('v1');
  expect(overview).toMatchObject({
    lastWritten: '2026-03-05T02:10:00.000Z',
    parts: { attendees: 2, signatures: { signed: 0, refused: 0, due: 1 } },
  });

  const [first] = await readAttendees('v1');
  await editAttendee(first!, { deleted: true });
  expect((await readVisitOverview('v1'))?.parts).toMatchObject({ attendees: 1, signatures: { due: 0 } });
  expect(await readVisitOverview('elsewhere')).toBeUndefined();
});
