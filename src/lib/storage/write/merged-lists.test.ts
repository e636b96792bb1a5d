import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Mission } from '#lib/domain/mission/mission.ts';
import { simulatedDevice, type SimulatedDevice } from '#tests/fixtures/simulated-device.ts';
import { emptyRecord } from '#tests/fixtures/visit-record.ts';

let head: SimulatedDevice;
let secretary: SimulatedDevice;
const { mission } = emptyRecord();
const member = (id: string, name = id) => ({ id, name, role: 'member' as const, position: '' });

beforeAll(async () => {
  head = await simulatedDevice();
  secretary = await simulatedDevice();
});

afterAll(() => {
  for (const { database } of [head, secretary]) database.close();
});

async function give(from: SimulatedDevice, to: SimulatedDevice) {
  const changes = (await from.database.changes.toArray()).map(({ order: _, ...change }) => change);
  await to.receive({ changes, seals: [], tables: 1 });
}

const missionOn = ({ database }: SimulatedDevice) => database.missions.get(mission.id);
const edit = (device: SimulatedDevice, set: Partial<Mission>) =>
  device.commit([{ table: 'missions', row: mission.id, set }]);

async function conflictsOn({ database }: SimulatedDevice) {
  const conflicts = await database.conflicts.toArray();
  return conflicts.map(({ path, candidates }) => ({ path, values: candidates.map(({ value }) => value) }));
}

async function exchange() {
  await give(head, secretary);
  await give(secretary, head);
  expect(await missionOn(head)).toEqual(await missionOn(secretary));
  const conflicts = await conflictsOn(head);
  expect(conflicts).toEqual(await conflictsOn(secretary));
  return { stored: (await missionOn(head))!, conflicts };
}

test('what two devices add to the lists of a mission stays, and only one person put right twice is to be decided', async () => {
  const issuer = { ...mission.issuer, recipients: ['Thường trực HĐND'] };
  await head.commit([
    head.creation('missions', { ...mission, members: [member('m1')], legalBasis: ['Luật A'], issuer }),
  ]);
  await exchange();

  await edit(head, {
    members: [member('m1'), member('m2')],
    legalBasis: [],
    issuer: { ...issuer, placeName: 'Gia Lai', recipients: [...issuer.recipients, 'Đơn vị'] },
  });
  await edit(secretary, {
    members: [member('m1'), member('m3')],
    legalBasis: ['Luật A', 'Nghị quyết B'],
    issuer: { ...issuer, name: 'ĐOÀN KHẢO SÁT', recipients: ['Ban Pháp chế', ...issuer.recipients] },
  });
  const added = await exchange();
  expect(added.conflicts).toEqual([]);
  expect(added.stored.members.map(({ id }) => id).sort()).toEqual(['m1', 'm2', 'm3']);
  expect(added.stored.legalBasis).toEqual(['Nghị quyết B']);
  expect(added.stored.issuer).toMatchObject({ placeName: 'Gia Lai', name: 'ĐOÀN KHẢO SÁT' });
  expect(added.stored.issuer.recipients).toEqual(['Ban Pháp chế', 'Thường trực HĐND', 'Đơn vị']);

  const renamed = (name: string) =>
    added.stored.members.map((one) => (one.id === 'm1' ? { ...one, name } : one));
  await edit(head, { members: renamed('Tên một') });
  await edit(secretary, { members: renamed('Tên hai') });
  const { conflicts } = await exchange();
  expect(conflicts).toMatchObject([
    { path: 'members.m1', values: [{ name: 'Tên hai' }, { name: 'Tên một' }] },
  ]);

  // Somebody who adds a person has not decided about another.
  const before = (await missionOn(head))!.members;
  await edit(head, { members: [...before, member('m4')] });
  expect((await exchange()).conflicts).toHaveLength(1);
  await head.commit([{ table: 'missions', row: mission.id, set: { 'members.m1': member('m1', 'Tên một') } }]);
  const decided = await exchange();
  expect(decided.conflicts).toEqual([]);
  expect(decided.stored.members.map(({ name }) => name).sort()).toEqual(['Tên một', 'm2', 'm3', 'm4']);
});
