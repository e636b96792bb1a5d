import { expect, test } from 'vitest';
import { unitFromCommune } from '#lib/domain/mission/unit-catalogue.ts';
import type { Checklist } from '#lib/domain/checklist/checklist.ts';
import { Mission, MissionKind } from '#lib/domain/mission/mission.ts';
import { surpriseVisit, usualKind } from './surprise.ts';
import { Unit } from '#lib/domain/mission/unit-schema.ts';
import { Visit } from './visit.ts';

const checklist: Checklist = {
  id: 'dot-xuat',
  version: 3,
  title: 'Kiểm tra đột xuất',
  description: '',
  minutes: 45,
  areas: [],
  acts: [],
};
const commune = { code: '23638', name: 'xã Hra', province: 'tỉnh Gia Lai' };
// 23:30 UTC is already the next day in Vietnam.
const start = {
  kind: 'survey' as const,
  missionId: 'm2',
  visitId: 'v2',
  now: '2026-03-04T23:30:00Z',
};

test('a surprise visit is valid, unannounced and dated by the Vietnamese calendar', () => {
  const { mission, unit, visit } = surpriseVisit(unitFromCommune(commune, 'm2'), checklist, start);
  expect(Mission.parse(mission)).toMatchObject({ kind: 'survey', checklistIds: ['dot-xuat'] });
  expect(mission.issuer).toMatchObject({
    superior: 'HỘI ĐỒNG NHÂN DÂN TỈNH GIA LAI',
    name: 'ĐOÀN KHẢO SÁT',
    symbol: 'ĐKS',
  });
  expect(Unit.parse(unit).id).toBe('m2/unit/23638');
  expect(Visit.parse(visit)).toMatchObject({
    unitId: unit.id,
    unannounced: true,
    date: '2026-03-05',
    checklistKey: 'dot-xuat@3',
  });
});

test('a surprise visit in a province nobody named guesses no superior body', () => {
  const unit = { ...unitFromCommune(commune, 'm2'), province: '' };
  const { mission } = surpriseVisit(unit, checklist, start);
  expect(mission.issuer).toMatchObject({ superior: '', placeName: '' });
});

test('a unit met in an earlier mission joins the new one and leaves the old one as it was', () => {
  const earlier = { ...unitFromCommune(commune, 'm1'), code: null, id: 'm1/unit/by-hand' };
  const { unit } = surpriseVisit(earlier, checklist, start);
  expect(unit).toEqual({ ...earlier, id: 'm2/unit/1', missionId: 'm2' });
  expect(earlier.missionId).toBe('m1');
});

test.each([
  ['supervision', 'Giám sát', 'ĐOÀN GIÁM SÁT', 'ĐGS'],
  ['survey', 'Khảo sát', 'ĐOÀN KHẢO SÁT', 'ĐKS'],
  ['inspection', 'Kiểm tra', 'ĐOÀN KIỂM TRA', 'ĐKT'],
] as const)(
  'a surprise visit of a delegation of kind %s is titled “%s đột xuất…”',
  (kind, act, name, symbol) => {
    const { mission } = surpriseVisit(unitFromCommune(commune, 'm2'), checklist, { ...start, kind });
    expect(mission).toMatchObject({
      kind,
      title: `${act} đột xuất tại Trung tâm Phục vụ hành chính công xã Hra`,
      issuer: { name, symbol },
    });
  },
);

test('the kind offered first is that of the last own mission; a newcomer surveys', () => {
  const sample = { source: 'Bài báo', published: '', note: '' };
  expect(usualKind([])).toBe('survey');
  expect(usualKind([{ kind: 'inspection', sample }])).toBe('survey');
  for (const kind of MissionKind.options)
    expect(
      usualKind([
        { kind: 'inspection', sample },
        { kind, sample: null },
        { kind: 'supervision', sample: null },
      ]),
    ).toBe(kind);
});
