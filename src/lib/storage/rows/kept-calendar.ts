import { z } from '#lib/domain/basics/schema.ts';
import { HolidayYear } from '#lib/domain/basics/working-days.ts';

/** Where the mended years are kept among the settings: the one of them that the journal vouches for. */
export const MENDED_YEARS = 'holidayYears';

/** Where an earlier version kept them, which the journal knows nothing of. */
export const MENDED_YEARS_BEFORE = 'calendar';

export const MendedYears = z.array(HolidayYear).check(z.maxLength(200));

/** The row of the mended years. */
export const KeptCalendar = z.strictObject({ key: z.literal(MENDED_YEARS), value: MendedYears });
