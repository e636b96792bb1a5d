import type { Checklist } from '#lib/domain/checklist/checklist.ts';
import type { Mission } from '#lib/domain/mission/mission.ts';
import type { Unit } from '#lib/domain/mission/unit.ts';
import type { Visit } from '#lib/domain/visit/visit.ts';
import type { VisitRecord } from '#lib/domain/record/visit-record.ts';
import { checklistEdits } from './checklists.ts';
import { commit, creation } from '#lib/storage/write/commit.ts';
import { database } from '#lib/storage/database/database.ts';

/** A visit with its mission, unit and checklist. */
export type VisitContext = Pick<VisitRecord, 'mission' | 'unit' | 'visit' | 'checklist'>;

/** Begins a visit, with the checklist version it will use and, for a surprise, its new mission and unit. */
export async function beginVisit(
  visit: Visit,
  checklist: Checklist,
  fresh: { mission?: Mission; unit?: Unit } = {},
): Promise<void> {
  await commit([
    ...(await checklistEdits(checklist)),
    ...(fresh.mission ? [creation('missions', fresh.mission)] : []),
    ...(fresh.unit ? [creation('units', fresh.unit)] : []),
    creation('visits', visit),
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

/** Changes fields of a visit. */
export async function editVisit(visit: Visit, set: Partial<Visit>): Promise<void> {
  await commit([{ table: 'visits', row: visit.id, set: set }]);
}

/** Opens a closed visit again; both steps stay in the journal. */
export async function reopenVisit(visit: Visit): Promise<void> {
  await editVisit(visit, { closedAt: null });
}
