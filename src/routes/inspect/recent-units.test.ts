import { expect, test } from 'vitest';
import { unitFromCommune } from '#lib/domain/mission/unit-catalogue.ts';
import { surpriseVisit } from '#lib/domain/visit/surprise.ts';
import type { Unit } from '#lib/domain/mission/unit.ts';
import type { MissionOverview } from '#lib/storage/rows/missions.ts';
import { recentUnits } from './recent-units.ts';

const checklist = { id: 'c', version: 1, title: 'c', description: '', minutes: null, areas: [], acts: [] };
const unitNamed = (name: string, missionId: string): Unit =>
  unitFromCommune({ code: '00001', name, province: 'tỉnh Gia Lai' }, missionId);

function overview(missionId: string, units: Unit[]): MissionOverview {
  const start = { kind: 'survey' as const, missionId, visitId: 'v', now: '2026-03-05T00:00:00Z' };
  const { mission } = surpriseVisit(unitNamed('xã Hra', missionId), checklist, start);
  return { mission, units, visits: [] };
}

test('a place visited twice is offered once, as it was last written', () => {
  const offered = recentUnits([
    overview('m2', [unitNamed('xã Hra', 'm2')]),
    overview('m1', [unitNamed('xã Hra', 'm1'), unitNamed('xã Ayun', 'm1')]),
  ]);
  expect(offered.map(({ missionId, locality }) => [missionId, locality])).toEqual([
    ['m2', 'xã Hra'],
    ['m1', 'xã Ayun'],
  ]);
});

test('former units and units of samples are not offered for a visit today', () => {
  const sample = overview('s', [unitNamed('xã Mẫu', 's')]);
  sample.mission.sample = { source: 'Bài báo', published: '', note: '' };
  const former = { ...unitNamed('xã Cũ', 'm1'), historical: true };
  expect(recentUnits([sample, overview('m1', [former])])).toEqual([]);
});

test('the list stays short enough for one screen', () => {
  const units = Array.from({ length: 20 }, (_, index) => unitNamed(`xã ${index}`, 'm1'));
  expect(recentUnits([overview('m1', units)])).toHaveLength(6);
});
