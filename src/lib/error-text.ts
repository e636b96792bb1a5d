import { DataLostError, ParentMissingError } from './storage/database/ground.ts';
import { formatNumber } from './domain/basics/vietnamese-number.ts';
import { MissionArchivedError } from './storage/write/mission-archived-error.ts';
import { PhotoRefusedError } from './storage/photos/photos.ts';
import { StorageError } from './storage/database/storage-error.ts';
import { TextTooLongError } from './storage/write/text-too-long-error.ts';
import { t } from '#messages/texts.svelte.ts';

/** What a person reads of an error: what happened, what is safe, what to do. */
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
