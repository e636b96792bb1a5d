import type { Calendar } from '#lib/domain/basics/working-days.ts';
import { loadCalendar } from '#lib/library/library.ts';
import { readMendedYears } from '#lib/storage/rows/calendar.ts';

/** The calendar as it holds on this device: built in, with the years the user has mended. */
export async function readCalendar(): Promise<Calendar> {
  return loadCalendar(await readMendedYears());
}
