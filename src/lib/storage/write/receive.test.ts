import { expect, test } from 'vitest';
import { hashChange } from '#lib/journal/chain.ts';
import type { Change } from '#lib/journal/change.ts';
import type { SimulatedDevice } from '#tests/fixtures/simulated-device.ts';
import {
  begin,
  changesOn,
  devices,
  mission,
  NEWER,
  NOW,
  stateOf,
  visit,
} from '#tests/fixtures/simulated-delegation.ts';

test('a log that goes two ways is refused, and nothing is taken over', async () => {
  await begin();
  const [a, b] = devices as [SimulatedDevice, SimulatedDevice];
  await a.saveAnswer({ id: visit, missionId: mission }, 'A1', { note: 'một' }, NOW);
  const changes = await changesOn(a);
  await b.receive({ changes, seals: [], tables: 1 });
  const before = await stateOf(b);
  const { hash: _, ...last } = changes.at(-1) as Change;
  const other = { ...last, set: { note: 'hai' } };
  const forked = [...changes.slice(0, -1), { ...other, hash: hashChange(other) }];
  await expect(b.receive({ changes: forked, seals: [], tables: 1 })).rejects.toMatchObject({
    name: 'ForkedLogError',
  });
  expect(await stateOf(b)).toEqual(before);
});

test('a row that cannot be is refused, unless a newer version wrote it', async () => {
  for (const device of devices) await device.startAfresh();
  await begin();
  const [a, b] = devices as [SimulatedDevice, SimulatedDevice];
  await a.saveAnswer({ id: visit, missionId: mission }, 'A1', { note: 'một' }, NOW);
  const changes = await changesOn(a);
  const { hash: _, ...last } = changes.at(-1) as Change;
  const wrong = { ...last, set: { ...last.set, judgement: 'tốt' } };
  const delivery = [...changes.slice(0, -1), { ...wrong, hash: hashChange(wrong) }];
  await expect(b.receive({ changes: delivery, seals: [], tables: 1 })).rejects.toMatchObject({
    name: 'ReceivedRowError',
  });
  expect(await b.database.answers.where({ visitId: visit }).count()).toBe(0);
  await b.receive({ changes: delivery, seals: [], tables: NEWER });
  expect(await b.database.unapplied.where({ log: mission }).toArray()).toMatchObject([
    { table: 'answers', row: `${visit}/A1` },
  ]);
});

test('what is missing is counted, and comes into force when it comes', async () => {
  await begin();
  const [a, b] = devices as [SimulatedDevice, SimulatedDevice];
  for (const note of ['1', '2', '3', '4'])
    await a.saveAnswer({ id: visit, missionId: mission }, 'A1', { note }, NOW);
  const changes = await changesOn(a);
  const { id } = await a.deviceIdentity();
  const late = await b.receive({ changes: changes.slice(-1), seals: [], tables: 1 });
  expect(late).toMatchObject({ added: 1, waiting: 1, missing: [{ log: mission, device: id, count: 3 }] });
  expect(await b.database.answers.where({ visitId: visit }).count()).toBe(0);
  const rest = await b.receive({ changes: changes.slice(0, -1), seals: [], tables: 1 });
  expect(rest).toMatchObject({ added: 3, waiting: 0, missing: [] });
  expect((await stateOf(b)).answers).toMatchObject([{ note: '4' }]);
});

test('deciding between two values is a change that ends the conflict everywhere', async () => {
  await begin();
  const [a, b] = devices as [SimulatedDevice, SimulatedDevice];
  const ref = { id: visit, missionId: mission };
  await a.saveAnswer(ref, 'A1', { judgement: 'met' }, NOW);
  await b.saveAnswer(ref, 'A1', { judgement: 'notMet' }, NOW);
  await a.receive({ changes: await changesOn(b), seals: [], tables: 1 });
  expect((await stateOf(a)).conflicts).toMatchObject([{ path: 'judgement', candidates: [{}, {}] }]);
  await a.saveAnswer(ref, 'A1', { judgement: 'notMet' }, NOW);
  expect((await stateOf(a)).conflicts).toEqual([]);
  await b.receive({ changes: await changesOn(a), seals: [], tables: 1 });
  expect(await stateOf(b)).toEqual(await stateOf(a));
});

