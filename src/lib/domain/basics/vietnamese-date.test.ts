import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Day } from './schema.ts';
import {
  addDays,
  atTime,
  dayOf,
  formatDay,
  formatDayInWords,
  formatInstant,
  formatInstantBeside,
  formatInstantInWords,
  formatTimeInWords,
  NotADayError,
  parseDay,
  parseTime,
  timeOf,
} from './vietnamese-date.ts';

const FIRST = Date.parse('1945-09-02');
const LAST = Date.parse('2100-12-31');
const MS_PER_DAY = 86_400_000;
const anyDay = fc
  .integer({ min: 0, max: (LAST - FIRST) / MS_PER_DAY })
  .map((count) => new Date(FIRST + count * MS_PER_DAY).toISOString().slice(0, 10));

describe('a day', () => {
  test('gets a leading zero below 10, its month only for January and February', () => {
    expect(formatDay('2026-03-05')).toBe('05/3/2026');
    expect(formatDay('2026-02-15')).toBe('15/02/2026');
    expect(formatDay('2026-01-01')).toBe('01/01/2026');
    expect(formatDay('2026-12-09')).toBe('09/12/2026');
    expect(formatDayInWords('2026-03-05')).toBe('ngày 05 tháng 3 năm 2026');
    expect(formatDayInWords('2025-10-13')).toBe('ngày 13 tháng 10 năm 2025');
  });

  test('is read as people write it', () => {
    for (const text of ['5/3/2026', '05/03/2026', ' 5-3-2026 ', '5.3.2026', '2026-03-05', '2026-3-5']) {
      expect(parseDay(text)).toBe('2026-03-05');
    }
    expect(parseDay('29/02/2024')).toBe('2024-02-29');
    for (const text of ['01092025', '1/9/25', '1-9-2025', '1.9.2025', '01/09/25', '1 / 9 / 2025']) {
      expect(parseDay(text)).toBe('2025-09-01');
    }
  });

  const absurd = ['31/02/2026', '29/02/2025', '31/4/2026', '00/00/0000', '0/1/2026', '1/13/2026'];
  const outside = ['01/9/1945', '01/01/2101', '01/01/9999', '9999-12-31', '0001-01-01'];
  const unclear = [
    '',
    'hôm nay',
    '5/3',
    '5/3/96',
    '5/3/6',
    '010925',
    '1092025',
    '32092025',
    '2026/03/05',
    '05/3/2026 sáng',
    '5 tháng 3 năm 2026',
    '１/1/2026',
  ];
  test.each([...absurd, ...outside, ...unclear])('written as “%s” is refused', (text) => {
    expect(() => parseDay(text)).toThrow(NotADayError);
  });

  test('from 1945 to 2100 comes back as it was shown, and is kept', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(parseDay(formatDay(day))).toBe(day);
        expect(parseDay(day)).toBe(day);
        expect(Day.parse(day)).toBe(day);
      }),
      { numRuns: 2_000 },
    );
  });

  test('is either understood as one the calendar has, or refused', () => {
    const piece = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(piece, piece, fc.integer({ min: 0, max: 9999 }), (date, month, year) => {
        const text = `${date}/${month}/${String(year).padStart(4, '0')}`;
        try {
          const time = new Date(parseDay(text));
          expect([time.getUTCDate(), time.getUTCMonth() + 1, time.getUTCFullYear()]).toEqual([
            date,
            month,
            year,
          ]);
        } catch (error) {
          expect(error).toBeInstanceOf(NotADayError);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('plus a count of days and back is the same day', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -730, max: 730 }), (day, count) => {
        const later = addDays(day, count);
        expect(addDays(later, -count)).toBe(day);
        expect((Date.parse(later) - Date.parse(day)) / MS_PER_DAY).toBe(count);
      }),
    );
  });
});

test('an instant is shown in the time of Vietnam wherever the device is', () => {
  expect(dayOf('2026-03-04T17:00:00Z')).toBe('2026-03-05');
  expect(dayOf('2026-03-04T16:59:59Z')).toBe('2026-03-04');
  expect(formatTimeInWords(timeOf('2026-03-05T07:05:00.123Z'))).toBe('14 giờ 05');
  expect(formatInstant('2026-03-04T17:30:00Z')).toBe('00:30 05/3/2026');
  expect(formatInstantInWords('2026-03-04T17:30:00Z')).toBe('00 giờ 30 ngày 05/3/2026');
});

test('another time of the same day in Vietnam, across the day of UTC', () => {
  const instant = '2026-02-05T01:20:30.000Z';
  expect(timeOf(instant)).toBe('08:20');
  expect(atTime(instant, '06:45')).toBe('2026-02-04T23:45:00.000Z');
  expect(dayOf(atTime(instant, '06:45'))).toBe(dayOf(instant));
  expect(timeOf(atTime(instant, '23:59'))).toBe('23:59');
});

test('a time is understood as people write it, and nothing else is taken for one', () => {
  for (const typed of ['14:05', '14h05', '14 giờ 05', '14 giờ 05 phút', '14.05', '1405'])
    expect({ typed, time: parseTime(typed) }).toEqual({ typed, time: '14:05' });
  expect([parseTime('8h'), parseTime('8 giờ'), parseTime('8:30')]).toEqual(['08:00', '08:00', '08:30']);
  for (const typed of ['24:00', '14:60', '140', '14', '14:5', '2 giờ chiều', '', '14051'])
    expect({ typed, time: parseTime(typed) }).toEqual({ typed, time: null });
});

test('an instant beside its own day is shown by the time alone', () => {
  const instant = '2026-03-05T02:00:00.000Z';
  expect(formatInstantBeside(instant, '2026-03-05')).toBe(timeOf(instant));
  expect(formatInstantBeside(instant, '2026-03-04')).toBe(formatInstant(instant));
  expect(formatInstantBeside(instant, null)).toBe(formatInstant(instant));
});
