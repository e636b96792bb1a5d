import fc from 'fast-check';
import { expect, test } from 'vitest';
import { doubtfulClocks } from './clock-doubts.ts';

const at = (text: string) => Date.parse(text);
const now = at('2026-11-28T09:00:00Z');
const doubted = (...times: string[]) => doubtfulClocks(times.map(at), now);

const honest = fc
  .array(fc.integer({ min: at('2026-01-01T00:00:00Z'), max: now }), { minLength: 3, maxLength: 40 })
  .map((walls) => walls.sort((a, b) => a - b));

test('a clock that only went forward is never doubted', () => {
  fc.assert(
    fc.property(honest, (walls) => {
      expect(doubtfulClocks(walls, now)).toEqual(walls.map(() => false));
    }),
  );
});

test('of a clock wrong for a while, those times are doubted and no others', () => {
  const wrong = fc.constantFrom(0, at('1970-01-01T03:00:00Z'), at('2035-06-01T00:00:00Z'), 2 ** 47);
  fc.assert(
    fc.property(honest, fc.nat(), fc.integer({ min: 1, max: 9 }), wrong, (walls, place, count, wall) => {
      const from = place % walls.length;
      const times = walls.map((right, index) =>
        index >= from && index < from + count ? wall + index : right,
      );
      expect(doubtfulClocks(times, now)).toEqual(
        times.map((_, index) => index >= from && index < from + count),
      );
    }),
  );
});

test('a time that contradicts its neighbours is doubted, though the day in itself is possible', () => {
  expect(
    doubted('2026-03-05T08:00:00Z', '2026-07-05T08:05:00Z', '2026-03-05T08:10:00Z', '2026-03-05T08:15:00Z'),
  ).toEqual([false, true, false, false]);
});

test('a clock corrected by some minutes does not count as wrong', () => {
  expect(doubted('2026-03-05T08:05:00Z', '2026-03-05T08:02:00Z', '2026-03-05T08:04:00Z')).toEqual([
    false,
    false,
    false,
  ]);
});
