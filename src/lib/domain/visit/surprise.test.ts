import { expect, test } from 'vitest';
import { unitFromCommune } from '#lib/domain/mission/unit-catalogue.ts';
import type { Checklist } from '#lib/domain/checklist/checklist.ts';
import { Mission } from '#lib/domain/mission/mission.ts';
import { surpriseInspection } from './surprise.ts';
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
  missionId: 'm2',
  visitId: 'v2',
  title: 'Kiểm tra đột xuất tại xã Hra',
  now: '2026-03-04T23:30:00Z',
};

test('a surprise inspection is valid, unannounced and dated by the Vietnamese calendar', () => {
  const { mission, unit, visit } = surpriseInspection(unitFromCommune(commune, 'm2'), checklist, start);
  expect(Mission.parse(mission)).toMatchObject({ kind: 'inspection', checklistIds: ['dot-xuat'] });
  expect(mission.issuer).toMatchObject({ superior: '', symbol: 'ĐKT' });
  expect(Unit.parse(unit).id).toBe('m2/unit/23638');
  expect(Visit.parse(visit)).toMatchObject({
    unitId: unit.id,
    unannounced: true,
    date: '2026-03-05',
    checklistKey: 'dot-xuat@3',
  });
});

test('a unit met in an earlier mission joins the new one and leaves the old one as it was', () => {
  const earlier = { ...unitFromCommune(commune, 'm1'), code: null, id: 'm1/unit/by-hand' };
  const { unit } = surpriseInspection(earlier, checklist, start);
  expect(unit).toEqual({ ...earlier, id: 'm2/unit/1', missionId: 'm2' });
  expect(earlier.missionId).toBe('m1');
});
