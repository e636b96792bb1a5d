import type { CountedVisit } from '#lib/domain/visit/assigned-progress.ts';
import type { Visit } from '#lib/domain/visit/visit.ts';
import { database } from '#lib/storage/database/database.ts';

/** What progress is counted from, for each of the visits whose checklist is on this device. */
export async function readCountedVisits(visits: readonly Visit[]): Promise<CountedVisit[]> {
  const ids = visits.map(({ id }) => id);
  const [answers, findings, checklists] = await Promise.all([
    database.answers.where('visitId').anyOf(ids).toArray(),
    database.findings.where('visitId').anyOf(ids).toArray(),
    database.checklists.bulkGet(visits.map(({ checklistKey }) => checklistKey)),
  ]);
  const answersAt = Map.groupBy(answers, ({ visitId }) => visitId);
  const findingsAt = Map.groupBy(findings, ({ visitId }) => visitId);
  return visits.flatMap(({ id, unitId }, place) => {
    const checklist = checklists[place]?.checklist;
    if (!checklist) return [];
    return [{ unitId, checklist, answers: answersAt.get(id) ?? [], findings: findingsAt.get(id) ?? [] }];
  });
}
