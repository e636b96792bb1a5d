import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figureBars } from './chart.ts';
import { blankSheet, type FigureValues } from './figures.ts';

const sheet = (values: FigureValues) => ({
  ...blankSheet({
    id: 's',
    missionId: 'm',
    visitId: 'v',
    period: { from: null, to: null },
    levels: 'modern',
    position: 1,
  }),
  values,
});

test('what was resolved is drawn early, on time and overdue, of their sum', () => {
  const [bar] = figureBars(sheet({ early: 976, onTime: 44, overdue: 42 }));
  expect(bar?.total).toBe(1062);
  expect(bar?.parts.map(({ key, value, percentage }) => [key, value, percentage.percent])).toEqual([
    ['early', 976, 91.9],
    ['onTime', 44, 4.14],
    ['overdue', 42, 3.95],
  ]);
});

test('online is drawn with the rest of what was received', () => {
  expect(figureBars(sheet({ received: 509, online: 434 }))).toMatchObject([
    {
      chart: 'online',
      total: 509,
      parts: [
        { key: 'online', value: 434 },
        { key: 'rest', value: 75 },
      ],
    },
  ]);
});

test('figures that contradict each other, or of nothing, are not drawn', () => {
  expect(figureBars(sheet({ resolved: 100, earlyAndOnTime: 95, overdue: 4 }))).toEqual([]);
  expect(figureBars(sheet({ received: 10, online: 11 }))).toEqual([]);
  // The rest would be 75, and the unit says 70.
  expect(figureBars(sheet({ received: 509, online: 434, inPerson: 60, postal: 10 }))).toEqual([]);
  expect(figureBars(sheet({ received: 509, online: 434, inPerson: 65, postal: 10 }))).toHaveLength(1);
  expect(figureBars(sheet({ received: 0, online: 0 }))).toEqual([]);
  expect(figureBars(sheet({ received: 10 }))).toEqual([]);
});

test('the pieces of any bar meet, and fill it', () => {
  const count = fc.integer({ min: 0, max: 100_000 });
  fc.assert(
    fc.property(count, count, fc.integer({ min: 1, max: 100_000 }), (early, onTime, overdue) => {
      const parts = figureBars(sheet({ early, onTime, overdue }))[0]?.parts ?? [];
      let end = 0;
      for (const { from, length } of parts) {
        expect(from).toBe(end);
        end = from + length;
      }
      expect(end).toBe(10_000);
    }),
  );
});
