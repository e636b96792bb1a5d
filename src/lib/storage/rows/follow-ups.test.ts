import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startAfresh } from '#tests/fixtures/stored-parents.ts';
import { emptyRecord } from '#tests/fixtures/visit-record.ts';
import { blankDocument } from '#lib/domain/drafts/document-draft.ts';
import { followedCases, shownStatus } from '#lib/domain/follow-up/case.ts';
import { casesOn, countedState, isToBeReminded } from '#lib/domain/follow-up/record.ts';
import { DEFAULT_FOLLOW_UP_SETTINGS } from '#lib/domain/follow-up/settings.ts';
import { statusEntry, stepEntry } from '#lib/domain/follow-up/follow-up.ts';
import { blankFinding } from '#lib/domain/visit/finding.ts';
import { blankRecommendation } from '#lib/domain/visit/recommendation.ts';
import { journalFaults } from '#tests/fixtures/stored-journal.ts';
import { commit, creation } from '#lib/storage/write/commit.ts';
import { database } from '#lib/storage/database/database.ts';
import { nameAuthor } from '#lib/storage/database/device.ts';
import { recordFinding, setFindingDeleted } from './findings.ts';
import {
  assign,
  editFollowUp,
  keepFollowUpSettings,
  readFollowUpRecord,
  readFollowUpRecords,
  readFollowUpSettings,
  recordFollowUp,
} from './follow-ups.ts';
import { removeMissions } from './missions.ts';
import { readContentHashes } from '#lib/storage/record/record.ts';
import { verifyRecord } from '#lib/storage/record/verification.ts';
import { beginVisit } from './visits.ts';

const { mission, unit, visit, checklist } = emptyRecord();
const ids = { missionId: mission.id, visitId: visit.id };
const finding = {
  ...blankFinding('shortcoming', { ...ids, id: 'f1', areaCode: 'A', position: 1 }),
  itemCode: 'A1',
};
const recommendation = {
  ...blankRecommendation({ ...ids, id: 'r1', findingId: 'f1', addressee: 'UBND xã Hra', position: 1 }),
  content: 'Niêm yết đủ danh mục.',
  dueDate: '2026-04-30',
};
const start = { ...ids, recommendationId: 'r1', at: '2026-05-04T02:00:00.000Z', day: '2026-05-04' };
const now = '2026-05-04T02:00:00.000Z';

const caseNow = async () =>
  followedCases((await readFollowUpRecords()).cases, await readFollowUpSettings(), '2026-05-10')[0];
const stateNow = async () => (await caseNow())?.state;

beforeEach(async () => {
  await beginVisit(visit, checklist, { mission, unit });
  await recordFinding(finding, [recommendation]);
});
afterEach(async () => {
  await startAfresh();
});

test('a status and a step are stored with their author, in the journal, and change nothing that was signed', async () => {
  const before = await readContentHashes(visit.id);
  await nameAuthor('Người ghi H’Ƀ');
  await recordFollowUp(stepEntry('firstReminder', { ...start, id: 't1' }));
  await recordFollowUp(statusEntry('partly', { ...start, id: 's1' }));
  expect(await stateNow()).toMatchObject({
    status: 'partly',
    due: 'overdue',
    steps: [{ step: 'firstReminder', author: 'Người ghi H’Ƀ' }],
    next: { step: 'furtherReminder' },
  });
  expect(await readContentHashes(visit.id)).toEqual(before);
  expect(await database.changes.filter(({ table }) => table === 'followUps').count()).toBe(2);
  expect(await journalFaults()).toEqual([]);
  expect((await verifyRecord(visit.id, () => undefined))?.verdict).toBe('intact');
});

