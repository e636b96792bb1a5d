import { expect, test } from 'vitest';
import { HolidayYear, isWorkingDay, openCalendar } from './working-days.ts';
import year2026 from '#templates/calendar/holidays-2026.json' with { type: 'json' };
import { emptyYear, withDayOff, withoutDay, withSaturday, withVerified, type Mended } from './mended-year.ts';

const year = HolidayYear.parse(year2026);
const mended = (result: Mended) => {
  if ('fault' in result) throw new Error(result.fault);
  return HolidayYear.parse(result.year);
};

test('a Saturday worked instead of a day off becomes a working day', () => {
  const next = mended(withSaturday(year, { day: '21/11/2026', instead: '23/11/2026' }));
  expect(isWorkingDay('2026-11-21', openCalendar([year]))).toBe(false);
  expect(isWorkingDay('2026-11-21', openCalendar([next]))).toBe(true);
});

test('an announced day off is no working day any more', () => {
  const next = mended(withDayOff(year, { day: '23/11/2026', name: 'Nghỉ hoán đổi', kind: 'swapped' }));
  expect(isWorkingDay('2026-11-23', openCalendar([next]))).toBe(false);
  expect(isWorkingDay('2026-11-23', openCalendar([withoutDay(next, '2026-11-23')]))).toBe(true);
});

test('a day confirmed is no doubt any more', () => {
  expect(openCalendar([year]).unverified.has('2026-11-24')).toBe(true);
  expect(openCalendar([withVerified(year, '2026-11-24')]).unverified.has('2026-11-24')).toBe(false);
});

test('what cannot be is refused with its reason', () => {
  expect(withDayOff(year, { day: '23/11/2025', name: 'A', kind: 'public' })).toEqual({ fault: 'day' });
  expect(withDayOff(year, { day: '', name: 'A', kind: 'public' })).toEqual({ fault: 'day' });
  expect(withDayOff(year, { day: '23/11/2026', name: ' ', kind: 'public' })).toEqual({ fault: 'name' });
  expect(withDayOff(year, { day: '01/01/2026', name: 'A', kind: 'public' })).toEqual({ fault: 'repeated' });
  expect(withSaturday(year, { day: '22/11/2026', instead: '23/11/2026' })).toEqual({ fault: 'saturday' });
  expect(withSaturday(year, { day: '21/11/2026', instead: 'mai' })).toEqual({ fault: 'instead' });
});

test('a year that nobody knows yet begins without days off', () => {
  const next = mended(
    withDayOff(emptyYear(2028, 'Người dùng nhập.'), {
      day: '03/01/2028',
      name: 'Nghỉ bù',
      kind: 'compensatory',
    }),
  );
  expect(openCalendar([next]).years).toEqual(new Set([2028]));
});
