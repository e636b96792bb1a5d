import type { Act } from '../domain/checklist.ts';
import type { MissionRecord } from '../domain/mission-record.ts';
import { oldestFirst } from '../domain/visit.ts';
import type { VisitRecord } from '../domain/visit-record.ts';
import { database } from './database.ts';
import { readAmendments } from './signatures.ts';
import { readVisit } from './visits.ts';

const kept = <Row extends { deleted: boolean }>(rows: Row[]) => rows.filter(({ deleted }) => !deleted);
const inOrder = (a: { position: number }, b: { position: number }) => a.position - b.position;

/** Everything recorded of a visit, as documents read it. */
export async function readVisitRecord(
  id: string,
  builtInActs: readonly Act[],
): Promise<VisitRecord | undefined> {
  const context = await readVisit(id);
  if (!context) return undefined;
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
    answers: kept(answers),
    findings: kept(findings).sort(inOrder),
    recommendations: kept(recommendations).sort(inOrder),
    photos: kept(photos).sort((a, b) => a.addedAt.localeCompare(b.addedAt)),
    figures: kept(figures).sort(inOrder),
    draws: kept(draws),
    dossiers: kept(dossiers).sort(inOrder),
    interviews: kept(interviews),
    statements: kept(statements).sort(inOrder),
    attendees: kept(attendees).sort((a, b) => a.order - b.order),
    signatures: kept(signatures),
    amendments: await readAmendments(id),
    arrival: kept(arrivals)[0] ?? null,
  };
}

/** Everything recorded in the visits of a mission, oldest visit first; undefined when it is not on this device. */
export async function readMissionRecord(
  id: string,
  builtInActs: readonly Act[],
): Promise<MissionRecord | undefined> {
  const mission = await database.missions.get(id);
  if (!mission || mission.deleted) return undefined;
  const visits = await database.visits.where({ missionId: id }).toArray();
  const records = await Promise.all(
    visits.sort(oldestFirst).map((visit) => readVisitRecord(visit.id, builtInActs)),
  );
  return { mission, visits: records.filter((record) => record !== undefined) };
}
