import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startAfresh } from '../../../tests/fixtures/stored-parents.ts';
import { emptyRecord } from '../../../tests/fixtures/visit-record.ts';
import { checklistKey } from '../domain/checklist.ts';
import { startVisit } from '../domain/visit.ts';
import { hashChange } from '../journal/chain.ts';
import { saveAnswer } from './answers.ts';
import { addDelegation } from './attendees.ts';
import { database } from './database.ts';
import { addPhoto } from './photos.ts';
import { VERIFICATION_PHASES, verifyRecord } from './record-verification.ts';
import { closeVisit } from './close-visit.ts';
import { beginVisit } from './visits.ts';

const now = '2026-03-05T02:00:00.000Z';
const { mission, unit, checklist } = emptyRecord();
const visit = startVisit({
  id: 'v1',
  missionId: mission.id,
  unitId: unit.id,
  checklistKey: checklistKey(checklist),
  unannounced: true,
  place: unit.name,
  day: '2026-03-05',
  now,
});
const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]);

beforeEach(async () => {
  await beginVisit(visit, checklist, { mission, unit });
  await saveAnswer(visit, 'A1', { judgement: 'notMet', note: 'Bảng cũ' }, now);
  await saveAnswer(visit, 'A2', { values: { posted: 509 } }, now);
  await addPhoto(visit, 'A1', new File([jpeg], 'bảng.jpg'), now);
  await addDelegation([{ name: '', position: 'Trưởng đoàn', role: 'head' }], visit);
  await closeVisit(visit, now);
});

afterEach(async () => {
  await startAfresh();
});

const faults = async () => (await verifyRecord('v1'))?.faults;
const verdict = async () => (await verifyRecord('v1'))?.verdict;
const changeOf = async (row: string) =>
  (await database.changes.filter((change) => change.row === row).first())!;

test('an honest database is intact, its seal signed by this very device', async () => {
  expect(await verifyRecord('v1')).toEqual({
    verdict: 'intact',
    faults: [],
    changes: 9,
    // Visit, unit, two answers, a photo, an attendee.
    rows: 6,
    photos: 1,
    seals: { right: 1, foreign: 0, unchecked: 0 },
  });
});

test('a verification tells how far it is, phase by phase, and never goes back', async () => {
  const told: [string, number][] = [];
  await verifyRecord('v1', (...step) => told.push(step));
  expect([...new Set(told.map(([phase]) => phase))]).toEqual([...VERIFICATION_PHASES]);
  for (const phase of VERIFICATION_PHASES) {
    const fractions = told.filter(([of]) => of === phase).map(([, fraction]) => fraction);
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
    expect(Math.max(...fractions)).toBeLessThanOrEqual(1);
  }
  // Every entry of the journal is hashed, and told.
  expect(told.filter(([phase]) => phase === 'chain')).toHaveLength(9);
});

test('what is written while a long journal is verified is no tampering', async () => {
  const write = async () => {
    for (let posted = 0; posted < 12; posted++) await saveAnswer(visit, 'A2', { values: { posted } }, now);
  };
  const writing = write();
  for (let changes = 0; changes < 9 + 12;) {
    const found = await verifyRecord('v1');
    expect(found?.faults).toEqual([]);
    changes = found?.changes ?? Infinity;
  }
  await writing;
});

test('an answer turned round in the database is named with its field', async () => {
  await database.answers.update('v1/A1', { judgement: 'met' });
  expect(await verdict()).toBe('tampered');
  expect(await faults()).toEqual([
    { table: 'answers', row: 'v1/A1', fields: ['judgement'], what: 'rowChanged' },
  ]);
});

test('a row deleted, a row smuggled in and a row moved to another visit are each named', async () => {
  const row = (await database.answers.get('v1/A2'))!;
  await database.answers.delete('v1/A1');
  await database.answers.put({ ...row, id: 'v1/B1', itemCode: 'B1' });
  await database.answers.update('v1/A2', { visitId: 'v2' });
  expect(await faults()).toMatchObject([
    { row: 'v1/A1', what: 'rowMissing' },
    { row: 'v1/A2', what: 'rowChanged', fields: ['visitId'] },
    { row: 'v1/B1', what: 'rowUnrecorded' },
  ]);
});

test('a journal entry changed together with its row is betrayed by its hash', async () => {
  const change = await changeOf('v1/A1');
  await database.changes.put({ ...change, set: { ...change.set, judgement: 'met' } });
  await database.answers.update('v1/A1', { judgement: 'met' });
  expect(await faults()).toMatchObject([{ device: change.device, seq: change.seq, what: 'hash' }]);
});

test('a whole journal written anew, hashes, head and all, is betrayed by the seal', async () => {
  const all = await database.changes.orderBy('order').toArray();
  let prev = all[0]!.prev;
  for (const { order, hash: _, ...change } of all) {
    const set = change.row === 'v1/A1' ? { ...change.set, judgement: 'met' } : change.set;
    const forged = { ...change, set, prev };
    prev = hashChange(forged);
    await database.table('changes').put({ ...forged, hash: prev, order });
  }
  await database.heads.update(all[0]!.device, { hash: prev });
  await database.answers.update('v1/A1', { judgement: 'met' });
  expect(await verdict()).toBe('tampered');
  expect(await faults()).toEqual([{ what: 'sealChange', at: now }]);
});

test('the last entries cut off are missed', async () => {
  const last = (await database.changes.orderBy('order').last())!;
  await database.changes.delete(last.order);
  await database.visits.update('v1', { closedAt: null });
  expect(await faults()).toMatchObject([{ seq: last.seq, what: 'end' }, { what: 'sealChange' }]);
});

test('a seal with a wrong signature, or another key, is told apart from tampered rows', async () => {
  const seal = (await database.seals.toCollection().first())!;
  await database.seals.put({ ...seal, signature: 'ab'.repeat(64) });
  expect(await verifyRecord('v1')).toMatchObject({
    verdict: 'sealWrong',
    faults: [{ what: 'sealSignature' }],
  });
  const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
  const hex = (bytes: ArrayBuffer) => Buffer.from(bytes).toString('hex');
  const text = new TextEncoder().encode([seal.device, seal.seq, seal.hash].join('\n'));
  await database.seals.put({
    ...seal,
    publicKey: hex(await crypto.subtle.exportKey('raw', pair.publicKey)),
    signature: hex(await crypto.subtle.sign('Ed25519', pair.privateKey, text)),
  });
  expect(await verifyRecord('v1')).toMatchObject({ verdict: 'sealWrong', faults: [{ what: 'sealKey' }] });
});

test('a seal thrown away from a closed visit is missed', async () => {
  await database.seals.clear();
  expect(await verifyRecord('v1')).toMatchObject({ verdict: 'tampered', faults: [{ what: 'sealMissing' }] });
});

test('a seal that nobody signed is counted, not accused', async () => {
  const seal = (await database.seals.toCollection().first())!;
  await database.seals.put({ ...seal, publicKey: null, signature: null });
  expect(await verifyRecord('v1')).toMatchObject({ verdict: 'intact', seals: { right: 0, unchecked: 1 } });
});

test('an original photo exchanged or gone is named by its file', async () => {
  const { sha256 } = (await database.blobs.toCollection().first())!;
  await database.blobs.put({ sha256, bytes: new Uint8Array([1]).buffer });
  expect(await faults()).toEqual([{ what: 'photoChanged', name: 'bảng.jpg' }]);
  await database.blobs.clear();
  expect(await faults()).toEqual([{ what: 'photoMissing', name: 'bảng.jpg' }]);
});
