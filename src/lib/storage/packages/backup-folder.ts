import type { Folder } from '#lib/platform/folder.ts';
import { database } from '#lib/storage/database/database.ts';

/** A row of this device alone: settings that are not in the journal are in no package. */
const KEY = 'backupFolder';

/** The folder that backups are saved in; null where none was chosen, or the browser did not keep it. */
export async function readBackupFolder(): Promise<Folder | null> {
  const value = (await database.settings.get(KEY))?.value;
  return value instanceof Object && 'getFileHandle' in value ? (value as Folder) : null;
}

/** Chooses the folder for backups from now on; null for none. */
export async function keepBackupFolder(folder: Folder | null): Promise<void> {
  if (folder) await database.settings.put({ key: KEY, value: folder });
  else await database.settings.delete(KEY);
}
