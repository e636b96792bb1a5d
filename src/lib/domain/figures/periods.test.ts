import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankSheet, FigureSheet, levelsOn } from './figures.ts';
import { checkPeriod, isOutside } from './periods.ts';
import { addDays } from '#lib/domain/basics/vietnamese-date.ts';

function sheetOf(from: string | null, to: string | null, asPrinted = ''): FigureSheet {
  const start = { id: 's', missionId: 'm', visitId: 'v', levels: 'modern' as const, position: 1 };
  return {
    ...blankSheet({ ...start, period: { from, to } }),
    periodAsPrinted: asPrinted,
    values: { received: 1 },
  };
}
const kindsOf = (sheet: FigureSheet) => checkPeriod(sheet).map(({ kind }) => kind);

describe('a period', () => {
  test('of a plain year, quarter, month or any days raises no question', () => {
    expect(checkPeriod(sheetOf('2020-01-01', '2020-12-31', 'năm 2020'))).toEqual([]);
    expect(checkPeriod(sheetOf('2021-01-01', '2021-03-31', 'quý I-2021'))).toEqual([]);
    expect(checkPeriod(sheetOf('2025-07-01', '2025-09-17', 'từ 01/7/2025 đến 17/9/2025'))).toEqual([]);
    expect(checkPeriod(sheetOf('2025-07-01', '2025-07-01'))).toEqual([]);
  });

  test('that ends before it begins is kept and questioned', () => {
    const sheet = sheetOf('2022-12-31', '2021-01-01');
    expect(FigureSheet.parse(sheet)).toEqual(sheet);
    expect(checkPeriod(sheet)).toEqual([{ kind: 'reversed', from: '2022-12-31', to: '2021-01-01' }]);
  });

  test('that ends a day early is questioned: year, quarter, month, February', () => {
    const early = (to: string) =>
      checkPeriod(sheetOf(null, to)).flatMap((issue) =>
        issue.kind === 'endsDayEarly' ? [issue.expected, issue.of] : [],
      );
    expect(early('2022-12-30')).toEqual(['2022-12-31', 'year']);
    expect(early('2022-06-29')).toEqual(['2022-06-30', 'quarter']);
    expect(early('2022-07-30')).toEqual(['2022-07-31', 'month']);
    expect(early('2024-02-28')).toEqual(['2024-02-29', 'month']);
    expect(early('2023-02-28')).toEqual([]);
  });

  test('is questioned for its end on exactly one day of each month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const first = `${year}-${String(month).padStart(2, '0')}-01`;
        const days = Array.from({ length: 31 }, (_, index) => addDays(first, index));
        const own = days.filter((day) => day.slice(0, 7) === first.slice(0, 7));
        const questioned = own.filter((to) => kindsOf(sheetOf(first, to)).includes('endsDayEarly'));
        expect(questioned).toEqual(own.slice(-2, -1));
      }),
    );
  });

  test('with a misprinted year names the years it may be', () => {
    const misprint = (asPrinted: string) =>
      checkPeriod(sheetOf('2021-01-01', '2022-12-31', asPrinted)).flatMap((issue) =>
        issue.kind === 'yearMisprint' ? [issue.printed, ...issue.likely] : [],
      );
    expect(misprint('22021 -2022')).toEqual(['22021', '2021']);
    expect(misprint('năm 2201')).toEqual(['2201', '2021']);
    expect(misprint('20212')).toEqual(['20212', '2012', '2021', '2022']);
    expect(misprint('01/01/2021 đến 30/12/2022')).toEqual([]);
    // It is asked once what the period is, not also where it begins.
    expect(kindsOf(sheetOf(null, '2022-12-31', 'năm 22021 -2022'))).toEqual(['yearMisprint']);
  });

  test('longer than five years is questioned, five whole years are not', () => {
    expect(kindsOf(sheetOf('2021-01-01', '2025-12-31'))).toEqual([]);
    expect(kindsOf(sheetOf('2021-01-01', '2026-01-01'))).toEqual(['tooLong']);
  });

  test('is asked for where figures were counted over it, not for a state on a day', () => {
    expect(checkPeriod(sheetOf(null, null))).toEqual([{ kind: 'missing', ends: ['from', 'to'] }]);
    expect(checkPeriod({ ...sheetOf(null, null), values: { procedures: 314 } })).toEqual([]);
  });
});

test('level 3 and 4 until Decree 42/2022 took effect, full and partial after', () => {
  expect(levelsOn({ from: '2022-01-01', to: '2022-08-14' })).toBe('legacy');
  expect(levelsOn({ from: '2022-01-01', to: '2022-08-15' })).toBe('modern');
  expect(levelsOn({ from: '2018-01-01', to: null })).toBe('modern');
});

test('figures of a time outside the period under review are told apart', () => {
  const mission = { from: '2025-01-01', to: '2025-12-31' };
  const outside = (from: string | null, to: string | null) => isOutside({ from, to }, mission);
  expect(outside('2025-07-01', '2025-09-17')).toBe(false);
  expect(outside('2025-01-01', '2025-12-31')).toBe(false);
  expect(outside('2022-01-01', '2022-12-31')).toBe(true);
  expect(outside('2024-12-31', '2025-03-31')).toBe(true);
  expect(outside('2025-12-01', '2026-01-01')).toBe(true);
  expect(outside(null, null)).toBe(false);
  expect(isOutside({ from: '2022-01-01', to: null }, { from: null, to: null })).toBe(false);
});
