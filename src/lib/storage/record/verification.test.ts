import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startAfresh } from '#tests/fixtures/stored-parents.ts';
import { now, startedVisit } from '#tests/fixtures/stored-visit.ts';
import { emptyRecord } from '#tests/fixtures/visit-record.ts';
import { blankDocument } from '#lib/domain/drafts/document-draft.ts';
import { hashChange } from '#lib/journal/chain.ts';
import { saveAnswer } from '#lib/storage/rows/answers.ts';
import { addDelegation } from '#lib/storage/rows/attendees.ts';
import { mendYear, readMendedYears, recordMendedYears } from '#lib/storage/rows/calendar.ts';
import { database } from '#lib/storage/database/database.ts';
import { editMission } from '#lib/storage/rows/missions.ts';
import {
  createDocument,
  editBlock,
  editDocument,
  issueDocument,
  readDocument,
} from '#lib/storage/rows/documents.ts';
import { addPhoto } from '#lib/storage/photos/photos.ts';
import { comparePrintedHead, readRecordHead, readContentHashes } from './record.ts';
import { printOf, renditionOf } from '#lib/storage/photos/renditions.ts';
import { VERIFICATION_PHASES, verifyRecord } from './verification.ts';
import { closeVisit } from '#lib/storage/rows/seals.ts';
import { beginVisit } from '#lib/storage/rows/visits.ts';

const { mission, unit, checklist } = emptyRecord();
const visit = startedVisit({ unannounced: true });
const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]);

beforeEach(async () => {
  await beginVisit(visit, checklist, { mission, unit });
  await saveAnswer(visit, 'A1', { judgement: 'notMet', note: 'Bảng cũ' }, now);
  await saveAnswer(visit, 'A2', { values: { posted: 509 } }, now);
  await addPhoto(visit, 'A1', new File([jpeg], 'bảng.jpg'), now);
  await addDelegation([{ id: 'member-1', name: '', position: 'Trưởng đoàn', role: 'head' }], visit);
  await closeVisit(visit, now);
});

afterEach(async () => {
  await startAfresh();
});

const faults = async () => (await verifyRecord('v1'))?.faults;
const verdict = async () => (await verifyRecord('v1'))?.verdict;
const changeOf = async (row: string) =>
  (await database.changes.filter((change) => change.row === row).first())!;

test('an untouched database is intact, its seal signed by this device', async () => {
  expect(await verifyRecord('v1')).toEqual({
    verdict: 'intact',
    faults: [],
    changes: 9,
    // Mission, checklist, visit, unit, two answers, a photo, an attendee.
    rows: 8,
    photos: 1,
    files: 0,
    head: await database.heads.where({ log: mission.id }).first(),
    seals: { right: 1, foreign: 0, unchecked: 0 },
  });
});

test('a verification reports its progress, phase by phase, and never goes back', async () => {
  const steps: [string, number][] = [];
  await verifyRecord('v1', (...step) => steps.push(step));
  expect([...new Set(steps.map(([phase]) => phase))]).toEqual([...VERIFICATION_PHASES]);
  for (const phase of VERIFICATION_PHASES) {
    const fractions = steps.filter(([of]) => of === phase).map(([, fraction]) => fraction);
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
    expect(Math.max(...fractions)).toBeLessThanOrEqual(1);
  }
  // Every entry of the journal is hashed, and its progress reported.
  expect(steps.filter(([phase]) => phase === 'chain')).toHaveLength(9);
});

test('what is written while a long journal is verified does not count as tampering', async () => {
  const write = async () => {
    for (let posted = 0; posted < 12; posted++) await saveAnswer(visit, 'A2', { values: { posted } }, now);
  };
  const writing = write();
  for (let changes = 0; changes < 9 + 12;) {
    const verification = await verifyRecord('v1');
    expect(verification?.faults).toEqual([]);
    changes = verification?.changes ?? Infinity;
  }
  await writing;
});

test('an answer changed in the database is reported with its field', async () => {
  await database.answers.update('v1/A1', { judgement: 'met' });
  expect(await verdict()).toBe('tampered');
  expect(await faults()).toEqual([
    { table: 'answers', row: 'v1/A1', fields: ['judgement'], what: 'rowChanged' },
  ]);
});

