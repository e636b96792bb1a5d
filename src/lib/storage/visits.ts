import type { Answer } from '../domain/answer.ts';
import type { Act, Checklist } from '../domain/checklist.ts';
import type { Mission } from '../domain/mission.ts';
import type { MissionRecord } from '../domain/mission-record.ts';
import type { Unit } from '../domain/unit.ts';
import type { Visit } from '../domain/visit.ts';
import type { VisitRecord } from '../domain/visit-record.ts';
import { readAnswers } from './answers.ts';
import { keepingChecklist } from './checklists.ts';
import { commit, creation } from './commit.ts';
import { database, type Seal } from './database.ts';
import { placeLeft } from './local-state.ts';
import { readAmendments } from './signatures.ts';
import { sealJournal, sealsOfClosing } from './seals.ts';

const kept = <Row extends { deleted: boolean }>(rows: Row[]) => rows.filter(({ deleted }) => !deleted);
const inOrder = (a: { position: number }, b: { position: number }) => a.position - b.position;

const oldestFirst = (a: Visit, b: Visit) =>
  (a.date ?? '').localeCompare(b.date ?? '') || (a.id < b.id ? -1 : 1);

/** A visit with what surrounds it. */
export type VisitContext = Pick<VisitRecord, 'mission' | 'unit' | 'visit' | 'checklist'>;

/** Begins a visit, with the checklist version it will keep and, for a surprise, its new mission and unit. */
export async function beginVisit(
  visit: Visit,
  checklist: Checklist,
  fresh: { mission?: Mission; unit?: Unit } = {},
): Promise<void> {
  await commit([
    ...(await keepingChecklist(checklist)),
    ...(fresh.mission ? [creation('missions', fresh.mission, visit.missionId)] : []),
    ...(fresh.unit ? [creation('units', fresh.unit, visit.missionId)] : []),
    creation('visits', visit, visit.missionId),
  ]);
}

/** A visit, its unit, mission and checklist; undefined when any of them is not on this device. */
export async function readVisit(id: string): Promise<VisitContext | undefined> {
  const visit = await database.visits.get(id);
  if (!visit || visit.deleted) return undefined;
  const [mission, unit, checklist] = await Promise.all([
    database.missions.get(visit.missionId),
    database.units.get(visit.unitId),
    database.checklists.get(visit.checklistKey),
  ]);
  if (!mission || !unit || !checklist) return undefined;
  return { mission, unit, visit, checklist: checklist.checklist };
}

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

/** Changes fields of a visit. */
export async function editVisit(visit: Visit, set: Partial<Visit>): Promise<void> {
  await commit([{ table: 'visits', row: visit.id, mission: visit.missionId, set: set }]);
}

/** Closes a visit and seals the journal as it then stands. @returns the seal */
export async function closeVisit(visit: Visit, now: string): Promise<Seal> {
  await editVisit(visit, { closedAt: now });
  return sealJournal({ reason: 'visitClosed', visitId: visit.id }, now);
}

/** Opens a closed visit again; both steps stay in the journal. */
export async function reopenVisit(visit: Visit): Promise<void> {
  await editVisit(visit, { closedAt: null });
}

/** A visit as its cover shows it. */
export interface VisitOverview extends VisitContext {
  answers: Answer[];
  /** How many findings were recorded. */
  findings: number;
  /** The latest seal put on it when it was closed. */
  seal: Seal | undefined;
  /** Item where this device left off in it. */
  resumeAt: string | null;
}

/** What the cover of a visit shows; undefined when the visit is not on this device. */
export async function readVisitOverview(id: string): Promise<VisitOverview | undefined> {
  const context = await readVisit(id);
  if (!context) return undefined;
  const [answers, findings, seals, place] = await Promise.all([
    readAnswers(id),
    database.findings.where({ visitId: id }).toArray(),
    sealsOfClosing(id),
    placeLeft(),
  ]);
  return {
    ...context,
    answers,
    findings: kept(findings).length,
    seal: seals.at(-1),
    resumeAt: place?.visitId === id ? place.itemCode : null,
  };
}
