import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Act } from './checklist.ts';
import { citationsFor, inForce } from './law.ts';

const act = (id: string, validFrom: string, validTo: string | null): Act => ({
  id,
  citation: `Văn bản số ${id}`,
  short: id,
  validFrom,
  validTo,
  verified: true,
});
const old = act('old', '2018-06-21', '2025-06-30');
const current = act('new', '2025-07-01', null);

describe('an act', () => {
  test('is in force from its first day to its last, both included', () => {
    const days = ['2018-06-20', '2018-06-21', '2025-06-30', '2025-07-01'];
    expect(days.map((day) => inForce(old, day))).toEqual([false, true, true, false]);
    expect([inForce(current, '2025-06-30'), inForce(current, '2100-12-31')]).toEqual([false, true]);
  });
});

describe('citations', () => {
  test('are those in force on the day, in the order of the item, and skip unknown acts', () => {
    expect(citationsFor(['new', 'x', 'old'], [old, current], '2025-07-01')).toEqual(['Văn bản số new']);
    expect(citationsFor(['new', 'old'], [old, current], '2024-03-21')).toEqual(['Văn bản số old']);
    const both = [act('a', '2000-01-01', null), act('b', '2000-01-01', null)];
    expect(citationsFor(['b', 'a'], both, '2024-03-21')).toEqual(['Văn bản số b', 'Văn bản số a']);
  });

  test('of an unknown day are none: a wrong citation is worse than none', () => {
    expect(citationsFor(['new', 'old'], [old, current], null)).toEqual([]);
  });

  test('of an act and its successor never overlap, whatever the day', () => {
    const day = fc
      .integer({ min: 0, max: 30_000 })
      .map((count) => new Date(Date.parse('2018-06-21') + count * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, (on) => {
        expect(citationsFor(['old', 'new'], [old, current], on)).toHaveLength(1);
      }),
    );
  });
});
