import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startAfresh } from '#tests/fixtures/stored-parents.ts';
import { now, startedVisit } from '#tests/fixtures/stored-visit.ts';
import { emptyRecord } from '#tests/fixtures/visit-record.ts';
import { blankDocument } from '#lib/domain/drafts/document-draft.ts';
import { statusEntry } from '#lib/domain/follow-up/follow-up.ts';
import { journalFaults } from '#tests/fixtures/stored-journal.ts';
import { saveAnswer } from './answers.ts';
import { archiveMission, OpenVisitsError, readArchivings, takeFromArchive } from './archive.ts';
import { database } from '#lib/storage/database/database.ts';
import { nameAuthor } from '#lib/storage/database/device.ts';
import { createDocument, editDocument, readDocument } from './documents.ts';
import { recordFollowUp } from './follow-ups.ts';
import { MissionArchivedError } from '#lib/storage/write/refusals.ts';
import {
  addUnits,
  createMission,
  editMission,
  listMissions,
  readMission,
  removeMissions,
  restoreMissions,
} from './missions.ts';
import { sealWhatIsUnsealed, closeVisit } from './seals.ts';
import { beginVisit, reopenVisit } from './visits.ts';

const later = '2026-03-06T02:00:00.000Z';
const { mission, unit, checklist } = emptyRecord();
const { id: missionId } = mission;
const visit = startedVisit({ unannounced: false });

const changes = async () => (await database.changes.toArray()).map(({ order: _, ...change }) => change);
const begun = { id: 'd1', missionId, createdAt: later, number: '01', date: '2026-03-06' };
const overview = async () => (await readMission(missionId))!;

beforeEach(async () => {
  await beginVisit(visit, checklist, { mission, unit });
  await saveAnswer(visit, 'A1', { judgement: 'met' }, now);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await startAfresh();
});

async function archive() {
  await closeVisit(visit, now);
  await archiveMission(missionId, later);
}

test('a mission with an open visit is not archived, opened again or begun meanwhile', async () => {
  await expect(archiveMission(missionId, now)).rejects.toThrow(OpenVisitsError);
  await closeVisit(visit, now);
  await reopenVisit(visit);
  await expect(archiveMission(missionId, now)).rejects.toThrow(OpenVisitsError);
  await closeVisit(visit, now);
  await beginVisit({ ...visit, id: 'v2' }, checklist);
  await expect(archiveMission(missionId, now)).rejects.toThrow(OpenVisitsError);
  expect((await overview()).mission.archived).toBe(false);
});

test('the journal says when and by whom a mission was archived, and is sealed then', async () => {
  await nameAuthor('Thư ký Đoàn giám sát');
  const before = new Date().toISOString();
  await archive();
  const last = (await changes()).at(-1)!;
  expect(last).toMatchObject({ table: 'missions', row: missionId, set: { archived: true } });
  expect((await database.seals.toArray()).at(-1)).toMatchObject({
    reason: 'missionArchived',
    log: missionId,
    visitId: null,
    seq: last.seq,
    hash: last.hash,
  });
  const archiving = (await readArchivings([(await overview()).mission])).get(missionId)!;
  expect(archiving.author).toBe('Thư ký Đoàn giám sát');
  expect(archiving.at >= before && archiving.at <= new Date().toISOString()).toBe(true);
});

test('nothing recorded in an archived mission is changed or added, and a refusal leaves no trace', async () => {
  await archive();
  const before = await changes();
  const refused = [
    saveAnswer(visit, 'A1', { judgement: 'notMet' }, later),
    reopenVisit(visit),
    editMission(missionId, { title: 'Tên khác' }),
    editMission(missionId, { title: 'Tên khác', archived: false }),
    addUnits([{ ...unit, id: 'u2' }]),
    beginVisit({ ...visit, id: 'v2' }, checklist),
    createDocument(blankDocument({ ...begun, kind: 'unit-report', visitId: visit.id })),
  ];
  for (const each of await Promise.allSettled(refused)) {
    expect(each).toMatchObject({ status: 'rejected', reason: expect.any(MissionArchivedError) as unknown });
  }
  expect(await changes()).toEqual(before);
  expect(await database.answers.get('v1/A1')).toMatchObject({ judgement: 'met' });
});

test('its recommendations can still be followed up, and its sheet made', async () => {
  await archive();
  const place = { missionId, visitId: visit.id, recommendationId: 'r1' };
  await recordFollowUp(statusEntry('done', { id: 'f1', ...place, at: later, day: '2026-03-06' }));
  expect(await database.followUps.count()).toBe(1);
  const sheet = blankDocument({ ...begun, kind: 'follow-up-sheet', visitId: null });
  await createDocument(sheet);
  await editDocument(sheet, { number: '02' });
  expect(await readDocument(sheet.id)).toMatchObject({ number: '02' });
});

test('an archived sample is taken off the list with the others, and comes back archived', async () => {
  await archive();
  await removeMissions([missionId]);
  expect(await listMissions()).toEqual([]);
  await restoreMissions([missionId]);
  expect((await listMissions()).map((each) => each.mission.archived)).toEqual([true]);
});

test('taken out of the archive it is as it was, and can be edited and archived again', async () => {
  const before = await database.answers.toArray();
  await archive();
  await takeFromArchive(missionId);
  expect((await overview()).mission).toEqual(mission);
  expect(await database.answers.toArray()).toEqual(before);
  await editMission(missionId, { title: 'Tên khác' });
  await archiveMission(missionId, later);
  expect((await overview()).mission.archived).toBe(true);
  expect(await journalFaults()).toEqual([]);
});

test('other missions are written as before', async () => {
  await archive();
  await createMission({ ...mission, id: 'm2' }, []);
  await editMission('m2', { title: 'Cuộc khác' });
  expect((await readMission('m2'))?.mission.title).toBe('Cuộc khác');
});

test('a mission archived, the app having been killed before the seal, is sealed at the next start', async () => {
  await closeVisit(visit, now);
  vi.spyOn(database.seals, 'add').mockRejectedValueOnce(new Error('killed'));
  await archiveMission(missionId, later);
  const sealed = () => database.seals.filter(({ reason }) => reason === 'missionArchived').count();
  expect(await sealed()).toBe(0);
  await sealWhatIsUnsealed(later);
  await sealWhatIsUnsealed(later);
  expect(await sealed()).toBe(1);
});
