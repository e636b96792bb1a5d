import { expect, test } from 'vitest';
import { lateWorkingDays, openCalendar } from '#lib/domain/basics/working-days.ts';
import { readShippedYears } from './shipped-calendar.ts';

test('the command counts late days with the shipped holidays, as the app does', async () => {
  const calendar = openCalendar(await readShippedYears());
  expect([...calendar.years]).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027]);
  // Due on the eve of the days off of Tết 2024, given on the first day after them.
  expect(lateWorkingDays('2024-02-07', '2024-02-15', calendar)).toBe(1);
});
