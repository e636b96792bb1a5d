import fc from 'fast-check';
import { expect, test } from 'vitest';
import { doubtDay } from './day-doubts.ts';
import { addDays } from './vietnamese-date.ts';

const today = '2026-11-28';
const days = fc.integer({ min: -20_000, max: 20_000 }).map((count) => addDays(today, count));

test('a visit dated 1970, 2035 or tomorrow is doubted; one of last week is not', () => {
  const visit = { past: true, yearsBack: 10 };
  expect(doubtDay('1970-01-01', visit, today)).toEqual({ kind: 'longAgo' });
  expect(doubtDay('2035-11-28', visit, today)).toEqual({ kind: 'farAhead' });
  expect(doubtDay('2026-11-29', visit, today)).toEqual({ kind: 'notYet' });
  expect(doubtDay('2026-11-21', visit, today)).toBeNull();
  expect(doubtDay(today, visit, today)).toBeNull();
});

test('a due date before the visit or the document, and an end before its start, say before what', () => {
  const notBefore = [
    { day: '2026-03-05', of: 'visit' },
    { day: '2026-03-20', of: 'document' },
  ] as const;
  expect(doubtDay('2026-03-01', { notBefore }, today)).toEqual({ kind: 'tooEarly', than: notBefore[0] });
  expect(doubtDay('2026-03-10', { notBefore }, today)).toEqual({ kind: 'tooEarly', than: notBefore[1] });
  expect(doubtDay('2026-03-20', { notBefore }, today)).toBeNull();
  expect(doubtDay('2025-12-31', { notBefore: [{ day: '2026-01-01', of: 'start' }] }, today)).toMatchObject({
    kind: 'tooEarly',
  });
});

test('no day and an unknown earliest day are nothing to doubt', () => {
  expect(doubtDay(null, { past: true }, today)).toBeNull();
  expect(doubtDay('2026-03-01', { notBefore: [{ day: null, of: 'visit' }] }, today)).toBeNull();
});

test('whatever happened is doubted exactly when it lies after today or too far back', () => {
  fc.assert(
    fc.property(days, (day) => {
      const doubt = doubtDay(day, { past: true, yearsBack: 10 }, today);
      expect(doubt === null).toBe(day <= today && day >= addDays(today, -3660));
    }),
  );
});
