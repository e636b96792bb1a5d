import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startAfresh } from '#tests/fixtures/stored-parents.ts';
import { now, startedVisit } from '#tests/fixtures/stored-visit.ts';
import { emptyRecord } from '#tests/fixtures/visit-record.ts';
import type { Mission } from '#lib/domain/mission/mission.ts';
import { saveAnswer } from './answers.ts';
import { addDelegation, editAttendee, readAttendees } from './attendees.ts';
import { database } from '#lib/storage/database/database.ts';
import { nameAuthor } from '#lib/storage/database/device.ts';
import { readContentHashes } from '#lib/storage/record/record.ts';
import { readTimeline } from '#lib/storage/timeline/timeline.ts';
import { createMission, editMission } from './missions.ts';
import { readSignatures, recordSignature, setSignatureDeleted } from './signatures.ts';
import { readVisitRecord } from '#lib/storage/reads/visit-records.ts';
import { closeVisit } from './seals.ts';
import { beginVisit } from './visits.ts';

const { mission, unit, checklist } = emptyRecord();
const visit = startedVisit({ unannounced: false });
const members = [
  { id: 'member-1', name: '', position: 'Trưởng đoàn', role: 'head' as const },
  { id: 'member-2', name: '', position: 'Thư ký đoàn', role: 'secretary' as const },
];

const drawn = (id: string, attendeeId: string): Parameters<typeof recordSignature>[0] => ({
  id,
  missionId: mission.id,
  visitId: 'v1',
  attendeeId,
  mark: {
    kind: 'drawn',
    width: 300,
    height: 150,
    strokes: [
      [
        [1, 2],
        [3, 4],
      ],
    ],
  },
  signedAt: now,
});

beforeEach(async () => {
  await beginVisit(visit, checklist, { mission, unit });
  await addDelegation(members, visit);
});

afterEach(async () => {
  await startAfresh();
});

test('a delegation added twice is listed once, and comes back after it was removed', async () => {
  await addDelegation(members, visit);
  const [head] = await readAttendees('v1');
  expect(await readAttendees('v1')).toMatchObject([
    { position: 'Trưởng đoàn', role: 'chair' },
    { position: 'Thư ký đoàn', role: 'secretary' },
  ]);
  await editAttendee(head!, { deleted: true });
  await addDelegation(members, visit);
  expect(await readAttendees('v1')).toHaveLength(2);
});

test('two signatures and closing leave what was signed unchanged', async () => {
  await recordSignature(drawn('s1', 'v1/member/member-1'));
  await recordSignature(drawn('s2', 'v1/member/member-2'));
  await closeVisit(visit, now);
  expect(await readSignatures('v1')).toMatchObject([
    { signature: { id: 's1' }, amended: false, amendments: [] },
    { signature: { id: 's2' }, amended: false, amendments: [] },
  ]);
});

test('a later change shows under the signature with its author and fields, and goes when it is taken back', async () => {
  await nameAuthor('Thư ký đoàn');
  await saveAnswer(visit, 'A1', { judgement: 'met' }, now);
  await recordSignature(drawn('s1', 'v1/member/member-1'));
  await saveAnswer(visit, 'A1', { judgement: 'notMet' }, now);
  expect(await readSignatures('v1')).toMatchObject([
    {
      amended: true,
      amendments: [{ author: 'Thư ký đoàn', table: 'answers', set: { judgement: 'notMet' } }],
    },
  ]);
  await saveAnswer(visit, 'A1', { judgement: 'met' }, now);
  expect(await readSignatures('v1')).toMatchObject([{ amended: false, amendments: [] }]);
});

