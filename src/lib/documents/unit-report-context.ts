import type { ReportContext } from './report-context.ts';
import type { UnitReportWording } from './unit-report-wording.ts';

/** A visit's record ordered for printing, with the words of the unit report. */
export interface UnitReportContext extends ReportContext {
  wording: UnitReportWording;
}
