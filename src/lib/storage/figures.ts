import type { FigureSheet, FigureValues } from '../domain/figures.ts';
import { commit, creation } from './commit.ts';
import { database } from './database.ts';

/** The figure sheets of a visit, in their order. */
export async function readFigureSheets(visitId: string): Promise<FigureSheet[]> {
  const sheets = await database.figures.where({ visitId }).sortBy('position');
  return sheets.filter(({ deleted }) => !deleted);
}

/** Adds a sheet. */
export async function addFigureSheet(sheet: FigureSheet): Promise<void> {
  await commit([creation('figures', sheet, sheet.missionId)]);
}

/**
 * Changes what a sheet says of itself: its period, field, printed rates, note, or whether it is removed. The ends of its
 * period are fields of their own: one entered while the other is on its way to the disk leaves it as it is.
 */
export async function editFigureSheet(
  sheet: FigureSheet,
  set: Partial<Omit<FigureSheet, 'id' | 'missionId' | 'visitId' | 'values' | 'period'>> &
    Partial<Record<'period.from' | 'period.to', string | null>>,
): Promise<void> {
  await commit([{ table: 'figures', row: sheet.id, mission: sheet.missionId, set }]);
}

/** Enters figures, each as a field of its own: what another hand enters in other cells stays. */
export async function enterFigures(sheet: FigureSheet, values: FigureValues): Promise<void> {
  const set = Object.fromEntries(Object.entries(values).map(([key, value]) => [`values.${key}`, value]));
  if (Object.keys(set).length === 0) return;
  await commit([{ table: 'figures', row: sheet.id, mission: sheet.missionId, set }]);
}
