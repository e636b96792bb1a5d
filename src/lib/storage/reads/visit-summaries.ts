import type { Checklist } from '#lib/domain/checklist/checklist.ts';
import { summariseVisit, type VisitSummary } from '#lib/domain/consolidation/summary.ts';
import type { Visit } from '#lib/domain/visit/visit.ts';
import { database } from '#lib/storage/database/database.ts';
import { inOrderChosen } from '#lib/storage/rows/missions.ts';
import { withoutDeleted } from './without-deleted.ts';

/** Summaries of the visits of one mission, with the checklists they were made with, each once. */
export interface MissionSummaries {
  summaries: VisitSummary[];
  checklists: Checklist[];
}

/** Visits read at once: enough to keep the database busy, few enough to hold in memory and to report progress. */
const BATCH = 32;

async function rowsOf(visitId: string) {
  const of = { visitId };
  const [answers, findings, recommendations, figures] = await Promise.all([
    database.answers.where(of).toArray(),
    database.findings.where(of).toArray(),
    database.recommendations.where(of).toArray(),
    database.figures.where(of).toArray(),
  ]);
  return { answers, findings, recommendations, figures };
}

/**
 * Reads a mission and summarises it visit by visit.
 * @param onread called with the share read so far, 0 to 1
 */
export async function readSummaries(
  missionId: string,
  onread: (fraction: number) => void,
): Promise<MissionSummaries> {
  const [stored, units] = await Promise.all([
    database.visits.where({ missionId }).toArray().then(withoutDeleted),
    database.units.where({ missionId }).toArray().then(inOrderChosen),
  ]);
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  const placeOf = new Map(units.map(({ id }, place) => [id, place]));
  // The consolidation lists units as the mission does.
  const visits = stored.sort((a, b) => (placeOf.get(a.unitId) ?? 0) - (placeOf.get(b.unitId) ?? 0));
  const keys = [...new Set(visits.map(({ checklistKey }) => checklistKey))];
  const rows = (await database.checklists.bulkGet(keys)).flatMap((row) => (row ? [row] : []));
  const checklistOf = new Map(rows.map(({ id, checklist }) => [id, checklist]));

  async function summarise(visit: Visit): Promise<VisitSummary[]> {
    const [unit, checklist] = [unitOf.get(visit.unitId), checklistOf.get(visit.checklistKey)];
    return unit && checklist ? [summariseVisit({ visit, unit, checklist, ...(await rowsOf(visit.id)) })] : [];
  }

  const summaries: VisitSummary[] = [];
  for (let done = 0; done < visits.length; done += BATCH) {
    const batch = visits.slice(done, done + BATCH);
    summaries.push(...(await Promise.all(batch.map(summarise))).flat());
    onread(summaries.length / visits.length);
  }
  return { summaries, checklists: [...checklistOf.values()] };
}
