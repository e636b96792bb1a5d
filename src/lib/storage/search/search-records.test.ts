import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startAfresh } from '#tests/fixtures/stored-parents.ts';
import { emptyRecord } from '#tests/fixtures/visit-record.ts';
import { checklistKey } from '#lib/domain/checklist/checklist.ts';
import { blankDossier } from '#lib/domain/dossiers/dossier.ts';
import { blankFinding } from '#lib/domain/visit/finding.ts';
import { blankRecommendation } from '#lib/domain/visit/recommendation.ts';
import { startVisit } from '#lib/domain/visit/visit.ts';
import { saveAnswer } from '#lib/storage/rows/answers.ts';
import { commit, creation } from '#lib/storage/write/commit.ts';
import { recordFinding, setFindingDeleted } from '#lib/storage/rows/findings.ts';
import { removeMissions, restoreMissions } from '#lib/storage/rows/missions.ts';
import { beginVisit } from '#lib/storage/rows/visits.ts';
import { blankDocument } from '#lib/domain/drafts/document-draft.ts';
import { blankAssignment, statusEntry } from '#lib/domain/follow-up/follow-up.ts';
import { SearchRecords } from './search-records.ts';

const now = '2026-03-05T02:00:00.000Z';
const { mission, unit, checklist } = emptyRecord();
const tamDan = { ...unit, name: 'UBND xã Tam Dân', locality: 'xã Tam Dân' };
const visit = startVisit({
  id: 'v1',
  missionId: mission.id,
  unitId: unit.id,
  checklistKey: checklistKey(checklist),
  unannounced: true,
  place: 'Bộ phận một cửa',
  day: '2026-03-05',
  now,
});
const finding = {
  ...blankFinding('shortcoming', {
    id: 'f1',
    missionId: mission.id,
    visitId: visit.id,
    areaCode: 'A',
    position: 1,
  }),
  condition: 'Bảng niêm yết còn thủ tục của Đức Cơ đã hết hiệu lực.',
};

let records: SearchRecords;
const rowsFor = (query: string) =>
  records.find(query).flatMap(({ kind, hits }) => hits.map(({ id }) => `${kind} ${id}`));

beforeEach(async () => {
  await beginVisit(visit, checklist, { mission, unit: tamDan });
  await saveAnswer(visit, 'A1', { judgement: 'notMet', note: 'Người dân chờ lâu, tâm trạng bức xúc' }, now);
  await recordFinding(finding, []);
  const ids = { missionId: mission.id, visitId: visit.id, drawId: null };
  const dossier = blankDossier({ ...ids, id: 'h1', code: 'H32.12-250917-0003', position: 1 });
  await commit([creation('dossiers', dossier)]);
  records = new SearchRecords();
  await records.read(() => undefined);
});

afterEach(async () => {
  await startAfresh();
});

test('everything is found without diacritics, and leads to where it was recorded', () => {
  expect(rowsFor('tam dan')).toEqual([`units ${unit.id}`, 'answers v1/A1']);
  expect(rowsFor('niem yet duc co')).toEqual(['findings f1']);
  expect(rowsFor('NIÊM YẾT')).toEqual(['findings f1']);
  expect(rowsFor('0003')).toEqual(['dossiers h1']);
  expect(rowsFor('05/3/2026 mot cua')).toEqual(['visits v1']);
  const [group] = records.find('cho lau');
  expect(group?.hits[0]).toMatchObject({
    itemCode: 'A1',
    visitId: 'v1',
    unit: tamDan.name,
    date: '2026-03-05',
  });
  expect(group?.hits[0]?.segments.filter(({ marked }) => marked).map(({ text }) => text)).toEqual([
    ...['chờ', 'lâu'],
  ]);
});

test('a typing error is tolerated only where nothing else fits', () => {
  expect(rowsFor('niem yett')).toEqual(['findings f1']);
  expect(rowsFor('niem zzzz')).toEqual([]);
});

test('later additions, changes and removals are indexed', async () => {
  await saveAnswer(visit, 'A2', { note: 'Máy quét hỏng' }, now);
  expect(rowsFor('may quet')).toEqual([]);
  expect(await records.follow()).toBe(true);
  expect(rowsFor('may quet')).toEqual(['answers v1/A2']);
  await saveAnswer(visit, 'A2', { note: 'Máy in hỏng' }, now);
  await setFindingDeleted(finding, true);
  await records.follow();
  expect(rowsFor('may quet')).toEqual([]);
  expect(rowsFor('may in')).toEqual(['answers v1/A2']);
  expect(rowsFor('niem yet')).toEqual([]);
  expect(await records.follow()).toBe(false);
});

