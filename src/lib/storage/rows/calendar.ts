import type { HolidayYear } from '#lib/domain/basics/working-days.ts';
import { commit, type Decision } from '#lib/storage/write/commit.ts';
import { database, type Setting } from '#lib/storage/database/database.ts';
import { MENDED_YEARS, MENDED_YEARS_BEFORE, MendedYears } from './stored-library.ts';

/** The row of the corrected years; undefined where none was corrected. */
export async function mendedYearsRow(): Promise<Setting | undefined> {
  const row = await database.settings.get(MENDED_YEARS);
  return row ?? database.settings.get(MENDED_YEARS_BEFORE);
}

/**
 * The years whose days off and make-up days the user has corrected on this device. They belong to no mission, but decide
 * what documents count as late, so they are in the journal.
 */
export async function readMendedYears(): Promise<HolidayYear[]> {
  const years = MendedYears.safeParse((await mendedYearsRow())?.value);
  return years.success ? years.data : [];
}

/**
 * Stores a corrected year, in place of an earlier correction.
 * @throws what `commit` throws
 */
export async function mendYear(year: HolidayYear): Promise<void> {
  await commit(change((years) => [...years.filter((other) => other.year !== year.year), year]));
}

/**
 * Drops the correction of a year: the built-in one counts again.
 * @throws what `commit` throws
 */
export async function forgetMendedYear(year: number): Promise<void> {
  await commit(change((years) => years.filter((other) => other.year !== year)));
}

/** Moves years that an earlier version stored outside the journal into it. Called when the app starts. */
export async function recordMendedYears(): Promise<void> {
  if ((await mendedYearsRow())?.key === MENDED_YEARS_BEFORE) await commit(change((years) => years));
}

/** Decided inside the transaction: when two tabs correct two years, both are stored. */
function change(step: (years: HolidayYear[]) => HolidayYear[]): Decision {
  return {
    writes: ['settings'],
    reads: [],
    decide: async () => {
      const set = { key: MENDED_YEARS, value: step(await readMendedYears()) };
      return [{ table: 'settings', row: MENDED_YEARS, set }];
    },
  };
}
