import type { VisitForm } from '#lib/domain/visit/visit.ts';
import type { MinutesWording } from './wording.ts';
import type { ReportContext } from '#lib/documents/parts/report-context.ts';

/** A visit's record ordered for printing, with the words of the minutes. */
export interface MinutesContext extends ReportContext {
  wording: MinutesWording;
  /** The words for a visit of this form. */
  form: MinutesWording['forms'][VisitForm];
}
