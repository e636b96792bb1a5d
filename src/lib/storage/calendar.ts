import { z } from '../domain/schema.ts';
import { HolidayYear } from '../domain/working-days.ts';
import { database } from './database.ts';
import { toStorageError } from './storage-error.ts';

const KEY = 'calendar';
const Years = z.array(HolidayYear).check(z.maxLength(200));

/**
 * The years whose days off and make-up days the user has mended on this device. They are of this device alone: the
 * announcements are public, and the record keeps the dates they are counted with.
 */
export async function readMendedYears(): Promise<HolidayYear[]> {
  const years = Years.safeParse((await database.settings.get(KEY))?.value);
  return years.success ? years.data : [];
}

/**
 * Keeps a year as mended, in place of the one before.
 * @throws StorageError
 */
export async function mendYear(year: HolidayYear): Promise<void> {
  await change((years) => [...years.filter((known) => known.year !== year.year), HolidayYear.parse(year)]);
}

/**
 * Forgets what was mended in a year: the built-in one holds again.
 * @throws StorageError
 */
export async function forgetMendedYear(year: number): Promise<void> {
  await change((years) => years.filter((known) => known.year !== year));
}

async function change(step: (years: HolidayYear[]) => HolidayYear[]): Promise<void> {
  try {
    // One transaction: two tabs that mend two years keep both.
    await database.transaction('rw', database.settings, async () => {
      await database.settings.put({ key: KEY, value: step(await readMendedYears()) });
    });
  } catch (error) {
    throw toStorageError(error);
  }
}
