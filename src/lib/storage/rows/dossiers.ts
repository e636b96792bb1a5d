import type { Dossier } from '#lib/domain/dossiers/dossier.ts';
import { commit, creation } from '#lib/storage/write/commit.ts';
import { database } from '#lib/storage/database/database.ts';

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
  await commit([creation('dossiers', dossier, dossier.missionId)]);
}

/** What a person may change in a dossier once it is there. */
export type DossierEdit = Partial<Omit<Dossier, 'id' | 'missionId' | 'visitId' | 'drawId' | 'position'>>;

/**
 * Changes fields of one dossier, or removes it and brings it back. Only the fields named are touched.
 * @throws StorageError
 */
export async function editDossier(
  { id, missionId }: Pick<Dossier, 'id' | 'missionId'>,
  set: DossierEdit,
): Promise<void> {
  await commit([{ table: 'dossiers', row: id, mission: missionId, set }]);
}
