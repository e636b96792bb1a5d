import type { FigureSheet } from '#lib/domain/figures/figures.ts';
import type { Mission } from '#lib/domain/mission/mission.ts';
import type { Unit } from '#lib/domain/mission/unit.ts';
import { database } from '#lib/storage/database/database.ts';
import { readMission } from '#lib/storage/rows/missions.ts';

/** The figure sheets of all units of a mission; those of later visits come first. */
export interface MissionFigures {
  mission: Mission;
  units: { unit: Unit; sheets: FigureSheet[] }[];
}

/** What every unit of a mission reported; undefined when the mission is not on this device. */
export async function readMissionFigures(missionId: string): Promise<MissionFigures | undefined> {
  const found = await readMission(missionId);
  if (!found) return undefined;
  const visits = found.visits.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  const sheets = await sheetsOf(visits.map(({ id }) => id));
  return {
    mission: found.mission,
    units: found.units.map((unit) => ({
      unit,
      sheets: visits
        .filter(({ unitId }) => unitId === unit.id)
        .flatMap(({ id }) => sheets.filter(({ visitId }) => visitId === id)),
    })),
  };
}

async function sheetsOf(visitIds: readonly string[]): Promise<FigureSheet[]> {
  const sheets = await database.figures.where('visitId').anyOf(visitIds).toArray();
  return sheets.filter(({ deleted }) => !deleted).sort((a, b) => a.position - b.position);
}
