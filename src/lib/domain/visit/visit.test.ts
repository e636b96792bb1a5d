import { expect, test } from 'vitest';
import { startVisit, Visit } from './visit.ts';

test('a visit begins open, without remarks, with the checklist version it will keep', () => {
  const visit = startVisit({
    id: 'v1',
    missionId: 'm1',
    unitId: 'm1/unit/hra',
    checklistKey: 'kiem-tra-dot-xuat@1',
    unannounced: true,
    place: 'Trung tâm Phục vụ hành chính công xã Hra',
    day: '2026-03-05',
    now: '2026-03-04T23:30:00Z',
  });
  expect(visit).toEqual({
    id: 'v1',
    missionId: 'm1',
    unitId: 'm1/unit/hra',
    checklistKey: 'kiem-tra-dot-xuat@1',
    unannounced: true,
    date: '2026-03-05',
    startedAt: '2026-03-04T23:30:00Z',
    closedAt: null,
    place: 'Trung tâm Phục vụ hành chính công xã Hra',
    note: '',
    deleted: false,
  });
  expect(Visit.parse(visit)).toEqual(visit);
});
