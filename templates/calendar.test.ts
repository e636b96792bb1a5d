import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HolidayYear } from '#lib/domain/basics/working-days.ts';
import { addDays } from '#lib/domain/basics/vietnamese-date.ts';
import { lunarDay } from '#tests/fixtures/lunar-calendar.ts';

const folder = join(import.meta.dirname, 'calendar');
const years = readdirSync(folder).map((file) =>
  HolidayYear.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
);
const isWeekend = (day: string) => [0, 6].includes(new Date(day).getUTCDay());
const tetOf = (year: number) => lunarDay(year, 1, 1);
const hungKingsOf = (year: number) => lunarDay(year, 3, 10);

/** The days off that follow from the Labour Code alone: fixed dates, lunar dates. */
const lawful = (year: number) => [
  `${year}-01-01`,
  tetOf(year),
  hungKingsOf(year),
  `${year}-04-30`,
  `${year}-05-01`,
  `${year}-09-02`,
];

test.each([
  [2007, '2007-02-17'],
  [2020, '2020-01-25'],
  [2021, '2021-02-12'],
  [2022, '2022-02-01'],
  [2023, '2023-01-22'],
  [2024, '2024-02-10'],
  [2025, '2025-01-29'],
  [2026, '2026-02-17'],
])('the reckoning of lunar dates finds the first day of the lunar year %i', (year, day) => {
  // 2007 began a day earlier in Vietnam than in China: the reckoning is Vietnam's own.
  expect(tetOf(year)).toBe(day);
});

test('a leap month takes no number: in 2023, after the second month, the tenth of the third falls on 29 April', () => {
  expect(hungKingsOf(2023)).toBe('2023-04-29');
});

test.each(years)('in $year every day off that follows from the law alone is there, and confirmed', (year) => {
  const confirmed = new Set(year.holidays.filter(({ verified }) => verified).map(({ date }) => date));
  for (const day of lawful(year.year)) expect(confirmed).toContain(day);
  const named = (name: string) =>
    year.holidays.filter((holiday) => holiday.name === name).map(({ date }) => date);
  expect(named('Giỗ Tổ Hùng Vương')).toEqual([hungKingsOf(year.year)]);
  expect(named('Tết Nguyên đán')).toHaveLength(5);
  expect(named('Quốc khánh')).toHaveLength(year.year < 2021 ? 1 : 2);
});

test.each(years)(
  'in $year a day off on a weekend is made up for on the next working days, no more and no less',
  (year) => {
    const off = new Map(year.holidays.map((holiday) => [holiday.date, holiday]));
    const owed = year.holidays.filter(({ date, kind }) => kind === 'public' && isWeekend(date));
    const compensatory = year.holidays.filter(({ kind }) => kind === 'compensatory');
    expect(compensatory).toHaveLength(owed.length);
    for (const { date, verified } of owed) {
      let next = addDays(date, 1);
      while (isWeekend(next) || off.get(next)?.kind === 'public') next = addDays(next, 1);
      expect(off.get(next)?.kind).toBe('compensatory');
      // What stands in for an expected day is only to be expected itself.
      if (!verified) expect(off.get(next)?.verified).toBe(false);
    }
  },
);

test.each(years)(
  'in $year a day that rests on a yearly decision says whether it was compared with it',
  (year) => {
    const decided = year.holidays.filter(
      ({ date, kind }) => kind !== 'compensatory' && !lawful(year.year).includes(date),
    );
    expect(year.source.includes('Chưa đối chiếu')).toBe(decided.some(({ verified }) => !verified));
    expect(year.source.includes('Đã đối chiếu')).toBe(decided.some(({ verified }) => verified));
    for (const saturday of year.workingSaturdays) {
      const instead = year.holidays.find(({ date }) => date === saturday.instead);
      expect(instead?.kind).toBe('swapped');
      expect(saturday.verified).toBe(instead?.verified);
    }
  },
);
