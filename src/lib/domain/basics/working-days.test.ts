import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { addDays } from './vietnamese-date.ts';
import {
  calendarDoubts,
  HolidayYear,
  isWorkingDay,
  lateWorkingDays,
  nextWorkingDay,
  openCalendar,
  workingDaysBetween,
} from './working-days.ts';

const folder = fileURLToPath(new URL('../../../../templates/calendar/', import.meta.url));
const years = readdirSync(folder)
  .sort()
  .map((name) => HolidayYear.parse(JSON.parse(readFileSync(folder + name, 'utf8'))));
const calendar = openCalendar(years);

const FIRST = '2020-01-01';
const DAYS = 2922;
const someDay = fc.integer({ min: 0, max: DAYS - 1 }).map((count) => addDays(FIRST, count));

/** The plain way: every day of the files in turn, by the name of its weekday. */
const dayName = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' });
const off = new Set(years.flatMap(({ holidays }) => holidays.map(({ date }) => date)));
const madeUp = new Set(years.flatMap((year) => year.workingSaturdays.map(({ date }) => date)));
const worked = Array.from({ length: DAYS + 1 }, (_, count) => addDays(FIRST, count)).filter((day) => {
  const name = dayName.format(new Date(day));
  return madeUp.has(day) || (name !== 'Sat' && name !== 'Sun' && !off.has(day));
});
const plainCount = (from: string, to: string) => worked.filter((day) => from < day && day <= to).length;

describe('working days over 2020–2027', () => {
  test('agree with a plain day-by-day count', () => {
    fc.assert(
      fc.property(someDay, someDay, (a, b) => {
        const [from, to] = a <= b ? [a, b] : [b, a];
        expect(workingDaysBetween(from, to, calendar)).toBe(plainCount(from, to));
        expect(workingDaysBetween(to, from, calendar)).toBe(0 - plainCount(from, to));
        expect(isWorkingDay(to, calendar)).toBe(worked.includes(to));
      }),
      { numRuns: 300 },
    );
  });

  test('lateness is what the plain count finds after the last day of the limit', () => {
    fc.assert(
      fc.property(someDay, someDay, (due, done) => {
        const end = worked.find((day) => day >= due);
        fc.pre(end !== undefined);
        expect(nextWorkingDay(due, calendar)).toBe(end);
        expect(lateWorkingDays(due, done, calendar)).toBe(plainCount(end, done));
      }),
      { numRuns: 300 },
    );
  });
});

describe('known weeks', () => {
  test('Tết 2024: due on Wednesday 7 February, returned on Thursday 15 February, is one working day late', () => {
    expect(lateWorkingDays('2024-02-07', '2024-02-15', calendar)).toBe(1);
    expect(workingDaysBetween('2024-02-07', '2024-02-15', calendar)).toBe(1);
    expect(nextWorkingDay('2024-02-16', calendar)).toBe('2024-02-16');
  });

  test('Monday 29 April 2024 was off, Saturday 4 May was worked for it', () => {
    expect(isWorkingDay('2024-04-29', calendar)).toBe(false);
    expect(isWorkingDay('2024-05-04', calendar)).toBe(true);
    expect(workingDaysBetween('2024-04-26', '2024-05-04', calendar)).toBe(3);
  });

  test('Hùng Kings of 2022 fell on a Sunday: Monday 11 April was off instead', () => {
    expect(nextWorkingDay(addDays('2022-04-08', 1), calendar)).toBe('2022-04-12');
  });

  test('National Day has been two days since 2021, one before', () => {
    expect(nextWorkingDay(addDays('2020-09-01', 1), calendar)).toBe('2020-09-03');
    expect(nextWorkingDay(addDays('2021-09-01', 1), calendar)).toBe('2021-09-06');
  });

  test('a limit that ends on a Saturday is kept on Monday, and broken on Tuesday', () => {
    expect(lateWorkingDays('2025-10-11', '2025-10-13', calendar)).toBe(0);
    expect(lateWorkingDays('2025-10-11', '2025-10-14', calendar)).toBe(1);
  });
});