test('what the mission screen puts into the minutes is signed, too; what it keeps for other papers is not', async () => {
  await nameAuthor('Thư ký đoàn');
  await createMission({ ...mission, members }, []);
  await recordSignature(drawn('s1', 'v1/member/member-1'));
  const hand = { id: 'member-4', name: 'Thành viên mới', position: '', role: 'member' as const };
  const beside: Partial<Mission>[] = [
    { archived: true },
    { archived: false },
    { councilSession: 'kỳ họp thứ hai', members: [...members, hand] },
    { issuer: { ...mission.issuer, placeName: 'Gia Lai' }, legalBasis: ['Nghị quyết'] },
  ];
  for (const fields of beside) {
    await editMission(mission.id, fields);
    expect(await readSignatures('v1')).toMatchObject([{ amended: false, amendments: [] }]);
  }
  const [head, secretary] = members;
  const printed: Partial<Mission>[] = [
    { title: 'Tên khác' },
    { kind: 'survey' },
    { issuer: { ...mission.issuer, name: 'ĐOÀN KHẢO SÁT', placeName: 'Gia Lai' } },
    { members: [{ ...head!, role: 'deputyHead' }, secretary!] },
  ];
  for (const [index, fields] of printed.entries()) {
    const before = await database.missions.get(mission.id);
    await editMission(mission.id, { ...before, ...fields });
    const [state] = await readSignatures('v1');
    expect(state).toMatchObject({ amended: true });
    // What was put back is told as well; what no minutes print is not.
    expect(state?.amendments).toHaveLength(Math.min(2 * index + 1, 5));
    expect(state?.amendments[0]).toMatchObject({
      author: 'Thư ký đoàn',
      table: 'missions',
      set: 'issuer' in fields ? { 'issuer.name': fields.issuer.name } : fields,
    });
    expect((await readVisitRecord('v1', []))?.amendments).toHaveLength(1);
    await editMission(mission.id, before!);
    expect(await readSignatures('v1')).toMatchObject([{ amended: false }]);
  }
});

test('a signature of an older version covers what it covered, and goes on holding', async () => {
  await recordSignature(drawn('s1', 'v1/member/member-1'));
  const { contentHash: _, coversMission: __, ...older } = (await database.signatures.get('s1'))!;
  const { ofVisit } = (await readContentHashes('v1'))!;
  await database.signatures.put({ ...older, contentHash: ofVisit });
  await editMission(mission.id, { title: 'Tên khác' });
  expect(await readSignatures('v1')).toMatchObject([{ amended: false }]);
  await saveAnswer(visit, 'A1', { note: 'sau khi ký' }, now);
  expect(await readSignatures('v1')).toMatchObject([{ amended: true }]);
});

test('a row changed outside the journal is an amendment without an author', async () => {
  await recordSignature(drawn('s1', 'v1/member/member-1'));
  await database.attendees.update('v1/member/member-2', { position: 'Khác' });
  expect(await readSignatures('v1')).toMatchObject([{ amended: true, amendments: [] }]);
});

test('a person who signs again has one signature; a refusal needs its reason and a witness', async () => {
  await recordSignature(drawn('s1', 'v1/member/member-1'));
  await recordSignature(drawn('s2', 'v1/member/member-1'));
  expect((await readSignatures('v1')).map(({ signature }) => signature.id)).toEqual(['s2']);
  const refused = { kind: 'refused' as const, reason: 'Không đồng ý', witness: { name: '', position: '' } };
  await expect(recordSignature({ ...drawn('s3', 'v1/member/member-2'), mark: refused })).rejects.toThrow();
  const [{ signature }] = (await readSignatures('v1')) as [
    Awaited<ReturnType<typeof readSignatures>>[number],
  ];
  await setSignatureDeleted(signature, true);
  expect(await readSignatures('v1')).toEqual([]);
});

test('the journal of a visit is listed newest first, page by page, without other visits', async () => {
  await beginVisit({ ...visit, id: 'v2' }, checklist);
  await saveAnswer({ id: 'v2', missionId: mission.id }, 'A1', { note: 'cuộc khác' }, now);
  await saveAnswer(visit, 'A1', { note: 'cuộc này' }, now);
  const first = await readTimeline(visit.missionId, { visitId: 'v1' }, 2);
  expect(first.more).toBe(true);
  expect(first.entries[0]?.set['note']).toBe('cuộc này');
  const all = await readTimeline(visit.missionId, { visitId: 'v1' }, 50);
  expect(all.more).toBe(false);
  // Mission, unit, visit, two attendees, one answer.
  expect(all.entries.map(({ table }) => table)).toEqual([
    'answers',
    'attendees',
    'attendees',
    'visits',
    'units',
    'missions',
  ]);
});

test('documents list the signatures after which the record was changed, and when', async () => {
  await recordSignature(drawn('s1', 'v1/member/member-1'));
  expect((await readVisitRecord('v1', []))?.amendments).toEqual([]);
  const before = new Date().toISOString();
  await saveAnswer(visit, 'A1', { note: 'sau khi ký' }, now);
  await recordSignature(drawn('s2', 'v1/member/member-2'));
  const [amendment, ...others] = (await readVisitRecord('v1', []))?.amendments ?? [];
  expect(amendment).toMatchObject({
    signatureId: 's1',
    since: { writes: 1, tables: ['answers'] },
  });
  expect(amendment?.lastAt && amendment.lastAt >= before).toBe(true);
  expect(others).toEqual([]);
});
