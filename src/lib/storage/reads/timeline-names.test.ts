import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { startAfresh } from '#tests/fixtures/stored-parents.ts';
import { begunVisit, emptyRecord } from '#tests/fixtures/visit-record.ts';
import { saveAnswer } from '#lib/storage/rows/answers.ts';
import { beginVisit } from '#lib/storage/rows/visits.ts';
import { readTimeline } from '#lib/storage/timeline/timeline.ts';
import { readTimelineNames } from './timeline-names.ts';

afterEach(async () => {
  await startAfresh();
});

test('an entry of the timeline is named by the visit it belongs to', async () => {
  const { mission, unit, checklist } = emptyRecord();
  const other = { ...unit, id: 'u2', name: 'Trung tâm khác' };
  const [first, second] = [begunVisit('v1'), { ...begunVisit('v2'), unitId: other.id }];
  await beginVisit(first, checklist, { mission, unit });
  await beginVisit(second, checklist, { mission, unit: other });
  await saveAnswer(first, 'A1', { judgement: 'met' }, '2026-03-05T02:00:00.000Z');
  const { entries } = await readTimeline(mission.id, {}, 100);
  const { visitOf, namesOf } = await readTimelineNames(mission.id, entries, []);
  const of = (table: string, row: string) => ({ table, row });
  expect(visitOf(of('answers', 'v1/A1'))).toBe('v1');
  expect(namesOf(of('answers', 'v1/A1')).items.has('A1')).toBe(true);
  expect(visitOf(of('visits', 'v2'))).toBe('v2');
  expect(namesOf(of('visits', 'v2')).rows.get('visits v2')).toBe('Trung tâm khác');
  expect(visitOf(of('missions', mission.id))).toBeNull();
  expect(namesOf(of('missions', mission.id)).rows.get(`missions ${mission.id}`)).toBe(mission.title);
  expect(visitOf(of('newer', 'x'))).toBeNull();
});
