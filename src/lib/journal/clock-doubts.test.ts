import fc from 'fast-check';
import { expect, test } from 'vitest';
import { behindSeen, doubtfulClocks } from './clock-doubts.ts';

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

const HOUR = 3_600_000;

/** Two devices that hand each other everything after each change, each with its own error of the clock. */
const talking = fc
  .tuple(
    fc.array(fc.record({ device: fc.constantFrom<'a' | 'b'>('a', 'b'), minutes: fc.nat(600) }), {
      minLength: 1,
      maxLength: 30,
    }),
    fc.record({ a: fc.integer({ min: -12, max: 12 }), b: fc.integer({ min: -12, max: 12 }) }),
  )
  .map(([steps, error]) => {
    let time = at('2026-03-05T00:00:00Z');
    const seqs = { a: 0, b: 0 };
    return steps.map(({ device, minutes }) => {
      time += minutes * 60_000;
      seqs[device] += 1;
      const other = device === 'a' ? 'b' : 'a';
      const wall = time + error[device] * HOUR;
      return { device, seq: seqs[device], wall, context: { [other]: seqs[other] } };
    });
  });

test('clocks less than a day apart are not held against each other', () => {
  fc.assert(
    fc.property(talking, (changes) => {
      expect(behindSeen(changes)).toEqual([]);
    }),
  );
});

test('a clock days behind what the device had seen is doubted there, whatever the order of arrival', () => {
  fc.assert(
    fc.property(talking, fc.integer({ min: 3, max: 400 }), (changes, days) => {
      const wrong = changes.map((change) =>
        change.device === 'b' ? { ...change, wall: change.wall - days * 24 * HOUR } : change,
      );
      // The walk of the hours between is less than the days it is behind only for what was seen before.
      const expected = wrong.filter(
        ({ device, wall, context }) =>
          device === 'b' &&
          wrong.some(
            (seen) => seen.device === 'a' && seen.seq <= (context['a'] ?? 0) && seen.wall > wall + 24 * HOUR,
          ),
      );
      expect(behindSeen(wrong)).toEqual(expected);
      expect(behindSeen(wrong.toReversed())).toEqual(expected.toReversed());
      const last = wrong.at(-1)!;
      if (last.device === 'b' && (last.context['a'] ?? 0) > 0 && days > 30) expect(expected).toContain(last);
    }),
  );
});

test('tens of thousands of changes of two devices are held against each other in a moment', () => {
  const changes = Array.from({ length: 45_000 }, (_, index) => {
    const [device, other] = index % 2 === 0 ? ['a', 'b'] : ['b', 'a'];
    const seq = Math.floor(index / 2) + 1;
    return {
      device,
      seq,
      wall: at('2026-03-05T00:00:00Z') + index,
      context: { [other]: Math.floor(seq / 2) },
    };
  });
  const began = performance.now();
  expect(behindSeen(changes)).toEqual([]);
  expect(performance.now() - began).toBeLessThan(1000);
});
