import { logKey, type LogPlace } from '#lib/journal/log.ts';
import { database } from '#lib/storage/database/database.ts';

const KEY = 'lastBackup';

interface LastBackup {
  at: string;
  heads: { log: string; device: string; seq: number }[];
}

/** How far this device has a copy elsewhere. */
export interface BackupState {
  /** Instant of the last backup of everything; null before the first. */
  at: string | null;
  /** Changes that are in no backup. */
  without: number;
}

/** When everything was last saved as a file, and how much has come since. */
export async function readBackupState(): Promise<BackupState> {
  const last = (await database.settings.get(KEY))?.value as LastBackup | undefined;
  const saved = new Map(last?.heads.map((head) => [logKey(head), head.seq]));
  const heads = await database.heads.toArray();
  const without = heads.reduce(
    (sum, head) => sum + Math.max(0, head.seq - (saved.get(logKey(head)) ?? 0)),
    0,
  );
  return { at: last?.at ?? null, without };
}

/** Remembers that everything up to these places was saved as a file. */
export async function rememberBackup(places: readonly Omit<LogPlace, 'hash'>[], at: string): Promise<void> {
  const heads = places.map(({ log, device, seq }) => ({ log, device, seq }));
  await database.settings.put({ key: KEY, value: { at, heads } satisfies LastBackup });
}
