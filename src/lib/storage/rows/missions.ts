import { assignmentKey, type Assignable } from '#lib/domain/mission/assignments.ts';
import type { Mission } from '#lib/domain/mission/mission.ts';
import type { Unit } from '#lib/domain/mission/unit.ts';
import { leftWithOldName } from '#lib/domain/visit/attendee.ts';
import type { Visit } from '#lib/domain/visit/visit.ts';
import { commit, creation, type Edit } from '#lib/storage/write/commit.ts';
import { database } from '#lib/storage/database/database.ts';

/**
 * The units of a mission in the order in which they were chosen: that of the journal, where each was written down once.
 * A unit taken off and put back keeps its place.
 */
export async function inOrderChosen(units: readonly Unit[]): Promise<Unit[]> {
  if (units.length < 2) return [...units];
  const changes = await database.changes
    .where('[table+row]')
    .anyOf(units.map(({ id }) => ['units', id]))
    .toArray();
  const chosen = new Map<string, number>();
  for (const { row, order } of changes) chosen.set(row, Math.min(order, chosen.get(row) ?? Infinity));
  const placeOf = ({ id }: Unit) => chosen.get(id) ?? Number.MAX_SAFE_INTEGER;
  return units.toSorted((a, b) => placeOf(a) - placeOf(b));
}

const newestFirst = (a: Mission, b: Mission) => b.createdAt.localeCompare(a.createdAt);

/** A mission with its units and visits, as lists show it. */
export interface MissionOverview {
  mission: Mission;
  units: Unit[];
  visits: Visit[];
}

/** Missions that were not removed, newest first. */
export async function listMissions(): Promise<MissionOverview[]> {
  const missions = (await database.missions.toArray()).filter(({ deleted }) => !deleted).sort(newestFirst);
  return Promise.all(missions.map(async (mission) => ({ mission, ...(await childrenOf(mission.id)) })));
}

async function childrenOf(missionId: string): Promise<{ units: Unit[]; visits: Visit[] }> {
  const [units, visits] = await Promise.all([
    database.units.where({ missionId }).toArray(),
    database.visits.where({ missionId }).toArray(),
  ]);
  return { units: units.filter(({ deleted }) => !deleted), visits: visits.filter(({ deleted }) => !deleted) };
}

/**
 * One mission with its units, in the order in which they were chosen, and its visits; undefined when there is none or it
 * was removed.
 */
export async function readMission(id: string): Promise<MissionOverview | undefined> {
  const mission = await database.missions.get(id);
  if (!mission || mission.deleted) return undefined;
  const { units, visits } = await childrenOf(id);
  return { mission, units: await inOrderChosen(units), visits };
}

/** Writes a new mission and its units at once. */
export async function createMission(mission: Mission, units: readonly Unit[]): Promise<void> {
  await commit([creation('missions', mission), ...units.map((unit) => creation('units', unit))]);
}

/**
 * Changes fields of a mission: those that differ, so that the journal tells what was changed.
 * @returns its visits in which somebody stands by a name that was put right in the delegation
 */
export async function editMission(id: string, fields: Partial<Mission>): Promise<Visit[]> {
  const before = (await database.missions.get(id))?.members ?? [];
  const set: Edit['set'] = (row) =>
    Object.fromEntries(
      Object.entries(fields).filter(
        ([field, value]) => JSON.stringify(value) !== JSON.stringify(row?.[field]),
      ),
    );
  await commit([{ table: 'missions', row: id, set }]);
  const { members: after = before } = fields;
  const visits = (await childrenOf(id)).visits;
  const lists = await database.attendees
    .where('visitId')
    .anyOf(visits.map((visit) => visit.id))
    .toArray();
  const left = new Set(leftWithOldName(lists, { before, after }).map(({ visitId }) => visitId));
  return visits.filter((visit) => left.has(visit.id));
}

/** Gives a unit or an area of a mission to a member, or, with null, takes it back. */
export async function assign(missionId: string, what: Assignable, memberId: string | null): Promise<void> {
  await commit([
    { table: 'missions', row: missionId, set: { [`assignments.${assignmentKey(what)}`]: memberId } },
  ]);
}

/** Adds units to the missions they name. */
export async function addUnits(units: readonly Unit[]): Promise<void> {
  await commit(units.map((unit) => creation('units', unit)));
}

/** Takes missions off the list. Their records stay in the journal; `restoreMissions` brings them back. */
export async function removeMissions(ids: readonly string[]): Promise<void> {
  await commit(ids.map((id) => ({ table: 'missions' as const, row: id, set: { deleted: true } })));
}

/** Undoes `removeMissions`. */
export async function restoreMissions(ids: readonly string[]): Promise<void> {
  await commit(ids.map((id) => ({ table: 'missions' as const, row: id, set: { deleted: false } })));
}
