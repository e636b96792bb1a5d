import fc from 'fast-check';
import { expect, test } from 'vitest';
import { begunVisit } from '#tests/fixtures/visit-record.ts';
import { sessionTimes, timeFaults } from './session-times.ts';
import { atTime } from '#lib/domain/basics/vietnamese-date.ts';

/** Begun at 09:00 on the 5th of March. */
const visit = begunVisit('v1');
/** Long after. */
const NOW = '2026-03-09T02:00:00.000Z';
const arrivedAt = (time: string) => ({ at: atTime('2026-03-05T02:00:00.000Z', time), deleted: false });

test('a session begins when the delegation arrived, whenever the app was informed', () => {
  const day = '2026-03-05';
  expect(sessionTimes(visit, null)).toEqual({ day, start: '09:00', end: null });
  expect(sessionTimes(visit, arrivedAt('08:46')).start).toBe('08:46');
  expect(sessionTimes(visit, arrivedAt('09:12')).start).toBe('09:12');
  expect(sessionTimes(visit, { ...arrivedAt('08:46'), deleted: true }).start).toBe('09:00');
});

test('what people said of the times counts more than what the app noted', () => {
  const closed = { ...visit, closedAt: '2026-03-05T04:00:00.000Z' };
  expect(sessionTimes(closed, arrivedAt('08:46'))).toMatchObject({ start: '08:46', end: '11:00' });
  const stated = { ...closed, startTime: '09:05', endTime: '10:45' };
  expect(sessionTimes(stated, arrivedAt('08:46'))).toMatchObject({ start: '09:05', end: '10:45' });
  expect(timeFaults(stated, arrivedAt('08:46'), NOW)).toEqual([]);
});

test('a time noted on another day than the visit is none of it, and an arrival then is at odds with it', () => {
  const moved = { ...visit, date: '2026-03-06', closedAt: '2026-03-05T04:00:00.000Z' };
  expect(sessionTimes(moved, arrivedAt('08:46'))).toEqual({ day: '2026-03-06', start: null, end: null });
  expect(timeFaults(moved, arrivedAt('08:46'), NOW)).toEqual(['otherDay']);
  expect(timeFaults(moved, null, NOW)).toEqual([]);
  expect(timeFaults(moved, { ...arrivedAt('08:46'), deleted: true }, NOW)).toEqual([]);
});

test('nobody begins before arriving, nor ends before beginning', () => {
  expect(timeFaults({ ...visit, startTime: '08:00' }, arrivedAt('08:46'), NOW)).toEqual([
    'startsBeforeArrival',
  ]);
  expect(timeFaults({ ...visit, endTime: '08:30' }, arrivedAt('08:46'), NOW)).toEqual(['endsBeforeStart']);
});

test('a time still to come is asked about, on its day alone', () => {
  const now = atTime('2026-03-05T02:00:00.000Z', '10:00');
  expect(timeFaults({ ...visit, endTime: '10:30' }, null, now)).toEqual(['endAhead']);
  expect(timeFaults({ ...visit, endTime: '10:00' }, null, now)).toEqual([]);
  expect(timeFaults({ ...visit, startTime: '10:05', endTime: '11:00' }, null, now)).toEqual([
    'startAhead',
    'endAhead',
  ]);
  expect(timeFaults({ ...visit, endTime: '10:30' }, null, NOW)).toEqual([]);
});

test('whatever was noted, an arrival of the day and the beginning are never shown as two times unless somebody said so', () => {
  const minute = fc.integer({ min: 0, max: 24 * 60 - 1 });
  const time = (minutes: number) =>
    [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
  fc.assert(
    fc.property(minute, minute, fc.option(minute), (arrived, started, closed) => {
      const at = (minutes: number) => atTime('2026-03-05T02:00:00.000Z', time(minutes));
      const noted = { ...visit, startedAt: at(started), closedAt: closed === null ? null : at(closed) };
      const arrival = { at: at(arrived), deleted: false };
      expect(sessionTimes(noted, arrival).start).toBe(time(arrived));
      expect(timeFaults(noted, arrival, NOW)).toEqual(
        closed !== null && closed < arrived ? ['endsBeforeStart'] : [],
      );
    }),
  );
});
