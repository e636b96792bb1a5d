import type { Arrival, ArrivalPrompt } from '#lib/domain/visit/arrival.ts';
import { arrivalId } from '#lib/domain/visit/arrival.ts';
import type { Photo } from '#lib/domain/visit/evidence.ts';
import { commit, creation } from '#lib/storage/write/commit.ts';
import { database } from '#lib/storage/database/database.ts';
import { keepPhotoBytes } from '#lib/storage/photos/photos.ts';

/** How the delegation found the place; undefined when that was not recorded. */
export async function readArrival(visitId: string): Promise<Arrival | undefined> {
  const arrival = await database.arrivals.get(arrivalId(visitId));
  return arrival?.deleted ? undefined : arrival;
}

/** Stores the moment of arrival. A second tap, or another tab, does not move it. */
export async function keepArrival(arrival: Arrival): Promise<void> {
  await commit([{ table: 'arrivals', row: arrival.id, set: (stored) => (stored ? {} : { ...arrival }) }]);
}

/** Changes fields of an arrival. */
export async function editArrival(
  arrival: Arrival,
  set:
    | Partial<Pick<Arrival, 'at' | 'place' | 'note'>>
    | { 'receivedBy.name': string; 'receivedBy.position': string },
): Promise<void> {
  await commit([{ table: 'arrivals', row: arrival.id, set }]);
}

/**
 * Stores a photo under one of the prompts, after those already there; photo and place in one write.
 * @throws PhotoRefusedError for no image, or more than 50 MB; nothing is then written
 * @throws StorageError
 */
export async function addArrivalPhoto(
  visitId: string,
  prompt: ArrivalPrompt,
  picture: { file: File; caption: string },
  now: string,
): Promise<Photo> {
  const arrival = await readArrival(visitId);
  if (!arrival) throw new Error('A photo of the arrival needs the arrival');
  const { id: row, missionId } = arrival;
  const photo = await keepPhotoBytes({ id: visitId, missionId }, picture, now);
  await commit([
    creation('photos', photo),
    {
      table: 'arrivals',
      row,
      set: (stored) => ({
        [`photos.${prompt}`]: [...((stored ?? arrival) as Arrival).photos[prompt], photo.id],
      }),
    },
  ]);
  return photo;
}
