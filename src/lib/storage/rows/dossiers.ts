import type { Dossier } from '#lib/domain/dossiers/dossier.ts';
import { commit, creation } from '#lib/storage/write/commit.ts';
import { database } from '#lib/storage/database/database.ts';
import type { Draw } from '#lib/domain/dossiers/draw.ts';

/** Dossiers of a visit in their order. */
export async function readDossiers(visitId: string): Promise<Dossier[]> {
  const dossiers = await database.dossiers.where({ visitId }).toArray();
  return dossiers.filter(({ deleted }) => !deleted).sort((a, b) => a.position - b.position);
}

/** One dossier; undefined when it is not on this device or was removed. */
export async function readDossier(id: string): Promise<Dossier | undefined> {
  const dossier = await database.dossiers.get(id);
  return dossier?.deleted ? undefined : dossier;
}

/**
 * Adds a dossier picked by hand.
 * @throws StorageError
 */
export async function addDossier(dossier: Dossier): Promise<void> {
  await commit([creation('dossiers', dossier)]);
}

/** What a person may change in a dossier once it is there. */
export type DossierEdit = Partial<Omit<Dossier, 'id' | 'missionId' | 'visitId' | 'drawId' | 'position'>>;

/**
 * Changes fields of one dossier, or removes it and brings it back. Only the fields named are touched.
 * @throws StorageError
 */
export async function editDossier({ id }: Pick<Dossier, 'id'>, set: DossierEdit): Promise<void> {
  await commit([{ table: 'dossiers', row: id, set }]);
}

/** Draws of a visit, oldest first. */
export async function readDraws(visitId: string): Promise<Draw[]> {
  const draws = await database.draws.where({ visitId }).toArray();
  return draws.filter(({ deleted }) => !deleted).sort((a, b) => a.drawnAt.localeCompare(b.drawnAt));
}

/** Records a draw with the dossiers to examine, in one step. */
export async function recordDraw(draw: Draw, dossiers: readonly Dossier[]): Promise<void> {
  await commit([creation('draws', draw), ...dossiers.map((dossier) => creation('dossiers', dossier))]);
}

/** Records a replacement: it is noted in the draw, the missing dossier leaves the list, the other takes its place. */
export async function recordReplacement(draw: Draw, missing: Dossier, other: Dossier): Promise<void> {
  await commit([
    {
      table: 'draws',
      row: draw.id,
      set: { replacements: draw.replacements },
    },
    { table: 'dossiers', row: missing.id, set: { deleted: true } },
    creation('dossiers', other),
  ]);
}

/**
 * Removes a draw with the dossiers still in its list.
 * @returns the dossiers removed with it, to be brought back together
 */
export async function removeDraw(draw: Draw): Promise<string[]> {
  const dossiers = await database.dossiers.where({ visitId: draw.visitId }).toArray();
  const ids = dossiers.filter(({ drawId, deleted }) => drawId === draw.id && !deleted).map(({ id }) => id);
  await setDeleted(draw, ids, true);
  return ids;
}

/** Brings back a removed draw with its dossiers. */
export async function restoreDraw(draw: Draw, dossierIds: readonly string[]): Promise<void> {
  await setDeleted(draw, dossierIds, false);
}

async function setDeleted(draw: Draw, dossierIds: readonly string[], deleted: boolean): Promise<void> {
  await commit([
    { table: 'draws', row: draw.id, set: { deleted } },
    ...dossierIds.map((row) => ({ table: 'dossiers' as const, row, set: { deleted } })),
  ]);
}
