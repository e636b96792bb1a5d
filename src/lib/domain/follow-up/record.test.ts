import { expect, test } from 'vitest';
import { assigned, followUpRecord, found } from '#tests/fixtures/follow-up-record.ts';
import { casesOn, leadBodyOf, sheetDay } from './record.ts';

const record = followUpRecord();
const idsOn = (day: string, of = record) => casesOn(of, day).map(({ recommendation }) => recommendation.id);

test('a sheet tells of its own day, of the last known one while it has none', () => {
  expect(sheetDay(record, '2026-06-30')).toBe('2026-06-30');
  expect(sheetDay(record, null)).toBe('2026-07-02');
  expect(sheetDay({ ...record, followUps: [] }, null)).toBe('2026-02-06');
  expect(sheetDay({ ...record, visits: [], followUps: [] }, null)).toBe('2026-03-01');
});

test('the earliest due date comes first, what nobody dated last', () => {
  expect(idsOn('2026-06-30')).toEqual(['posted', 'letters', 'staff', 'refused', 'seats', 'line']);
});

test('of the same day the order is that of the visits and their recommendations, however they are read', () => {
  const undated = {
    ...record,
    followUps: [],
    visits: record.visits.map((one) => ({
      ...one,
      recommendations: one.recommendations.map((asked) => ({ ...asked, dueDate: null })).reverse(),
    })),
  };
  expect(idsOn('2026-06-30', undated)).toEqual(['posted', 'staff', 'letters', 'line', 'seats', 'refused']);
});

test('what was written down of later days is left out and counted', () => {
  const seats = (day: string) =>
    casesOn(record, day).find(({ recommendation }) => recommendation.id === 'seats');
  expect(seats('2026-07-01')).toMatchObject({ isRecorded: false, state: { status: 'notDone', later: [{}] } });
  expect(seats('2026-07-02')).toMatchObject({ isRecorded: true, state: { status: 'done', later: [] } });
});

test('an entry taken back counts neither then nor later', () => {
  const followUps = [{ ...found('seats', '2026-07-02', 'done'), deleted: true }];
  const cases = casesOn({ ...record, followUps }, '2026-06-30');
  expect(cases.flatMap(({ state }) => state.later)).toEqual([]);
  expect(sheetDay({ ...record, followUps }, null)).toBe('2026-02-06');
});

test('who leads is the body assigned, else the addressee', () => {
  const followUps = [assigned('seats', { leadBody: ' UBND xã Ayun ' })];
  const cases = casesOn({ ...record, followUps }, '2026-06-30');
  const lead = (id: string) => cases.filter(({ recommendation }) => recommendation.id === id).map(leadBodyOf);
  expect([...lead('seats'), ...lead('line')]).toEqual(['UBND xã Ayun', 'UBND tỉnh Gia Lai']);
  expect(casesOn({ ...record, followUps: [] }, '2026-06-30').map(leadBodyOf)).toContain('');
});
