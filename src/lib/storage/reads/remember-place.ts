import { database } from '#lib/storage/database/database.ts';
import type { Resume } from './place-left.ts';

/** Remembers where a person is, for “tiếp tục”. Of this device alone: it is no part of the record. */
export async function rememberPlace(resume: Resume): Promise<void> {
  // A convenience: where storage fails, the next write reports it.
  await database.settings.put({ key: 'resume', value: resume }).catch(() => undefined);
}
