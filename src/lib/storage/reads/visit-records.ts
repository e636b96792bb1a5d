import { inMission } from '#lib/domain/visit/attendee.ts';
import { isRecommended } from '#lib/domain/visit/recommendation.ts';
import { withoutMade } from '#lib/domain/visit/photo-made.ts';
import type { Act } from '#lib/domain/checklist/checklist.ts';
import type { Mission } from '#lib/domain/mission/mission.ts';
import type { MissionRecord, VisitRecord } from '#lib/domain/record/visit-record.ts';
import { oldestFirst, type Visit } from '#lib/domain/visit/visit.ts';
import { database } from '#lib/storage/database/database.ts';
import { readAmendments } from '#lib/storage/rows/signatures.ts';
import { inOrderChosen } from '#lib/storage/rows/missions.ts';
import { readVisit, type VisitContext } from '#lib/storage/rows/visits.ts';
import { withoutDeleted } from './without-deleted.ts';

const inOrder = (a: { position: number }, b: { position: number }) => a.position - b.position;

/** Everything recorded of a visit, as documents read it. */
export async function readVisitRecord(
  id: string,
  builtInActs: readonly Act[],
): Promise<VisitRecord | undefined> {
  const context = await readVisit(id);
  return context && recordOf(context, builtInActs);
}

async function recordOf(context: VisitContext, builtInActs: readonly Act[]): Promise<VisitRecord> {
  const { id } = context.visit;
  const of = { visitId: id };
  const [answers, findings, recommendations, photos, figures] = await Promise.all([
    database.answers.where(of).toArray(),
    database.findings.where(of).toArray(),
    database.recommendations.where(of).toArray(),
    database.photos.where(of).toArray(),
    database.figures.where(of).toArray(),
  ]);
  const [draws, dossiers, interviews, statements, attendees, signatures, arrivals] = await Promise.all([
    database.draws.where(of).toArray(),
    database.dossiers.where(of).toArray(),
    database.interviews.where(of).toArray(),
    database.statements.where(of).toArray(),
    database.attendees.where(of).toArray(),
    database.signatures.where(of).toArray(),
    database.arrivals.where(of).toArray(),
  ]);
  return {
    ...context,
    acts: [...builtInActs, ...context.checklist.acts],
    answers: withoutDeleted(answers),
    findings: withoutDeleted(findings).sort(inOrder),
    recommendations: recommendations.filter(isRecommended).sort(inOrder),
    photos: withoutDeleted(photos)
      // The print version of a photo is checked against the journal when it prints (renditions.ts).
      .map(withoutMade)
      .sort((a, b) => a.addedAt.localeCompare(b.addedAt)),
    figures: withoutDeleted(figures).sort(inOrder),
    draws: withoutDeleted(draws),
    dossiers: withoutDeleted(dossiers).sort(inOrder),
    interviews: withoutDeleted(interviews),
    statements: withoutDeleted(statements).sort(inOrder),
    attendees: inMission(
      withoutDeleted(attendees).sort((a, b) => a.order - b.order),
      context.mission.members,
    ),
    signatures: withoutDeleted(signatures),
    amendments: await readAmendments(id),
    arrival: withoutDeleted(arrivals)[0] ?? null,
  };
}

/** Visits read at once: enough to keep the database busy, few enough to report progress. */
const BATCH = 32;

/**
 * Everything recorded in the visits of a mission, by unit as the mission lists them, oldest visit first; undefined when it is not on this device.
 * @param onread called with the share read so far, 0 to 1
 */
export async function readMissionRecord(
  id: string,
  builtInActs: readonly Act[],
  onread: (fraction: number) => void = () => undefined,
): Promise<MissionRecord | undefined> {
  const mission = await database.missions.get(id);
  if (!mission || mission.deleted) return undefined;
  const contexts = await contextsOf(mission);
  const visits: VisitRecord[] = [];
  for (let done = 0; done < contexts.length; done += BATCH) {
    const batch = contexts.slice(done, done + BATCH);
    visits.push(...(await Promise.all(batch.map((context) => recordOf(context, builtInActs)))));
    onread(visits.length / contexts.length);
  }
  return { mission, visits };
}

/** The visits of a mission by unit, each with it; those made with one checklist share it. */
async function contextsOf(mission: Mission): Promise<VisitContext[]> {
  const of = { missionId: mission.id };
  const [visits, units] = await Promise.all([
    database.visits.where(of).toArray().then(withoutDeleted),
    database.units.where(of).toArray().then(inOrderChosen),
  ]);
  const keys = [...new Set(visits.map(({ checklistKey }) => checklistKey))];
  const checklists = await database.checklists.bulkGet(keys);
  const checklistOf = new Map(checklists.flatMap((row) => (row ? [[row.id, row.checklist]] : [])));
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  const placeOf = new Map(units.map(({ id }, place) => [id, place]));
  const byUnit = (a: Visit, b: Visit) => (placeOf.get(a.unitId) ?? 0) - (placeOf.get(b.unitId) ?? 0);
  return visits
    .sort((a, b) => byUnit(a, b) || oldestFirst(a, b))
    .flatMap((visit) => {
      const [unit, checklist] = [unitOf.get(visit.unitId), checklistOf.get(visit.checklistKey)];
      return unit && checklist ? [{ mission, unit, visit, checklist }] : [];
    });
}
