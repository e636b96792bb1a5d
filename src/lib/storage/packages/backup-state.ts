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
  /** Changes that are in no backup; those of sample missions, which anybody can make anew, are not counted. */
  without: number;
  /** When the oldest of them was written, by its device's clock, in milliseconds since 1970; null where there is none. */
  since: number | null;
}

/** When everything was last saved as a file, and how much has come since. */
export async function readBackupState(): Promise<BackupState> {
  const last = (await database.settings.get(KEY))?.value as LastBackup | undefined;
  const saved = new Map(last?.heads.map((head) => [logKey(head), head.seq]));
  const samples = new Set(
    (await database.missions.toArray()).flatMap(({ id, sample }) => (sample === null ? [] : [id])),
  );
  const heads = (await database.heads.toArray()).filter(
    (head) => !samples.has(head.log) && head.seq > (saved.get(logKey(head)) ?? 0),
  );
  const without = heads.reduce((sum, head) => sum + head.seq - (saved.get(logKey(head)) ?? 0), 0);
  const oldest = await database.changes
    .where('[log+device+seq]')
    .anyOf(heads.map((head) => [head.log, head.device, (saved.get(logKey(head)) ?? 0) + 1]))
    .toArray();
  const since = oldest.length === 0 ? null : Math.min(...oldest.map(({ wall }) => wall));
  return { at: last?.at ?? null, without, since };
}

/** Remembers that everything up to these places was saved as a file. */
export async function rememberBackup(places: readonly Omit<LogPlace, 'hash'>[], at: string): Promise<void> {
  const heads = places.map(({ log, device, seq }) => ({ log, device, seq }));
  await database.settings.put({ key: KEY, value: { at, heads } satisfies LastBackup });
}
