import { lastDayOf } from '#lib/domain/drafts/document-day.ts';
import { isRecommended } from '#lib/domain/visit/recommendation.ts';
import { outlivesMission } from '#lib/domain/drafts/outlives.ts';
import type { DocumentDraft } from '#lib/domain/drafts/document-draft.ts';
import { database } from '#lib/storage/database/database.ts';

/** The days that the day of a document ought to fit. */
export interface DocumentDays {
  /** Of the visit, or of the last one of the mission; null where none is known. */
  visit: string | null;
  /** Due dates of the recommendations it carries, the earliest first. */
  due: string[];
}

/** Reads them; a follow-up sheet carries recommendations of which many are due by then. */
export async function readDocumentDays(
  document: Pick<DocumentDraft, 'missionId' | 'visitId' | 'kind'>,
): Promise<DocumentDays> {
  const of = document.visitId === null ? { missionId: document.missionId } : { visitId: document.visitId };
  const [visits, recommendations] = await Promise.all([
    document.visitId === null
      ? database.visits.where({ missionId: document.missionId }).toArray()
      : database.visits.where({ id: document.visitId }).toArray(),
    database.recommendations.where(of).toArray(),
  ]);
  const due = recommendations
    .filter(isRecommended)
    .flatMap(({ dueDate }) => (dueDate === null ? [] : [dueDate]));
  return {
    visit: lastDayOf(visits),
    due: outlivesMission(document.kind) ? [] : due.sort(),
  };
}
