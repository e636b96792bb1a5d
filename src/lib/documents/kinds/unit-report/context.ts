import type { ReportContext } from '#lib/documents/parts/report-context.ts';
import type { UnitReportWording } from './wording.ts';

/** A visit's record ordered for printing, with the words of the unit report. */
export interface UnitReportContext extends ReportContext {
  wording: UnitReportWording;
}
