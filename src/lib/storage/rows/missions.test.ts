import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { startAfresh } from '#tests/fixtures/stored-parents.ts';
import { emptyRecord } from '#tests/fixtures/visit-record.ts';
import { checklistKey } from '#lib/domain/checklist/checklist.ts';
import { startVisit } from '#lib/domain/visit/visit.ts';
import { addUnits, createMission, readMission } from './missions.ts';
import { removeUnit } from './units.ts';
import { readMissionRecord } from '#lib/storage/reads/visit-records.ts';
import { readSummaries } from '#lib/storage/reads/visit-summaries.ts';
import { beginVisit } from './visits.ts';

const now = '2026-03-05T02:00:00.000Z';
const { mission, unit, checklist } = emptyRecord();
// Ids as the app makes them, from the national code, whose order differs from the order of choosing.
const called = (code: string) => ({ ...unit, id: `${mission.id}/unit/${code}`, name: `Xã ${code}`, code });
const order = async () => (await readMission(mission.id))?.units.map(({ code }) => code);

afterEach(startAfresh);

test('units stand in the order in which they were chosen, whatever their codes', async () => {
  const codes = fc.uniqueArray(fc.stringMatching(/^[0-9]{5}$/), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(codes, fc.nat(8), async (chosen, split) => {
      await startAfresh();
      await createMission(mission, chosen.slice(0, split).map(called));
      await addUnits(chosen.slice(split).map(called));
      expect(await order()).toEqual(chosen);
    }),
    { numRuns: 20 },
  );
});

test('a unit taken off and put back keeps its place', async () => {
  await createMission(mission, ['30003', '10001', '20002'].map(called));
  const bringBack = await removeUnit(called('10001'));
  expect(await order()).toEqual(['30003', '20002']);
  await bringBack();
  expect(await order()).toEqual(['30003', '10001', '20002']);
});

test('screen and documents list units as the mission does, not as they were visited', async () => {
  await createMission(mission, ['30003', '10001'].map(called));
  for (const code of ['10001', '30003']) {
    const visit = startVisit({
      id: `v${code}`,
      missionId: mission.id,
      unitId: called(code).id,
      checklistKey: checklistKey(checklist),
      unannounced: false,
      place: unit.name,
      day: '2026-03-05',
      now,
    });
    await beginVisit(visit, checklist);
  }
  const { summaries } = await readSummaries(mission.id, () => undefined);
  expect(summaries.map(({ unit: { code } }) => code)).toEqual(['30003', '10001']);
  const record = await readMissionRecord(mission.id, []);
  expect(record?.visits.map(({ unit: { code } }) => code)).toEqual(['30003', '10001']);
  // Of one unit the oldest visit comes first.
  const [later] = record?.visits ?? [];
  await beginVisit({ ...later!.visit, id: 'vEarlier', date: '2026-03-01' }, checklist);
  const again = await readMissionRecord(mission.id, []);
  expect(again?.visits.map(({ visit: { id } }) => id)).toEqual(['vEarlier', 'v30003', 'v10001']);
});