test('what a newer version wrote may come from a device of this version', async () => {
  for (const device of devices) await device.startAfresh();
  await begin();
  const [a, b] = devices as [SimulatedDevice, SimulatedDevice];
  const newer = devices.at(-1) as SimulatedDevice;
  await newer.saveAnswer({ id: visit, missionId: mission }, 'A1', { note: 'một' }, NOW);
  await newer.commit([{ table: 'answers', row: `${visit}/A1`, set: { tomorrow: 1 } }]);
  await a.receive({ changes: await changesOn(newer), seals: [], tables: NEWER });
  await a.saveAnswer({ id: visit, missionId: mission }, 'A1', { note: 'hai' }, NOW);
  await b.receive({ changes: await changesOn(a), seals: [], tables: await a.newestTables() });
  expect((await stateOf(b)).answers).toMatchObject([{ note: 'hai' }]);
  expect(await changesOn(b)).toEqual(await changesOn(a));
});

test('a package that only says it is of a newer version opens no door for the next', async () => {
  for (const device of devices) await device.startAfresh();
  await begin();
  const [a, b] = devices as [SimulatedDevice, SimulatedDevice];
  const ref = { id: visit, missionId: mission };
  await a.saveAnswer(ref, 'A1', { note: 'một' }, NOW);
  const changes = await changesOn(a);
  await b.receive({ changes: changes.slice(0, -1), seals: [], tables: NEWER });
  expect(await b.newestTables()).toBe(1);
  const { hash: _, ...last } = changes.at(-1) as Change;
  const wrong = { ...last, set: { ...last.set, judgement: 'tốt' } };
  const delivery = [{ ...wrong, hash: hashChange(wrong) }];
  await expect(b.receive({ changes: delivery, seals: [], tables: 1 })).rejects.toMatchObject({
    name: 'ReceivedRowError',
  });
});

test('a seal that is here is not replaced by another of its id', async () => {
  await begin();
  const [a, b] = devices as [SimulatedDevice, SimulatedDevice];
  const { log, device, seq, hash } = (await changesOn(a)).at(-1) as Change;
  const seal = {
    id: crypto.randomUUID(),
    log,
    device,
    seq,
    hash,
    at: NOW,
    reason: 'exported',
    visitId: null,
  };
  const signed = { ...seal, publicKey: 'a'.repeat(64), signature: 'b'.repeat(128) };
  await b.receive({ changes: await changesOn(a), seals: [signed], tables: 1 });
  const other = { ...signed, signature: 'c'.repeat(128) };
  await b.receive({ changes: await changesOn(a), seals: [other], tables: 1 });
  expect(await b.database.seals.get(seal.id)).toEqual(signed);
});

test('a device that lost its database is made whole, and the loss is told until then', async () => {
  for (const device of devices) await device.startAfresh();
  await begin();
  const [a, b] = devices as [SimulatedDevice, SimulatedDevice];
  const ref = { id: visit, missionId: mission };
  await b.saveAnswer(ref, 'A1', { note: 'cũ' }, NOW);
  await a.receive({ changes: await changesOn(b), seals: [], tables: 1 });
  await b.saveAnswer(ref, 'A1', { note: 'mới' }, NOW);
  const whole = await changesOn(b);
  const before = await stateOf(b);
  await b.database.delete();
  await b.database.open();
  expect(await b.readLoss()).not.toBeNull();
  await b.receive({ changes: await changesOn(a), seals: [], tables: 1 });
  expect(await b.readLoss()).toMatchObject({ lost: 1 });
  await b.receive({ changes: whole, seals: [], tables: 1 });
  expect(await b.readLoss()).toBeNull();
  expect(await stateOf(b)).toEqual(before);
});

test('changes that a browser did not bring back are filled in, in their order', async () => {
  await begin();
  const [a, b] = devices as [SimulatedDevice, SimulatedDevice];
  const ref = { id: visit, missionId: mission };
  for (const note of ['1', '2', '3']) await b.saveAnswer(ref, 'A1', { note }, NOW);
  await a.receive({ changes: await changesOn(b), seals: [], tables: 1 });
  await a.saveAnswer(ref, 'A1', { note: '4' }, NOW);
  await b.receive({ changes: await changesOn(a), seals: [], tables: 1 });
  const before = await stateOf(b);
  const inOrder = async () =>
    (await b.database.changes.where('log').equals(mission).sortBy('order')).map(({ hash }) => hash);
  const order = await inOrder();
  await b.database.changes.where('log').equals(mission).limit(3).delete();
  await b.database.answers.clear();
  // Not enough to make it whole: nothing is touched.
  await b.receive({ changes: (await changesOn(a)).slice(0, 1), seals: [], tables: 1 });
  expect(await inOrder()).toHaveLength(order.length - 3);
  expect(await b.receive({ changes: await changesOn(a), seals: [], tables: 1 })).toMatchObject({
    added: 3,
    waiting: 0,
  });
  expect(await inOrder()).toEqual(order);
  expect(await stateOf(b)).toEqual(before);
});
