import { DataLostError, ParentMissingError } from '#lib/storage/database/lost-data.ts';
import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import { MissionArchivedError, TextTooLongError } from '#lib/storage/write/refusals.ts';
import { PhotoRefusedError } from '#lib/storage/photos/photos.ts';
import { StorageError } from '#lib/storage/database/storage-error.ts';
import { t } from '#messages/texts.svelte.ts';

/** The text of an error for people: what happened, what is safe, what to do. */
export function errorText(error: unknown): string {
  const { errors } = t();
  if (error instanceof StorageError) return errors.storage[error.code];
  if (error instanceof PhotoRefusedError) return errors.photo[error.code](error.fileName);
  if (error instanceof DataLostError) return errors.dataLost(formatNumber(error.lost));
  if (error instanceof ParentMissingError) return errors.parentMissing;
  if (error instanceof MissionArchivedError) return errors.archived;
  if (error instanceof TextTooLongError) return errors.textTooLong;
  return errors.unexpected;
}
