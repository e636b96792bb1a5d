import { expect, test } from 'vitest';
import { followUpRecord, statusOn } from '#tests/fixtures/follow-up-record.ts';
import { lacksOfRecord } from './lacks.ts';

test('a follow-up sheet misses due dates and lead bodies, and leaves out what came after its day', () => {
  const lacks = (date: string) =>
    lacksOfRecord({ kind: 'follow-up-sheet', date }, { visits: [], followUp: followUpRecord() }, date);
  expect(lacks('2026-06-30')).toEqual([
    { what: 'undated', count: 1 },
    { what: 'unassigned', count: 1 },
    { what: 'later', count: 1 },
  ]);
  expect(lacks('2026-07-02').map(({ what }) => what)).toEqual(['unproven', 'undated', 'unassigned']);
});

test('a due date followed up against the issued document is told before the sheet is issued', () => {
  const followUp = followUpRecord();
  const source = { kind: 'unit-report', number: '1', symbol: 'ĐGS', date: '2026-02-10' };
  const lacks = (staff: string) =>
    lacksOfRecord(
      { kind: 'follow-up-sheet', date: '2026-06-30' },
      {
        visits: [],
        followUp: {
          ...followUp,
          issued: [{ ...source, recommendationIds: ['staff'], dueDates: { staff } }],
        },
      },
      '2026-06-30',
    ).find(({ what }) => what === 'movedDue')?.count;
  expect(lacks('2026-05-30')).toBe(1);
  expect(lacks('2026-05-31')).toBeUndefined();
});

test('entries dated before the visit, or after today, are reported before a sheet is issued', () => {
  const followUp = followUpRecord();
  const lacks = (visitDay: string, today: string) =>
    lacksOfRecord(
      { kind: 'follow-up-sheet', date: '2026-12-31' },
      {
        visits: [],
        followUp: {
          ...followUp,
          visits: followUp.visits.map((entry) => ({ ...entry, visit: { ...entry.visit, date: visitDay } })),
        },
      },
      today,
    ).find(({ what }) => what === 'entryDays')?.count ?? 0;
  const entries = followUp.followUps.filter((row) => row.kind !== 'assignment' && !row.deleted).length;
  expect(lacks('2026-01-01', '2026-12-31')).toBe(0);
  expect(lacks('2026-12-30', '2026-12-31')).toBe(entries);
  expect(lacks('2025-01-01', '2025-12-31')).toBe(entries);
});

test('what no document carries yet, what is done unproven or too early, and that there is nothing to follow are told', () => {
  const base = followUpRecord();
  const countOf = (followUp: typeof base, what: string) =>
    lacksOfRecord(
      { kind: 'follow-up-sheet', date: '2026-06-30' },
      { visits: [], followUp },
      '2026-06-30',
    ).find((lack) => lack.what === what)?.count;
  expect(countOf({ ...base, visits: [] }, 'nothingAsked')).toBe(1);
  expect(countOf(base, 'nothingAsked')).toBeUndefined();
  expect(countOf(base, 'unissued')).toBeUndefined();
  expect(countOf({ ...base, followUps: [], issued: [] }, 'unissued')).toBe(6);
  const source = { kind: 'conclusion-notice', number: '5', symbol: 'ĐGS', date: '2026-02-10' };
  const issued = [{ ...source, recommendationIds: ['staff'] }];
  const done = (day: string, evidence: string) => ({
    ...base,
    issued,
    followUps: [statusOn('staff', day, 'done', { evidence })],
  });
  expect(countOf(done('2026-03-01', ''), 'unproven')).toBe(1);
  expect(countOf(done('2026-03-01', 'Báo cáo số 12/BC-UBND'), 'unproven')).toBeUndefined();
  expect(countOf(done('2026-02-09', 'Báo cáo số 12/BC-UBND'), 'beforeSource')).toBe(1);
});
