import { describe, expect, test } from 'vitest';
import { CheckItem, type Act } from '#lib/domain/checklist/checklist-schema.ts';
import { addresseeFor, callsForFinding, isSuggested, lacksOf, suggestFinding } from './finding.ts';
import { Finding, Recommendation } from './finding-schema.ts';
import type { Unit } from '#lib/domain/mission/unit.ts';
import { startVisit } from './visit.ts';

const unit: Unit = {
  id: 'm1/unit/hra',
  missionId: 'm1',
  name: 'Trung tâm Phục vụ hành chính công xã Hra',
  kind: 'serviceCentre',
  locality: 'xã Hra',
  district: '',
  province: 'tỉnh Gia Lai',
  code: '23799',
  historical: false,
  deleted: false,
};

const visit = startVisit({
  id: 'v1',
  missionId: 'm1',
  unitId: unit.id,
  checklistKey: 'giam-sat-mot-cua@1',
  unannounced: false,
  place: '',
  day: '2026-03-05',
  now: '2026-03-05T02:00:00Z',
});

const item = CheckItem.parse({
  code: 'F6',
  question: 'Mỗi hồ sơ trễ hạn có thư xin lỗi không?',
  requirement: 'Mỗi hồ sơ quá hạn đều có thư xin lỗi.',
  guidance: 'Đối chiếu từng mã.',
  judgement: true,
  fields: [],
  photo: false,
  evidence: 'Danh sách mã hồ sơ.',
  followUp: 'Vì sao chưa gửi thư?',
  finding: { condition: 'Có hồ sơ trễ hạn không có thư xin lỗi.', severity: 'high' },
  recommendation: { content: 'Gửi thư xin lỗi còn thiếu.', addressee: 'peoplesCommittee', days: 30 },
  law: ['nd-61-2018', 'nd-118-2025'],
});

const acts: Act[] = [
  {
    id: 'nd-61-2018',
    citation: 'Nghị định số 61/2018/NĐ-CP',
    title: 'về một việc',
    short: 'Nghị định 61/2018/NĐ-CP',
    date: '2018-06-21',
    validFrom: '2018-06-21',
    validTo: '2025-06-30',
    checked: { where: 'Công báo', unseen: [] },
  },
  {
    id: 'nd-118-2025',
    citation: 'Nghị định số 118/2025/NĐ-CP',
    title: 'về một việc',
    short: 'Nghị định 118/2025/NĐ-CP',
    date: '2025-07-01',
    validFrom: '2025-07-01',
    validTo: null,
    checked: { where: 'Công báo', unseen: [] },
  },
];

const context = {
  findingId: 'f1',
  recommendationId: 'r1',
  visit,
  unit,
  areaCode: 'F',
  acts,
  photoIds: ['p1'],
  note: '3 hồ sơ: 001, 004, 009',
  position: 2,
};

