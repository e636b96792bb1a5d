import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { startAfresh } from '#tests/fixtures/stored-parents.ts';
import { begunVisit, emptyRecord } from '#tests/fixtures/visit-record.ts';
import { saveAnswer } from '#lib/storage/rows/answers.ts';
import { beginVisit } from '#lib/storage/rows/visits.ts';
import { readTimeline } from '#lib/storage/timeline/timeline.ts';

afterEach(async () => {
  await startAfresh();
});

test('an entry knows what the fields it sets said before it, also where that was changed since', async () => {
  const { mission, unit, checklist } = emptyRecord();
  const visit = begunVisit('v1');
  await beginVisit(visit, checklist, { mission, unit });
  const now = '2026-03-05T02:00:00.000Z';
  await saveAnswer(visit, 'A1', { judgement: 'met', note: 'Đủ' }, now);
  await saveAnswer(visit, 'A1', { judgement: 'notMet' }, now);
  await saveAnswer(visit, 'A1', { judgement: 'partlyMet', note: 'Thiếu' }, now);
  const { entries } = await readTimeline(visit.missionId, { visitId: visit.id }, 10);
  const [last, middle, first] = entries.filter(({ table }) => table === 'answers');
  expect(last?.before).toMatchObject({ judgement: 'notMet', note: 'Đủ' });
  expect(middle?.before).toMatchObject({ judgement: 'met' });
  expect(first?.before).toBeNull();
  // What is shown of a page does not depend on how much of the journal the page holds.
  const [alone] = (await readTimeline(visit.missionId, { visitId: visit.id }, 1)).entries;
  expect(alone?.before).toEqual(last?.before);
});
