import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Change } from '#lib/journal/change.ts';
import { chosenBy } from '#lib/journal/resolution.ts';
import { simulatedDevice, type SimulatedDevice } from '#tests/fixtures/simulated-device.ts';
import { emptyRecord } from '#tests/fixtures/visit-record.ts';
import type * as Conflicts from './conflicts.ts';

const NOW = '2026-03-05T02:00:00.000Z';
const { mission, visit, unit } = emptyRecord();
const ref = { id: visit.id, missionId: mission.id };

type Phone = SimulatedDevice & { conflicts: typeof Conflicts };
let here: Phone;
let there: Phone;

beforeAll(async () => {
  here = { ...(await simulatedDevice()), conflicts: await import('./conflicts.ts') };
  there = { ...(await simulatedDevice()), conflicts: await import('./conflicts.ts') };
});
afterAll(() => {
  for (const { database } of [here, there]) database.close();
});

async function changesOn({ database }: Phone): Promise<Change[]> {
  return (await database.changes.toArray()).map(({ order: _, ...change }) => change);
}
const send = async (from: Phone, to: Phone) =>
  to.receive({ changes: await changesOn(from), seals: [], tables: 1 });
const noteOn = async ({ database }: Phone, item: string) =>
  (await database.answers.get(`${visit.id}/${item}`))?.note;

beforeEach(async () => {
  for (const phone of [here, there]) await phone.startAfresh();
  await here.commit([
    here.creation('missions', mission),
    here.creation('units', unit),
    here.creation('visits', visit),
  ]);
  await send(here, there);
  for (const item of ['A1', 'A2']) {
    await here.saveAnswer(ref, item, { note: `đây ${item}`, judgement: 'met' }, NOW);
    await there.saveAnswer(ref, item, { note: `kia ${item}`, judgement: 'met' }, NOW);
  }
  await send(there, here);
});

test('the conflicts of a row are told apart from those of others, with where they stand', async () => {
  expect(await here.conflicts.readConflicts()).toHaveLength(2);
  const [only, ...others] = await here.conflicts.readConflicts([['answers', `${visit.id}/A1`]]);
  expect(others).toEqual([]);
  expect(only).toMatchObject({
    missionId: mission.id,
    visitId: visit.id,
    itemCode: 'A1',
    isArchived: false,
    conflict: { path: 'note' },
  });
  expect(await here.conflicts.countConflicts(mission.id)).toBe(2);
  expect(await here.conflicts.countConflicts('another')).toBe(0);
});

test('many are decided in one step, which other devices follow', async () => {
  const placed = await here.conflicts.readConflicts();
  const decided = placed.flatMap(({ conflict }) => {
    const chosen = chosenBy(conflict, { by: 'time' });
    return chosen ? [{ conflict, value: chosen.value }] : [];
  });
  await here.conflicts.decideConflicts(decided);
  expect(await here.conflicts.countConflicts()).toBe(0);
  await send(here, there);
  expect(await there.conflicts.countConflicts()).toBe(0);
  expect(await noteOn(there, 'A1')).toBe(await noteOn(here, 'A1'));
});

test('decisions are taken back by one more change, which leaves alone what was written since', async () => {
  const placed = await here.conflicts.readConflicts();
  const shown = await noteOn(here, 'A1');
  // The value that is not shown now.
  const decided = placed.map(({ conflict }) => ({ conflict, value: conflict.candidates[1]?.value ?? null }));
  await here.conflicts.decideConflicts(decided);
  expect(await noteOn(here, 'A1')).not.toBe(shown);
  await here.saveAnswer(ref, 'A2', { note: 'ghi sau' }, NOW);
  const before = (await changesOn(here)).length;
  await here.conflicts.takeBackDecisions(decided);
  expect(await noteOn(here, 'A1')).toBe(shown);
  expect(await noteOn(here, 'A2')).toBe('ghi sau');
  expect(await changesOn(here)).toHaveLength(before + 1);
  await send(here, there);
  expect(await noteOn(there, 'A1')).toBe(shown);
});

test('two fields of one row are decided together', async () => {
  const row = `${visit.id}/A1`;
  await here.saveAnswer(ref, 'A1', { judgement: 'notMet' }, NOW);
  await there.saveAnswer(ref, 'A1', { judgement: 'partlyMet' }, NOW);
  await send(there, here);
  const placed = await here.conflicts.readConflicts([['answers', row]]);
  expect(placed.map(({ conflict }) => conflict.path)).toEqual(['judgement', 'note']);
  const before = (await changesOn(here)).length;
  await here.conflicts.decideConflicts(
    placed.map(({ conflict }) => ({ conflict, value: conflict.candidates[0]?.value ?? null })),
  );
  expect(await changesOn(here)).toHaveLength(before + 1);
});
