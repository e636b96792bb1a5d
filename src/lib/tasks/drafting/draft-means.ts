import type { Act } from '#lib/domain/checklist/checklist.ts';
import { openCalendar, type HolidayYear } from '#lib/domain/basics/working-days.ts';
import type { ReportMeans } from '#lib/documents/parts/report-context.ts';
import { loadActs } from '#lib/library/law.ts';
import { loadHolidayYears, loadQuestionnaires } from '#lib/library/library.ts';
import { readMendedYears } from '#lib/storage/rows/calendar.ts';

/** What documents are drafted with on this device besides the record. */
export interface DraftMeans {
  acts: Act[];
  means: Required<ReportMeans>;
  /** What the calendar among the means was opened with. */
  holidays: HolidayYear[];
}

export async function readDraftMeans(): Promise<DraftMeans> {
  const [acts, holidays, questionnaires] = await Promise.all([
    loadActs(),
    readMendedYears().then(loadHolidayYears),
    loadQuestionnaires(),
  ]);
  return { acts, means: { calendar: openCalendar(holidays), questionnaires }, holidays };
}