test('nothing of a removed mission is found, and all of it once the mission is back', async () => {
  await removeMissions([mission.id]);
  await records.follow();
  expect(rowsFor('niem yet')).toEqual([]);
  await restoreMissions([mission.id]);
  await records.follow();
  expect(rowsFor('niem yet')).toEqual(['findings f1']);
});

test('a recommendation without text, as older versions stored them, is not found by its addressee', async () => {
  const ids = { missionId: mission.id, visitId: visit.id, findingId: null, addressee: 'Sở Nội vụ tỉnh' };
  const recommendation = blankRecommendation({ ...ids, id: 'k1', position: 1 });
  await commit([creation('recommendations', { ...recommendation, content: ' ' })]);
  await commit([creation('recommendations', { ...recommendation, id: 'k2', content: 'Bố trí nhân sự' })]);
  await records.follow();
  expect(rowsFor('Sở Nội vụ')).toEqual(['recommendations k2']);
  await commit([{ table: 'recommendations', row: 'k2', set: { content: '' } }]);
  await records.follow();
  expect(rowsFor('Sở Nội vụ')).toEqual([]);
});

test('a draft is found by the number and symbol it will bear, also after the symbol of its mission changes', async () => {
  const start = { missionId: mission.id, visitId: visit.id, kind: 'unit-report', createdAt: now } as const;
  const draft = blankDocument({ ...start, id: 'd1', number: '12', date: null });
  const unnumbered = blankDocument({ ...start, id: 'd2', number: '', date: null });
  const symbol = (text: string) => ({
    table: 'missions' as const,
    row: mission.id,
    mission: mission.id,
    set: { issuer: { ...mission.issuer, symbol: text } },
  });
  await commit([symbol('ĐGS')]);
  await commit([creation('documents', draft), creation('documents', unnumbered)]);
  await records.follow();
  expect(rowsFor('12/BC-ĐGS')).toEqual(['documents d1']);
  expect(rowsFor('12/bc-dgs')).toEqual(['documents d1']);
  expect(rowsFor('báo cáo 12')).toEqual(['documents d1']);
  await commit([symbol('HĐND')]);
  await records.follow();
  expect(rowsFor('12/BC-HĐND')).toEqual(['documents d1']);
  expect(rowsFor('12/BC-ĐGS')).toEqual([]);
  // Read anew, as when the app starts.
  records = new SearchRecords();
  await records.read(() => undefined);
  expect(rowsFor('12/BC-HĐND')).toEqual(['documents d1']);
});

test('an issued document is found by its number, kind and title; a follow-up by its evidence and bodies', async () => {
  const ids = { missionId: mission.id, visitId: visit.id };
  const hash = 'a'.repeat(64);
  const document = {
    ...blankDocument({ ...ids, id: 'd1', kind: 'unit-report', createdAt: now, number: '01', date: null }),
    issued: {
      at: now,
      format: 'pdf' as const,
      symbol: 'ĐGS',
      fileName: 'bao-cao-giam-sat-xa-Tam-Dan.pdf',
      sha256: hash,
      contentHash: hash,
      recordSha256: hash,
      size: 1,
    },
  };
  const asked = {
    ...blankRecommendation({ ...ids, id: 'k1', findingId: null, addressee: 'UBND xã', position: 1 }),
    content: 'Bố trí nhân sự',
  };
  const start = { ...ids, id: 's1', recommendationId: 'k1', at: now, day: '2026-04-01' };
  const status = { ...statusEntry('done', start), evidence: 'Báo cáo 12/BC-UBND' };
  const card = { ...blankAssignment(asked, now), cooperatingBody: 'Sở Tài chính' };
  await commit([
    creation('documents', document),
    creation('recommendations', asked),
    creation('followUps', status),
    creation('followUps', card),
  ]);
  await records.follow();
  expect(rowsFor('01/BC-ĐGS')).toEqual(['documents d1']);
  expect(rowsFor('báo cáo giám sát xã Tam Dân')).toEqual(['documents d1']);
  expect(rowsFor('BC-UBND')).toEqual(['followUps s1']);
  expect(rowsFor('sở tài chính')).toEqual([`followUps ${card.id}`]);
  expect(records.find('BC-UBND')[0]?.hits[0]).toMatchObject({ recommendationId: 'k1' });
  await commit([{ table: 'recommendations', row: 'k1', set: { content: '' } }]);
  await records.follow();
  expect(rowsFor('BC-UBND')).toEqual([]);
});
