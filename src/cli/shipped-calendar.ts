import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HolidayYear, openCalendar, type Calendar } from '../lib/domain/working-days.ts';

const folder = join(import.meta.dirname, '../../templates/calendar');

/** The calendar that late days are counted with, as the app opens it on a device where nobody mended a year. */
export async function readShippedCalendar(): Promise<Calendar> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  const years = files.map(async (file) =>
    HolidayYear.parse(JSON.parse(await readFile(join(folder, file), 'utf8'))),
  );
  return openCalendar(await Promise.all(years));
}
