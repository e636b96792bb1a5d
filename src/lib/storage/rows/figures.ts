import type { FigureSheet, FigureValues, PrintedRate } from '#lib/domain/figures/figures.ts';
import { commit, creation } from '#lib/storage/write/commit.ts';
import { database } from '#lib/storage/database/database.ts';
import type { Mission } from '#lib/domain/mission/mission.ts';
import type { Unit } from '#lib/domain/mission/unit.ts';
import { readMission } from './missions.ts';

/** The figure sheets of a visit, in their order. */
export async function readFigureSheets(visitId: string): Promise<FigureSheet[]> {
  const sheets = await database.figures.where({ visitId }).sortBy('position');
  return sheets.filter(({ deleted }) => !deleted);
}

/** Adds a sheet. */
export async function addFigureSheet(sheet: FigureSheet): Promise<void> {
  await commit([creation('figures', sheet)]);
}

/**
 * Changes a sheet's own fields: its period, field, note, or whether it is removed. The ends of its
 * period are fields of their own: entering one while the other is being written does not change the other.
 */
export async function editFigureSheet(
  sheet: FigureSheet,
  set: Partial<Omit<FigureSheet, 'id' | 'missionId' | 'visitId' | 'values' | 'period' | 'printed'>> &
    Partial<Record<'period.from' | 'period.to', string | null>>,
): Promise<void> {
  await commit([{ table: 'figures', row: sheet.id, set }]);
}

/** Adds a printed rate, at its place among those on the disk; the last where none is given. */
export async function addPrintedRate(sheet: FigureSheet, rate: PrintedRate, at = Infinity): Promise<void> {
  await changePrinted(sheet, (printed) => printed.toSpliced(at, 0, rate));
}

/** Takes a printed rate off the sheet. */
export async function removePrintedRate(sheet: FigureSheet, rate: PrintedRate): Promise<void> {
  await changePrinted(sheet, (printed) => {
    const at = printed.findIndex(
      (candidate) => candidate.rate === rate.rate && candidate.asPrinted === rate.asPrinted,
    );
    return at < 0 ? printed : printed.toSpliced(at, 1);
  });
}

/** Edits the list as it is on the disk: what another tab, or the tap before, added to it stays. */
async function changePrinted(
  { id, missionId: mission }: FigureSheet,
  change: (printed: PrintedRate[]) => PrintedRate[],
): Promise<void> {
  await commit({
    writes: ['figures'],
    reads: [],
    decide: async () => {
      const stored = await database.figures.get(id);
      return stored ? [{ table: 'figures', row: id, mission, set: { printed: change(stored.printed) } }] : [];
    },
  });
}

/** Enters figures, each as a field of its own: what another tab enters in other cells stays. */
export async function enterFigures(sheet: FigureSheet, values: FigureValues): Promise<void> {
  const set = Object.fromEntries(Object.entries(values).map(([key, value]) => [`values.${key}`, value]));
  if (Object.keys(set).length === 0) return;
  await commit([{ table: 'figures', row: sheet.id, set }]);
}

/** The figure sheets of all units of a mission; those of later visits come first. */
export interface MissionFigures {
  mission: Mission;
  units: { unit: Unit; sheets: FigureSheet[] }[];
}

/** What every unit of a mission reported; undefined when the mission is not on this device. */
export async function readMissionFigures(missionId: string): Promise<MissionFigures | undefined> {
  const read = await readMission(missionId);
  if (!read) return undefined;
  const visits = read.visits.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  const sheets = await sheetsOf(visits.map(({ id }) => id));
  return {
    mission: read.mission,
    units: read.units.map((unit) => ({
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
