import { z, Id } from '#lib/domain/basics/schema.ts';
import { HolidayYear } from '#lib/domain/basics/working-days.ts';
import { Checklist } from '#lib/domain/checklist/checklist-schema.ts';

/** Key of the corrected years among the settings: the only setting that is in the journal. */
export const MENDED_YEARS = 'holidayYears';

/** Key under which an earlier version stored them, outside the journal. */
export const MENDED_YEARS_BEFORE = 'calendar';

export const MendedYears = z.array(HolidayYear).check(z.maxLength(200));

/** The row of the corrected years. */
export const StoredCalendar = z.strictObject({ key: z.literal(MENDED_YEARS), value: MendedYears });

/** A checklist version stored on this device: used by a visit, or added from a file. */
export const StoredChecklist = z.strictObject({
  /** `id@version`. */
  id: Id,
  checklist: Checklist,
  /** Added by a user from a file; offered beside the built-in sets. */
  imported: z.boolean(),
  deleted: z.boolean(),
});
export type StoredChecklist = z.infer<typeof StoredChecklist>;
