import { NO_MISSION } from '#lib/journal/log.ts';
import type { JournalTable } from '#lib/storage/tables.ts';

/** A row was to move from one mission to another, and with it the log its changes are in. */
class MissionChangedError extends Error {
  override name = 'MissionChangedError';
}

type Row = Readonly<Record<string, unknown>>;

function missionOf(table: JournalTable, { id, missionId }: Row): string {
  const mission = table === 'missions' ? id : missionId;
  return typeof mission === 'string' ? mission : NO_MISSION;
}

/**
 * The log that a change of a row goes to: that of the mission the row names. Its visit is of the same mission, which
 * `refuseOrphans` holds.
 * @param before the row as it stood; undefined for a new one
 * @param next the row as it will stand
 * @throws MissionChangedError
 */
export function logOf(table: JournalTable, before: Row | undefined, next: Row): string {
  const log = missionOf(table, next);
  if (before && missionOf(table, before) !== log) throw new MissionChangedError(`Refused in ${table}`);
  return log;
}
