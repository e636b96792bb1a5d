import { sourceText } from '#lib/documents/parts/issue.ts';
import type { DayLimits } from '#lib/domain/basics/day-doubts.ts';
import { dayOf, formatDay } from '#lib/domain/basics/vietnamese-date.ts';
import { dueDayLimits, movedDue, sourceOf } from '#lib/domain/follow-up/record.ts';
import type { Recommendation } from '#lib/domain/visit/recommendation.ts';
import { live } from '#lib/storage/database/live.svelte.ts';
import { readIssuedSources } from '#lib/storage/reads/issued-sources.ts';
import { readFindings } from '#lib/storage/rows/findings.ts';
import { followUpTexts } from '#messages/follow-up.ts';

/** What there is to say of the day a recommendation is to be done by. */
export interface DueSaid {
  limits: DayLimits;
  /** The day of the issued document that asks for it, where that is another; empty where it is not. */
  otherDue: string;
}

/** The same of any recommendation of a visit, by the documents issued until now. */
export function recommendationDues({ missionId, visitId }: { missionId: string; visitId: string }) {
  const issued = live(async () =>
    readIssuedSources(missionId, (await readFindings(visitId)).recommendations),
  );
  return (recommendation: Recommendation, visitDay: string | null): DueSaid => {
    const today = dayOf(new Date().toISOString());
    // Before it is read whether any document was issued, nothing is said of its lack.
    const sources = issued.current;
    const source = sourceOf([recommendation.id], sources ?? [], today);
    const moved = movedDue(recommendation, null, sources ?? [], today);
    return {
      limits: dueDayLimits(visitDay, source, sources ? today : undefined),
      otherDue: moved ? followUpTexts().issuedDue(sourceText(moved.source), formatDay(moved.due)) : '',
    };
  };
}
