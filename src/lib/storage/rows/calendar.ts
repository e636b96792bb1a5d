import type { HolidayYear } from '#lib/domain/basics/working-days.ts';
import { commit, type Decision } from '#lib/storage/write/commit.ts';
import { database, type Setting } from '#lib/storage/database/database.ts';
import { MENDED_YEARS, MENDED_YEARS_BEFORE, MendedYears } from './stored-library.ts';

/** The row they are read from; undefined where nothing was mended. */
export async function mendedYearsRow(): Promise<Setting | undefined> {
  const row = await database.settings.get(MENDED_YEARS);
  return row ?? database.settings.get(MENDED_YEARS_BEFORE);
}

/**
 * The years whose days off and make-up days the user has mended on this device. They belong to no mission, and decide
 * what documents say of being late: the journal vouches for them.
 */
export async function readMendedYears(): Promise<HolidayYear[]> {
  const years = MendedYears.safeParse((await mendedYearsRow())?.value);
  return years.success ? years.data : [];
}

/**
 * Keeps a year as mended, in place of the one before.
 * @throws what `commit` throws
 */
export async function mendYear(year: HolidayYear): Promise<void> {
  await commit(change((years) => [...years.filter((other) => other.year !== year.year), year]));
}

/**
 * Forgets what was mended in a year: the built-in one holds again.
 * @throws what `commit` throws
 */
export async function forgetMendedYear(year: number): Promise<void> {
  await commit(change((years) => years.filter((other) => other.year !== year)));
}

/** Lets the journal vouch for years that an earlier version kept without it. Called when the app starts. */
export async function recordMendedYears(): Promise<void> {
  if ((await mendedYearsRow())?.key === MENDED_YEARS_BEFORE) await commit(change((years) => years));
}

/** Decided inside the transaction: two tabs that mend two years keep both. */
function change(step: (years: HolidayYear[]) => HolidayYear[]): Decision {
  return {
    writes: ['settings'],
    reads: [],
    decide: async () => {
      const set = { key: MENDED_YEARS, value: step(await readMendedYears()) };
      return [{ table: 'settings', row: MENDED_YEARS, mission: null, set }];
    },
  };
}
