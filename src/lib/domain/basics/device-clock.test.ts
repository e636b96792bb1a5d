import fc from 'fast-check';
import { expect, test } from 'vitest';
import { doubtClock } from './device-clock.ts';

const at = (text: string) => Date.parse(text);
const built = at('2026-11-01T00:00:00Z');

test('a date before the app was built, before the last entry or years after it is doubted', () => {
  const last = at('2026-11-20T08:00:00Z');
  const doubt = (now: string, known: number | null = last) =>
    doubtClock(at(now), { built, last: known })?.kind;
  expect(doubt('1970-01-01T00:10:00Z')).toBe('beforeBuild');
  expect(doubt('2026-11-20T06:00:00Z')).toBe('behind');
  expect(doubt('2035-11-28T09:00:00Z')).toBe('ahead');
  expect(doubt('2035-11-28T09:00:00Z', null)).toBe('aheadOfBuild');
  expect(doubt('2026-11-28T09:00:00Z')).toBeUndefined();
  expect(doubt('2026-11-28T09:00:00Z', null)).toBeUndefined();
});

test('a device in use is never bothered', () => {
  const day = 86_400_000;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 300 }), (used, idle) => {
      const last = built + used * day;
      expect(doubtClock(last + idle * day, { built, last })).toBeNull();
    }),
  );
});
