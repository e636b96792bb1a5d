import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startAfresh } from '#tests/fixtures/stored-parents.ts';
import { now, startedVisit } from '#tests/fixtures/stored-visit.ts';
import { emptyRecord } from '#tests/fixtures/visit-record.ts';
import { saveAnswer } from './answers.ts';
import { database } from '#lib/storage/database/database.ts';
import { createMission, readMission } from './missions.ts';
import { removeUnit, UnitRecordedError } from './units.ts';
import { closeVisit } from './seals.ts';
import { beginVisit, editVisit, readVisit } from './visits.ts';

const { mission, unit, checklist } = emptyRecord();
const other = { ...unit, id: 'u2', name: 'UBND xã Ayun' };
const visit = startedVisit({ unannounced: false });
const names = async () => (await readMission(mission.id))?.units.map(({ name }) => name).sort();

beforeEach(() => createMission(mission, [unit, other]));
afterEach(async () => {
  vi.restoreAllMocks();
  await startAfresh();
});

test('a unit nobody has visited is removed from the mission, which the journal records, and can be restored', async () => {
  const bringBack = await removeUnit(other);
  expect(await names()).toEqual([unit.name]);
  expect((await database.changes.orderBy('order').last())?.set).toEqual({ deleted: true });
  await bringBack();
  expect(await names()).toEqual([other.name, unit.name].sort());
});

test('a visit that was begun by mistake and left empty goes with its unit, and comes back with it', async () => {
  await beginVisit(visit, checklist);
  const bringBack = await removeUnit(unit);
  expect(await names()).toEqual([other.name]);
  expect((await readMission(mission.id))?.visits).toEqual([]);
  expect(await readVisit('v1')).toBeUndefined();
  await bringBack();
  expect((await readMission(mission.id))?.visits).toEqual([visit]);
});

test.each([
  ['an answer', () => saveAnswer(visit, 'A1', { judgement: 'met' }, now)],
  ['a remark', () => editVisit(visit, { note: 'Cán bộ đi vắng' })],
  ['that it was closed', () => closeVisit(visit, now)],
])('a unit where a visit holds %s stays', async (_what, record) => {
  await beginVisit(visit, checklist);
  await record();
  const before = await database.changes.count();
  const refused = await removeUnit(unit).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(UnitRecordedError);
  expect((refused as UnitRecordedError).records.recorded.map((each) => each.visit.id)).toEqual(['v1']);
  expect(await names()).toContain(unit.name);
  expect(await database.changes.count()).toBe(before);
});

test('what another tab writes in the moment before a unit is taken off keeps the unit', async () => {
  await beginVisit(visit, checklist);
  const transaction = database.transaction.bind(database) as (...of: unknown[]) => Promise<unknown>;
  const late = async (...of: unknown[]) => {
    await saveAnswer(visit, 'A1', { judgement: 'met' }, now);
    return transaction(...of);
  };
  vi.spyOn(database, 'transaction').mockImplementationOnce(late as never);
  const refused = await removeUnit(unit).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(UnitRecordedError);
  expect(await names()).toContain(unit.name);
  expect((await readMission(mission.id))?.visits).toEqual([visit]);
});

test('a unit whose only answer was taken back is as empty as one that has none', async () => {
  await beginVisit(visit, checklist);
  await saveAnswer(visit, 'A1', { judgement: 'met' }, now);
  await saveAnswer(visit, 'A1', { judgement: null }, now);
  await removeUnit(unit);
  expect(await names()).toEqual([other.name]);
});
