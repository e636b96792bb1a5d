import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HolidayYear } from '#lib/domain/basics/working-days.ts';

const folder = join(import.meta.dirname, '../../templates/calendar');

/** The holidays of every year that come with the app. */
export async function readShippedYears(): Promise<HolidayYear[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(
    files.map(async (file) => HolidayYear.parse(JSON.parse(await readFile(join(folder, file), 'utf8')))),
  );
}
