import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantOf, tick } from './clock.ts';

/** Milliseconds since 1970 that a time claims. */
const wallOf = (time: string) => Number(time.split('-')[0]);

const instants = fc.integer({ min: 0, max: 4_102_444_800_000 });

test('time never goes back, whatever the wall clock does', () => {
  fc.assert(
    fc.property(fc.array(instants, { minLength: 1, maxLength: 50 }), (walls) => {
      let last: string | null = null;
      for (const wall of walls) {
        const next: string = tick(last, wall);
        if (last !== null) expect(next > last).toBe(true);
        last = next;
      }
    }),
  );
});

test('time follows the wall clock when it moves forward', () => {
  const first = tick(null, 1_000);
  expect(wallOf(tick(first, 2_000))).toBe(2_000);
  expect(wallOf(tick(first, 500))).toBe(1_000);
});

test('what people read is what the clock showed, however far the order is ahead', () => {
  const wall = Date.parse('2026-03-05T02:30:00.000Z');
  expect(wallOf(tick(tick(null, Date.parse('2035-03-05T02:20:00.000Z')), wall))).toBeGreaterThan(wall);
  expect(instantOf({ wall })).toBe('2026-03-05T02:30:00.000Z');
});