describe('a finding suggested by an answer', () => {
  const { finding, recommendation } = suggestFinding(item, context);

  test('holds the criterion, the wording, the note as evidence and the photos of the item', () => {
    expect(finding).toMatchObject({
      id: 'f1',
      kind: 'shortcoming',
      areaCode: 'F',
      itemCode: 'F6',
      criterion: 'Mỗi hồ sơ quá hạn đều có thư xin lỗi.',
      condition: 'Có hồ sơ trễ hạn không có thư xin lỗi.',
      evidence: '3 hồ sơ: 001, 004, 009',
      photoIds: ['p1'],
      severity: 'high',
      position: 2,
    });
    expect(Finding.parse(finding)).toEqual(finding);
  });

  test('leaves causes, consequence and responsibility to the delegation', () => {
    const { objectiveCause, subjectiveCause, consequence, responsibility } = finding;
    expect([objectiveCause, subjectiveCause, consequence, responsibility]).toEqual(['', '', '', '']);
  });

  test('cites only the acts in force on the day of the visit', () => {
    expect(finding.citations).toEqual(['Nghị định số 118/2025/NĐ-CP']);
    const earlier = suggestFinding(item, { ...context, visit: { ...visit, date: '2024-03-21' } });
    expect(earlier.finding.citations).toEqual(['Nghị định số 61/2018/NĐ-CP']);
  });

  test('recommends to the committee of the locality, due the days of the item after the visit', () => {
    expect(recommendation).toEqual({
      id: 'r1',
      missionId: 'm1',
      visitId: 'v1',
      findingId: 'f1',
      addressee: 'UBND xã Hra',
      content: 'Gửi thư xin lỗi còn thiếu.',
      dueDate: '2026-04-04',
      product: '',
      position: 2,
      deleted: false,
    });
    expect(Recommendation.parse(recommendation)).toEqual(recommendation);
  });

  test('on a visit of unknown day cites nothing and sets no due date', () => {
    const undated = suggestFinding(item, { ...context, visit: { ...visit, date: null } });
    expect(undated.finding.citations).toEqual([]);
    expect(undated.recommendation.dueDate).toBeNull();
  });
});

test('a recommendation speaks to the unit, its committee or the province', () => {
  const speaks = (addressee: 'unit' | 'peoplesCommittee' | 'provincialCommittee') =>
    addresseeFor({ ...item, recommendation: { ...item.recommendation, addressee } }, unit);
  expect(speaks('unit')).toBe('Trung tâm Phục vụ hành chính công xã Hra');
  expect(speaks('peoplesCommittee')).toBe('UBND xã Hra');
  expect(speaks('provincialCommittee')).toBe('UBND tỉnh Gia Lai');
});

test('only what is judged short of Đạt calls for a finding', () => {
  expect([callsForFinding('notMet'), callsForFinding('partlyMet')]).toEqual([true, true]);
  expect([callsForFinding('met'), callsForFinding('notApplicable'), callsForFinding(null)]).toEqual([
    false,
    false,
    false,
  ]);
});

describe('a shortcoming is held back', () => {
  const { finding } = suggestFinding(item, context);

  test('without criterion, condition or evidence; blanks are none', () => {
    expect(lacksOf(finding)).toEqual([]);
    expect(lacksOf({ ...finding, criterion: ' ', condition: '\n', evidence: '', photoIds: [] })).toEqual([
      'criterion',
      'condition',
      'evidence',
    ]);
  });

  test('unless a photo or words show it: either is evidence', () => {
    expect(lacksOf({ ...finding, evidence: '' })).toEqual([]);
    expect(lacksOf({ ...finding, photoIds: [] })).toEqual([]);
    expect(lacksOf({ ...finding, evidence: '', photoIds: [] })).toEqual(['evidence']);
  });

  test('while a strength needs only to be said', () => {
    const strength: Finding = { ...finding, kind: 'strength', criterion: '', evidence: '', photoIds: [] };
    expect(lacksOf(strength)).toEqual([]);
    expect(lacksOf({ ...strength, condition: '' })).toEqual(['condition']);
  });
});

test('what is met in part is not suggested as not met', () => {
  const worded = {
    ...item,
    finding: { ...item.finding, condition: 'Chưa đáp ứng yêu cầu về việc gửi thư.' },
  };
  const suggested = (judgement: 'partlyMet' | 'notMet') =>
    suggestFinding(worded, { ...context, judgement }).finding.condition;
  expect(suggested('partlyMet')).toBe('Mới đáp ứng một phần yêu cầu về việc gửi thư.');
  expect(suggested('notMet')).toBe('Chưa đáp ứng yêu cầu về việc gửi thư.');
  expect(isSuggested(worded, 'Mới đáp ứng một phần yêu cầu về việc gửi thư.')).toBe(true);
  expect(isSuggested(worded, 'Có 3 hồ sơ không có thư.')).toBe(false);
});