test('a row deleted, a row inserted and a row moved to another visit are each reported', async () => {
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

test('a journal entry changed together with its row is detected by its hash', async () => {
  const change = await changeOf('v1/A1');
  await database.changes.put({ ...change, set: { ...change.set, judgement: 'met' } });
  await database.answers.update('v1/A1', { judgement: 'met' });
  expect(await faults()).toMatchObject([{ device: change.device, seq: change.seq, what: 'hash' }]);
});

test('a whole log rewritten, hashes, head and all, is detected by the seal', async () => {
  const all = await database.changes.where({ log: mission.id }).toArray();
  let prev = all[0]!.prev;
  for (const { order, hash: _, ...change } of all) {
    const set = change.row === 'v1/A1' ? { ...change.set, judgement: 'met' } : change.set;
    const forged = { ...change, set, prev };
    prev = hashChange(forged);
    await database.table('changes').put({ ...forged, hash: prev, order });
  }
  await database.heads.update([mission.id, all[0]!.device], { hash: prev });
  await database.answers.update('v1/A1', { judgement: 'met' });
  expect(await verdict()).toBe('tampered');
  expect(await faults()).toEqual([{ what: 'sealChange', at: now }]);
});

test('removal of the last entries is detected', async () => {
  const last = (await database.changes.orderBy('order').last())!;
  await database.changes.delete(last.order);
  await database.visits.update('v1', { closedAt: null });
  expect(await faults()).toMatchObject([{ seq: last.seq, what: 'end' }, { what: 'sealChange' }]);
});

test('a seal with a wrong signature, or another key, is not reported as tampered rows', async () => {
  const seal = (await database.seals.toCollection().first())!;
  await database.seals.put({ ...seal, signature: 'ab'.repeat(64) });
  expect(await verifyRecord('v1')).toMatchObject({
    verdict: 'sealWrong',
    faults: [{ what: 'sealSignature' }],
  });
  const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
  const hex = (bytes: ArrayBuffer) => Buffer.from(bytes).toString('hex');
  const text = new TextEncoder().encode([seal.log, seal.device, seal.seq, seal.hash].join('\n'));
  await database.seals.put({
    ...seal,
    publicKey: hex(await crypto.subtle.exportKey('raw', pair.publicKey)),
    signature: hex(await crypto.subtle.sign('Ed25519', pair.privateKey, text)),
  });
  expect(await verifyRecord('v1')).toMatchObject({ verdict: 'sealWrong', faults: [{ what: 'sealKey' }] });
});

test('removal of the seal of a closed visit is detected', async () => {
  await database.seals.clear();
  expect(await verifyRecord('v1')).toMatchObject({ verdict: 'tampered', faults: [{ what: 'sealMissing' }] });
});

test('a seal without a signature is counted, not reported as a fault', async () => {
  const seal = (await database.seals.toCollection().first())!;
  await database.seals.put({ ...seal, publicKey: null, signature: null });
  expect(await verifyRecord('v1')).toMatchObject({ verdict: 'intact', seals: { right: 0, unchecked: 1 } });
});

test('an original photo replaced or gone is reported by its file name', async () => {
  const { sha256 } = (await database.blobs.toCollection().first())!;
  await database.blobs.put({ sha256, bytes: new Uint8Array([1]).buffer });
  expect(await faults()).toEqual([{ what: 'photoChanged', name: 'bảng.jpg' }]);
  await database.blobs.clear();
  expect(await faults()).toEqual([{ what: 'photoMissing', name: 'bảng.jpg' }]);
});

test('a question of the stored checklist reworded, and a mission or unit renamed, are reported', async () => {
  const stored = (await database.checklists.get(visit.checklistKey))!;
  const [area] = stored.checklist.areas;
  area!.items[0]!.question = 'Câu hỏi khác?';
  await database.checklists.put(stored);
  await database.missions.update(mission.id, { title: 'Cuộc giám sát khác' });
  await database.units.update(unit.id, { name: 'Đơn vị khác' });
  const sorted = (await faults())!.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
  expect(sorted).toMatchObject([
    { table: 'checklists', row: visit.checklistKey, fields: ['checklist'], what: 'rowChanged' },
    { table: 'missions', row: mission.id, fields: ['title'], what: 'rowChanged' },
    { table: 'units', row: unit.id, fields: ['name'], what: 'rowChanged' },
  ]);
});

test('removal of a stored checklist or a mission is detected', async () => {
  await database.checklists.clear();
  await database.missions.clear();
  expect(await faults()).toMatchObject([
    { table: 'checklists', what: 'rowMissing' },
    { table: 'missions', what: 'rowMissing' },
  ]);
});

const rendition = (byte: number) => ({
  width: 4,
  height: 3,
  thumbnail: new Uint8Array([byte, byte]).buffer,
  print: new Uint8Array([byte]).buffer,
});

test('the print version of a photo has its hash in the journal; replaced, it is reported, and never prints', async () => {
  const photo = (await database.photos.toCollection().first())!;
  const signed = await readContentHashes('v1');
  const head = await readRecordHead('v1');
  await renditionOf(photo, () => Promise.resolve(rendition(1)));
  expect(await verdict()).toBe('intact');
  // The photo is unchanged: its signature is still valid, and so is the number on the paper.
  expect(await readContentHashes('v1')).toEqual(signed);
  expect(await readRecordHead('v1')).toEqual(head);

  await database.renditions.update(photo.sha256, { print: new Uint8Array([9]).buffer });
  expect(await faults()).toEqual([{ what: 'printChanged', name: 'bảng.jpg' }]);
  const render = () => Promise.resolve(rendition(1));
  expect(new Uint8Array((await printOf(photo, render))!)).toEqual(new Uint8Array([1]));
  expect(await verdict()).toBe('intact');

  await database.renditions.update(photo.sha256, { print: null });
  expect(await faults()).toEqual([{ what: 'printChanged', name: 'bảng.jpg' }]);
});

test('the thumbnail has its hash in the journal too; replaced, it is reported and not shown', async () => {
  const photo = (await database.photos.toCollection().first())!;
  const render = () => Promise.resolve(rendition(1));
  await renditionOf(photo, render);
  expect(await verdict()).toBe('intact');
  await database.renditions.update(photo.sha256, { thumbnail: new Uint8Array([9]).buffer });
  expect(await faults()).toEqual([{ what: 'thumbnailChanged', name: 'bảng.jpg' }]);
  expect((await renditionOf(photo, render)).thumbnail).toEqual(rendition(1).thumbnail);
  expect(await verdict()).toBe('intact');
  // One made by an earlier version has no recorded hash: it is shown, and is no fault.
  await database.renditions.clear();
  await database.photos.clear();
  await database.renditions.put({ sha256: photo.sha256, ...rendition(3) });
  expect((await renditionOf(photo, render)).thumbnail).toEqual(rendition(3).thumbnail);
});

test('a grey rendition that an earlier version made of a broken JPEG is neither shown nor printed, and is no fault', async () => {
  await addPhoto(visit, 'A2', new File([jpeg, 'hỏng'], 'hỏng.jpg'), now);
  const photo = (await database.photos.toArray()).find(({ fileName }) => fileName === 'hỏng.jpg')!;
  const grey = () => Promise.resolve(rendition(1));
  await renditionOf(photo, grey);
  let tries = 0;
  const broken = () => {
    tries += 1;
    return Promise.resolve({ width: 0, height: 0, thumbnail: null, print: null });
  };
  expect((await renditionOf(photo, broken)).thumbnail).toBeNull();
  expect(await printOf(photo, broken)).toBeNull();
  expect(tries).toBe(1);
  expect(await verdict()).toBe('intact');
});

const year = { $schema: '', year: 2026, source: 'Thông báo', holidays: [], workingSaturdays: [] };

test('the days off that documents count with are in the journal', async () => {
  await mendYear(year);
  await mendYear({ ...year, year: 2027 });
  expect(await faults()).toEqual([]);
  await database.settings.put({ key: 'holidayYears', value: [year] });
  expect(await faults()).toEqual([
    { table: 'settings', row: 'holidayYears', fields: ['value'], what: 'rowChanged' },
  ]);
  await database.settings.delete('holidayYears');
  expect(await faults()).toMatchObject([{ row: 'holidayYears', what: 'rowMissing' }]);
});

test('days off that an earlier version stored outside the journal are moved into it at the start', async () => {
  await database.settings.put({ key: 'calendar', value: [year] });
  expect(await readMendedYears()).toEqual([year]);
  expect(await faults()).toMatchObject([{ table: 'settings', row: 'calendar', what: 'rowUnrecorded' }]);
  await recordMendedYears();
  await recordMendedYears();
  expect(await faults()).toEqual([]);
  expect(await readMendedYears()).toEqual([year]);
  expect(await database.changes.filter(({ table }) => table === 'settings').count()).toBe(1);
});

test('a print version without a recorded hash is made again from the original, and a replaced original prints nothing', async () => {
  const photo = (await database.photos.toCollection().first())!;
  await database.renditions.put({ sha256: photo.sha256, ...rendition(9) });
  expect(new Uint8Array((await printOf(photo, () => Promise.resolve(rendition(1))))!)).toEqual(
    new Uint8Array([1]),
  );
  await database.renditions.clear();
  await database.blobs.put({ sha256: photo.sha256, bytes: new Uint8Array([7]).buffer });
  expect(await printOf(photo, () => Promise.resolve(rendition(2)))).toBeNull();
});

test('issued files are compared with their hashes, those of the whole mission too', async () => {
  const start = { missionId: mission.id, createdAt: now, number: '01', date: '2026-03-05' };
  for (const [id, visitId, kind] of [
    ['d1', 'v1', 'minutes'],
    ['d2', null, 'consolidated-report'],
  ] as const) {
    const document = blankDocument({ ...start, id, visitId, kind });
    await createDocument(document);
    const [bytes, recordBytes] = [`pdf ${id}`, `record ${id}`].map(
      (text) => new TextEncoder().encode(text).buffer,
    );
    const file = { contentHash: 'a'.repeat(64), symbol: 'ĐGS', fileName: `${id}.pdf` };
    await issueDocument(
      (await readDocument(id))!,
      { ...file, bytes: bytes!, recordBytes: recordBytes! },
      now,
    );
  }
  expect(await verifyRecord('v1')).toMatchObject({ verdict: 'intact', files: 4 });
  const second = (await database.documents.get('d2'))!.issued!;
  await database.blobs.put({ sha256: second.sha256, bytes: new Uint8Array([1]).buffer });
  await database.blobs.delete(second.recordSha256);
  await database.documents.update('d1', { number: '02' });
  expect(await faults()).toMatchObject([
    { table: 'documents', row: 'd1', fields: ['number'] },
    { what: 'fileChanged', name: 'd2.pdf' },
    { what: 'proofMissing', name: 'd2.pdf' },
  ]);
});

test('a database restored to an older state is detected by the marker outside it, and by seals of other visits', async () => {
  const head = (await database.heads.where({ log: mission.id }).first())!;
  const { log, device, seq, hash } = head;
  const marked = async (mark: object) =>
    (await verifyRecord('v1', undefined, [{ log, device, seq, hash, ...mark }]))!;
  expect((await marked({})).verdict).toBe('intact');
  expect(await marked({ seq: seq + 3 })).toMatchObject({
    verdict: 'tampered',
    faults: [{ what: 'rolledBack', seq, marked: seq + 3 }],
  });
  expect(await marked({ hash: 'f'.repeat(64) })).toMatchObject({
    verdict: 'tampered',
    faults: [{ what: 'rewritten', seq, marked: seq }],
  });
  expect(
    (await marked({ seq: 1, hash: (await database.changes.where({ log: mission.id }).first())!.hash }))
      .faults,
  ).toEqual([]);
  const seal = (await database.seals.toCollection().first())!;
  await database.seals.put({
    ...seal,
    id: 'other',
    visitId: 'v2',
    seq: seq + 2,
    at: '2026-03-06T02:00:00.000Z',
  });
  expect(await faults()).toEqual([{ what: 'sealChange', at: '2026-03-06T02:00:00.000Z' }]);
});

test('number and hash printed in the minutes detect a journal that was rewritten since', async () => {
  const head = (await readRecordHead('v1'))!;
  const compare = (seq: number, hash: string) => comparePrintedHead(mission.id, seq, hash);
  expect(await compare(head.seq, head.hash)).toBe('same');
  expect(await compare(head.seq, head.hash.slice(0, 8))).toBe('same');
  expect(await compare(head.seq, 'f'.repeat(64))).toBe('different');
  expect(await compare(head.seq + 50, head.hash)).toBe('missing');
  // A change to the visit moves the head; a draft of a document does not.
  await createDocument(
    blankDocument({
      id: 'd',
      missionId: mission.id,
      visitId: 'v1',
      kind: 'minutes',
      createdAt: now,
      number: '',
      date: null,
    }),
  );
  await editMission(mission.id, { councilSession: 'kỳ họp thứ hai' });
  expect(await readRecordHead('v1')).toEqual(head);
  // What is written over in the minutes themselves does, in no other document.
  const minutes = (await database.documents.get('d'))!;
  await editBlock(minutes, 'opening/place', { text: 'Khác', drafted: 'Địa điểm', at: now });
  const edit = await database.changes.orderBy('order').last();
  expect(await readRecordHead('v1')).toEqual(head);
  expect(await readRecordHead('v1', 'd')).toMatchObject({ seq: edit?.seq, hash: edit?.hash });
  await editBlock(minutes, 'journal/head', { text: 'Khác', drafted: 'Đến lần ghi', at: now });
  await editDocument(minutes, { number: '07' });
  expect(await readRecordHead('v1', 'd')).toMatchObject({ seq: edit?.seq });
  // What they print of the mission does.
  await editMission(mission.id, { title: 'Tên khác' });
  const last = await database.changes.orderBy('order').last();
  expect(await readRecordHead('v1')).toMatchObject({ seq: last?.seq, hash: last?.hash });
});