test('the screen counts as the sheet does: past its day, yet in no issued document, a recommendation is not overdue', async () => {
  const counted = async () => {
    const screen = await caseNow();
    const record = await readFollowUpRecord(mission.id);
    const [paper] = record ? casesOn(record, '2026-05-10') : [];
    if (!screen || !paper) throw new Error('Nothing is followed up');
    return [countedState(screen), countedState(paper), shownStatus(screen), isToBeReminded(screen)];
  };
  expect(await counted()).toEqual(['unissued', 'unissued', 'notDone', false]);
  const document = {
    ...blankDocument({
      ...ids,
      id: 'd1',
      kind: 'conclusion-notice',
      createdAt: now,
      number: '05',
      date: null,
    }),
    issued: {
      at: now,
      format: 'pdf' as const,
      symbol: 'ĐGS',
      fileName: 'thong-bao.pdf',
      sha256: 'a'.repeat(64),
      contentHash: 'a'.repeat(64),
      recordSha256: 'a'.repeat(64),
      size: 1,
    },
  };
  await commit([creation('documents', document)]);
  expect(await counted()).toEqual(['overdue', 'overdue', 'overdue', true]);
  // Written again with other words, it is in none.
  await commit([{ table: 'recommendations', row: 'r1', set: { content: 'Khác.' } }]);
  expect(await counted()).toEqual(['unissued', 'unissued', 'notDone', false]);
  // A document that was not made here is named on the card.
  await assign(recommendation, { sourceDocument: 'Thông báo số 05/TB-ĐGS' }, now);
  expect(await counted()).toEqual(['overdue', 'overdue', 'overdue', true]);
});

test('an entry written by mistake is removed, and comes back', async () => {
  const entry = statusEntry('done', { ...start, id: 's1' });
  await recordFollowUp(entry);
  await editFollowUp(entry, { deleted: true });
  expect((await stateNow())?.status).toBe('notDone');
  await editFollowUp(entry, { deleted: false });
  expect((await stateNow())?.status).toBe('done');
});

test('the card of a recommendation is one row, filled in field by field', async () => {
  await assign(recommendation, { leadBody: 'UBND xã Hra' }, now);
  await assign(recommendation, { personResponsible: 'Chủ tịch UBND xã' }, now);
  expect((await stateNow())?.assignment).toMatchObject({
    leadBody: 'UBND xã Hra',
    personResponsible: 'Chủ tịch UBND xã',
  });
  expect(await database.followUps.count()).toBe(1);
});

test('the record of a sheet holds its mission alone, in the order of the visits, without what was removed', async () => {
  const other = { ...mission, id: 'other' };
  const elsewhere = { ...visit, id: 'elsewhere', missionId: 'other', unitId: 'elsewhere' };
  const there = { mission: other, unit: { ...unit, id: 'elsewhere', missionId: 'other' } };
  await beginVisit(elsewhere, checklist, there);
  const later = { ...visit, id: 'later', date: '2026-04-01' };
  await beginVisit(later, checklist, { mission, unit });
  const entry = statusEntry('done', { ...start, id: 's1' });
  await recordFollowUp(entry);
  await recordFollowUp(stepEntry('firstReminder', { ...start, id: 't1' }));
  await editFollowUp(entry, { deleted: true });
  const record = await readFollowUpRecord(mission.id);
  const ids = record?.visits.map((entry) => [entry.visit.id, entry.recommendations.map(({ id }) => id)]);
  expect(ids).toEqual([
    [visit.id, ['r1']],
    ['later', []],
  ]);
  expect(record?.followUps.map(({ id }) => id)).toEqual(['t1']);
  expect(record?.settings).toEqual(DEFAULT_FOLLOW_UP_SETTINGS);
  await removeMissions([mission.id]);
  expect(await readFollowUpRecord(mission.id)).toBeUndefined();
});

test('recommendations leave the list with their finding or their mission', async () => {
  expect((await readFollowUpRecords()).cases[0]?.finding?.id).toBe('f1');
  await setFindingDeleted(finding, true);
  expect(await readFollowUpRecords()).toEqual({ cases: [], findings: [] });
  await setFindingDeleted(finding, false);
  await removeMissions([mission.id]);
  expect(await readFollowUpRecords()).toEqual({ cases: [], findings: [] });
});

test('the settings are the shipped ones until the office saves its own, and again when those are unreadable', async () => {
  expect(await readFollowUpSettings()).toEqual(DEFAULT_FOLLOW_UP_SETTINGS);
  const own = { ...DEFAULT_FOLLOW_UP_SETTINGS, explanationDays: 10 };
  await keepFollowUpSettings(own);
  expect(await readFollowUpSettings()).toEqual(own);
  await database.settings.put({ key: 'followUp', value: { steps: 'all' } });
  expect(await readFollowUpSettings()).toEqual(DEFAULT_FOLLOW_UP_SETTINGS);
});
