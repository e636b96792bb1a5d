import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf } from '#lib/domain/basics/vietnamese-date.ts';
import { byDay } from './by-day.ts';

const at = (instant: string) => ({ wall: Date.parse(instant) });

test('entries stand under the days of Vietnam', () => {
  const entries = ['2026-03-05T17:30:00Z', '2026-03-05T16:59:00Z', '2026-03-05T02:00:00Z'].map(at);
  expect(byDay(entries).map(({ day, entries: those }) => [day, those.length])).toEqual([
    ['2026-03-06', 1],
    ['2026-03-05', 2],
  ]);
});

test('no entry is lost or moved, and neighbours are of different days', () => {
  const walls = fc.array(fc.integer({ min: Date.parse('2026-03-01'), max: Date.parse('2026-03-06') }));
  fc.assert(
    fc.property(walls, (all) => {
      const entries = all.map((wall) => ({ wall }));
      const days = byDay(entries);
      expect(days.flatMap((day) => day.entries)).toEqual(entries);
      for (const [place, { day, entries: those }] of days.entries()) {
        expect(days[place + 1]?.day).not.toBe(day);
        for (const { wall } of those) expect(dayOf(new Date(wall).toISOString())).toBe(day);
      }
    }),
  );
});
