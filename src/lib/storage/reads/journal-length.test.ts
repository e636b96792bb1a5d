import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { plantParents, startAfresh } from '#tests/fixtures/stored-parents.ts';
import { emptyRecord } from '#tests/fixtures/visit-record.ts';
import { checklistKey } from '#lib/domain/checklist/checklist.ts';
import { blankDocument } from '#lib/domain/drafts/document-draft.ts';
import { startVisit } from '#lib/domain/visit/visit.ts';
import { saveAnswer } from '#lib/storage/rows/answers.ts';
import { createDocument, editBlock } from '#lib/storage/rows/documents.ts';
import { followRecord, journalLength } from './journal-length.ts';
import { readMissionRecord, readVisitRecord } from './visit-records.ts';
import { beginVisit } from '#lib/storage/rows/visits.ts';

const now = '2026-03-05T02:00:00.000Z';
const { mission, unit, checklist } = emptyRecord();
const visits = [1, 2, 3].map((day) =>
  startVisit({
    id: `v${day}`,
    missionId: mission.id,
    unitId: `u${day}`,
    checklistKey: checklistKey(checklist),
    unannounced: false,
    place: '',
    day: `2026-03-0${4 - day}`,
    now,
  }),
);

beforeEach(async () => {
  for (const [index, visit] of visits.entries()) {
    const own = { ...unit, id: visit.unitId, missionId: mission.id };
    await beginVisit(visit, checklist, index === 0 ? { mission, unit: own } : { unit: own });
    await saveAnswer(visit, 'A1', { judgement: 'met' }, now);
  }
});

afterEach(async () => {
  await startAfresh();
});

test('the record of a mission holds those of its visits, by unit as they were chosen, and reading it reports progress', async () => {
  const fractions: number[] = [];
  const record = await readMissionRecord(mission.id, [], (fraction) => fractions.push(fraction));
  const single = await Promise.all(['v1', 'v2', 'v3'].map((id) => readVisitRecord(id, [])));
  expect(record).toEqual({ mission, visits: single });
  expect(fractions.at(-1)).toBe(1);
  expect(await readMissionRecord('elsewhere', [])).toBeUndefined();
});

test('changes to the record of a mission are reported; those to its documents and other missions are not', async () => {
  const onchange = vi.fn();
  const stop = followRecord({ missionId: mission.id, minutesId: 'd' }, await journalLength(), onchange);
  const other = { ...visits[0]!, id: 'other', missionId: 'elsewhere' };
  await plantParents('elsewhere', 'other');
  const started = { id: 'd', missionId: mission.id, visitId: null, kind: 'minutes', createdAt: now };
  const minutes = blankDocument({ ...started, number: '', date: null });
  await createDocument(minutes);
  await createDocument({ ...minutes, id: 'another' });
  const words = { text: 'Khác', drafted: 'Địa điểm', at: now };
  await editBlock({ ...minutes, id: 'another' }, 'opening/place', words);
  await saveAnswer(other, 'A1', { judgement: 'met' }, now);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(onchange).not.toHaveBeenCalled();
  await saveAnswer(visits[0]!, 'A2', { judgement: 'notMet' }, now);
  await vi.waitFor(() => expect(onchange).toHaveBeenCalledTimes(1));
  // Minutes tell up to which of their own words they go.
  await editBlock(minutes, 'opening/place', words);
  await vi.waitFor(() => expect(onchange).toHaveBeenCalledTimes(2));
  stop();
  await saveAnswer(visits[0]!, 'A3', { judgement: 'notMet' }, now);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(onchange).toHaveBeenCalledTimes(2);
});
