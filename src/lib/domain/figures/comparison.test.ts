import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareFigures, periodRows, unitRow, type ComparedRow } from './comparison.ts';
import { blankSheet, type FigureSheet, type FigureValues } from './figures.ts';

function sheet(id: string, values: FigureValues, more: Partial<FigureSheet> = {}): FigureSheet {
  const period = { from: '2022-01-01', to: '2022-12-31' };
  const blank = blankSheet({
    id,
    missionId: 'm',
    visitId: 'v',
    period,
    levels: 'modern',
    position: 1,
  });
  return { ...blank, values, ...more };
}

const year = (of: number) => ({ period: { from: `${of}-01-01`, to: `${of}-12-31` } });

test('two years of one unit stand one under the other, each on its own whole', () => {
  const rows = periodRows([
    sheet('a', { received: 200, online: 20 }, year(2021)),
    sheet('b', { received: 100, online: 30 }, year(2022)),
  ]);
  expect(compareFigures(rows)).toMatchObject([
    {
      chart: 'online',
      bars: [
        { id: 'a', bar: { total: 200, parts: [{ key: 'online', percentage: { percent: 10 } }, {}] } },
        { id: 'b', bar: { total: 100, parts: [{ key: 'online', percentage: { percent: 30 } }, {}] } },
      ],
      notCompared: [],
      unequal: false,
    },
  ]);
});

test('a row whose figure is missing is named with the figure, and never drawn as nothing', () => {
  const [comparison] = compareFigures([
    unitRow('has', [sheet('a', { received: 10, online: 4 })]),
    unitRow('lacks', [sheet('b', { received: 10 })]),
    unitRow('silent', []),
    unitRow('contradicts', [sheet('c', { received: 10, online: 11 })]),
    unitRow('none', [sheet('d', { received: 0, online: 0 })]),
  ]);
  expect(comparison?.bars.map(({ id }) => id)).toEqual(['has']);
  expect(comparison?.notCompared).toMatchObject([
    { id: 'lacks', because: 'missing', missing: ['online'] },
    { id: 'silent', because: 'missing', missing: [], sheet: null },
    { id: 'contradicts', because: 'contradiction' },
    { id: 'none', because: 'nothing' },
  ]);
});

test('nothing online of what was received is drawn: it was reported', () => {
  const [comparison] = compareFigures([unitRow('u', [sheet('a', { received: 5437, online: 0 })])]);
  expect(comparison?.bars[0]?.bar.parts).toMatchObject([{ key: 'rest', value: 5437 }]);
});

test('where nothing can be drawn there is no comparison', () => {
  expect(compareFigures(periodRows([sheet('a', { received: 10 }), sheet('b', {})]))).toEqual([]);
});

test('a unit is drawn from the longest period that has the figures, and not from one of its fields', () => {
  const { sheets } = unitRow('u', [
    sheet('quarter', { received: 5, online: 1 }, { period: { from: '2022-01-01', to: '2022-03-31' } }),
    sheet('field', { received: 900, online: 900 }, { field: 'Đất đai' }),
    sheet('year', { received: 30, online: 3 }),
    sheet('twoYears', { received: 60 }, { period: { from: '2021-01-01', to: '2022-12-31' } }),
    sheet('procedures', { procedures: 314 }),
    sheet('removed', { received: 1, online: 1 }, { deleted: true }),
  ]);
  expect(sheets.map(({ id }) => id)).toEqual(['twoYears', 'year', 'quarter']);
  expect(compareFigures([{ id: 'u', sheets }])[0]?.bars[0]?.sheet.id).toBe('year');
});

test('periods of much different length are reported; a quarter of 90 days and one of 92 are the same', () => {
  const over = (...periods: FigureSheet['period'][]) =>
    compareFigures(
      periodRows(periods.map((period, i) => sheet(`${i}`, { received: 2, online: 1 }, { period }))),
    )[0];
  const first = { from: '2022-01-01', to: '2022-03-31' };
  const third = { from: '2022-07-01', to: '2022-09-30' };
  const whole = { from: '2022-01-01', to: '2022-12-31' };
  const open = { from: null, to: '2022-12-31' };
  expect(over(first, third)).toMatchObject({ periods: [first, third], unequal: false });
  expect(over(first, whole)).toMatchObject({ periods: [first, whole], unequal: true });
  expect(over(whole, open)).toMatchObject({ unequal: true });
  expect(over(whole, whole)).toMatchObject({ periods: [whole], unequal: false });
});

test('every row is either drawn, from its own figures and to the full, or named: none is lost, none drawn twice', () => {
  const count = fc.option(fc.integer({ min: 0, max: 100_000 }), { nil: null });
  const values = fc.record({
    received: count,
    online: count,
    resolved: count,
    earlyAndOnTime: count,
    early: count,
    onTime: count,
    overdue: count,
  });
  fc.assert(
    fc.property(fc.array(fc.array(values, { maxLength: 3 }), { maxLength: 8 }), (units) => {
      const rows: ComparedRow[] = units.map((sheets, at) => ({
        id: `${at}`,
        sheets: sheets.map((figures, index) => sheet(`${at}/${index}`, figures)),
      }));
      for (const { chart, bars, notCompared } of compareFigures(rows)) {
        const named = [...bars, ...notCompared].map(({ id }) => id);
        expect(named.toSorted((a, b) => Number(a) - Number(b))).toEqual(rows.map(({ id }) => id));
        for (const { id, sheet: from, bar } of bars) {
          expect(rows[Number(id)]?.sheets).toContain(from);
          expect(bar.chart).toBe(chart);
          expect(bar.total).toBeGreaterThan(0);
          expect(bar.parts.reduce((sum, { value }) => sum + value, 0)).toBe(bar.total);
          expect(bar.parts.reduce((sum, { length }) => sum + length, 0)).toBe(10_000);
        }
        for (const { because, missing, sheet: from } of notCompared) {
          if (because === 'missing' && from) expect(missing.length).toBeGreaterThan(0);
          for (const key of missing) expect(from?.values[key] ?? null).toBeNull();
        }
      }
    }),
  );
});
