import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { startAfresh } from '#tests/fixtures/stored-parents.ts';
import { begunVisit, emptyRecord } from '#tests/fixtures/visit-record.ts';
import sample from '#templates/sample/hra.json' with { type: 'json' };
import { SampleMission } from '#lib/domain/record/sample-mission.ts';
import { saveAnswer } from '#lib/storage/rows/answers.ts';
import { addDelegation } from '#lib/storage/rows/attendees.ts';
import { removeMissions } from '#lib/storage/rows/missions.ts';
import { rememberPlace } from './remember-place.ts';
import { addSample } from '#lib/storage/rows/samples.ts';
import { visitToResume } from './visit-to-resume.ts';
import { beginVisit, editVisit } from '#lib/storage/rows/visits.ts';

const now = '2026-03-05T02:00:00.000Z';
const { mission, unit, checklist } = emptyRecord();

const [first, second, third] = [begunVisit('v1'), begunVisit('v2'), begunVisit('v3')];

async function beginAll(): Promise<void> {
  await beginVisit(first, checklist, { mission, unit });
  await beginVisit(second, checklist);
  await beginVisit(third, checklist);
}

afterEach(startAfresh);

test('there is no visit to resume at the first start', async () => {
  expect(await visitToResume()).toBeUndefined();
});

test('the visit edited last, in any part, is resumed, not the one looked at last', async () => {
  await beginAll();
  await saveAnswer(second, 'A2', { judgement: 'met' }, now);
  await rememberPlace({ missionId: mission.id, visitId: third.id, itemCode: 'A1', at: now });
  expect(await visitToResume()).toMatchObject({ visit: second, checklist, unit, itemCode: 'A2' });
  await addDelegation([{ id: 'member-1', name: 'Đại biểu A', position: '', role: 'head' }], first);
  expect(await visitToResume()).toMatchObject({ visit: first, itemCode: null });
  await rememberPlace({ missionId: mission.id, visitId: first.id, itemCode: 'A1', at: now });
  expect(await visitToResume()).toMatchObject({ visit: first, itemCode: 'A1' });
});

test('a closed visit, or one of a removed mission, is not resumed', async () => {
  await beginAll();
  await saveAnswer(third, 'A1', { judgement: 'met' }, now);
  await editVisit(third, { closedAt: now });
  expect(await visitToResume()).toMatchObject({ visit: second });
  await removeMissions([mission.id]);
  expect(await visitToResume()).toBeUndefined();
});

test('the rows a sample mission comes with do not count as edits; later edits in it do', async () => {
  const hra = SampleMission.parse(sample);
  const [visit] = hra.visits;
  if (!visit) throw new Error('The sample has a visit');
  const [id = '', version] = visit.checklistKey.split('@');
  await addSample(hra, [{ ...checklist, id, version: Number(version) }]);
  expect(await visitToResume()).toBeUndefined();
  await saveAnswer(visit, 'A9', { judgement: 'met' }, now);
  expect(await visitToResume()).toMatchObject({ visit: { id: visit.id }, itemCode: 'A9' });
});

test('however visits are edited and closed, the open one edited last is resumed', async () => {
  const step = fc.record({
    visit: fc.constantFrom(first, second, third),
    what: fc.constantFrom('answer', 'person', 'close'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      await startAfresh();
      await beginAll();
      const order = [first.id, second.id, third.id];
      const closed = new Set<string>();
      const listed = new Set<string>();
      for (const { visit, what } of steps) {
        // Who is on the list already is not written down again.
        if (closed.has(visit.id) || (what === 'person' && listed.has(visit.id))) continue;
        if (what === 'answer') await saveAnswer(visit, 'A1', { judgement: 'met' }, now);
        else if (what === 'person') {
          await addDelegation([{ id: 'member-2', name: 'A', position: '', role: 'head' }], visit);
          listed.add(visit.id);
        } else {
          await editVisit(visit, { closedAt: now });
          closed.add(visit.id);
        }
        order.push(visit.id);
      }
      const expected = order.filter((id) => !closed.has(id)).at(-1);
      expect((await visitToResume())?.visit.id).toBe(expected);
    }),
    { numRuns: 15 },
  );
});