describe('the holiday files', () => {
  test('cover each year from 2020 to 2027', () => {
    expect(years.map(({ year }) => year)).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027]);
  });

  test.each(years.map((year) => [year.year, year] as const))(
    '%i has the days of the Labour Code and gives back those that fell on a weekend',
    (year, { holidays, workingSaturdays }) => {
      const publicDays = holidays.filter(({ kind }) => kind === 'public').map(({ date }) => date);
      for (const fixed of ['01-01', '04-30', '05-01', '09-02'])
        expect(publicDays).toContain(`${year}-${fixed}`);
      const named = (name: string) => holidays.filter((day) => day.kind === 'public' && day.name === name);
      expect(named('Tết Nguyên đán')).toHaveLength(5);
      expect(named('Giỗ Tổ Hùng Vương')).toHaveLength(1);
      expect(named('Quốc khánh')).toHaveLength(year === 2020 ? 1 : 2);
      const onWeekend = publicDays.filter((day) => [0, 6].includes(new Date(day).getUTCDay()));
      const givenBack = holidays.filter(({ kind }) => kind === 'compensatory');
      expect(givenBack).toHaveLength(onWeekend.length);
      for (const { date } of holidays.filter(({ kind }) => kind !== 'public')) {
        expect([1, 2, 3, 4, 5]).toContain(new Date(date).getUTCDay());
      }
      expect(workingSaturdays.map(({ instead }) => instead).sort()).toEqual(
        holidays.filter(({ kind }) => kind === 'swapped').map(({ date }) => date),
      );
    },
  );

  // First day of the first lunar month and tenth of the third, by the Vietnamese lunar calendar.
  test.each([
    ['2020-01-25', '2020-04-02'],
    ['2021-02-12', '2021-04-21'],
    ['2022-02-01', '2022-04-10'],
    ['2023-01-22', '2023-04-29'],
    ['2024-02-10', '2024-04-18'],
    ['2025-01-29', '2025-04-07'],
    ['2026-02-17', '2026-04-26'],
    ['2027-02-06', '2027-04-16'],
  ])('have the lunar New Year on %s and Hùng Kings on %s', (newYear, hungKings) => {
    const days = years.flatMap(({ holidays }) => holidays).filter(({ kind }) => kind === 'public');
    const tet = days.filter(
      ({ name, date }) => name === 'Tết Nguyên đán' && date.startsWith(newYear.slice(0, 4)),
    );
    expect(tet.map(({ date }) => date)).toContain(newYear);
    expect(tet.map(({ date }) => date)).toEqual(tet.map((_, count) => addDays(tet[0]!.date, count)));
    expect(days).toContainEqual(expect.objectContaining({ name: 'Giỗ Tổ Hùng Vương', date: hungKings }));
  });

  test('a make-up day that is no Saturday, a day named twice, a day of another year are refused', () => {
    const [year] = years.slice(4);
    const [day] = year!.holidays;
    const faults = (change: object) =>
      HolidayYear.safeParse({ ...year, ...change }).error?.issues[0]?.message;
    expect(faults({})).toBeUndefined();
    expect(
      faults({ workingSaturdays: [{ date: '2024-05-05', instead: '2024-04-29', verified: true }] }),
    ).toBe('not-a-saturday');
    expect(faults({ holidays: [day, day] })).toBe('day-repeated');
    expect(faults({ year: 2023 })).toBe('day-of-another-year');
  });
});

test('a count says which years it knows nothing of and which days nobody has confirmed', () => {
  expect(calendarDoubts('2024-01-01', '2024-12-31', calendar)).toEqual({ years: [], days: [] });
  expect(calendarDoubts('2018-05-01', '2020-01-01', calendar).years).toEqual([2018, 2019]);
  expect(calendarDoubts('2026-11-23', '2026-11-25', calendar).days).toEqual(['2026-11-24']);
});
