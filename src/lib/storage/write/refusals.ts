import { outlivesMission } from '#lib/domain/drafts/outlives.ts';
import { tellsOnlyMade } from '#lib/domain/visit/photo-made.ts';

/** A mission in the archive is read, not written, until it is taken out again. */
export class MissionArchivedError extends Error {
  override name = 'MissionArchivedError';
}

/** Where a mission stands among the others, not what it says: it is taken out of the archive, or off the list. */
const STANDING: readonly string[] = ['archived', 'deleted'];

/** A row as it would stand, and the fields of it that would be set. */
interface Edited {
  table: string;
  row: Record<string, unknown>;
  set: object;
}

/**
 * Refuses an edit of an archived mission.
 * @throws MissionArchivedError
 */
export function refuseArchived({ table, row, set }: Edited): void {
  // Follow-up goes on: else nobody could archive a mission before the last of its recommendations is done.
  if (table === 'followUps' || (table === 'documents' && outlivesMission(row['kind']))) return;
  // A photo looked at for the first time is made ready to be shown and printed; the photo stays as it is.
  if (table === 'photos' && tellsOnlyMade(set)) return;
  if (table === 'missions' && Object.keys(set).every((field) => STANDING.includes(field))) return;
  throw new MissionArchivedError(`Refused in ${table}`);
}

/** A text longer than its place may hold was to be written; nothing was. Fields mark such a text before it comes here. */
export class TextTooLongError extends Error {
  override readonly name = 'TextTooLongError';

  constructor(cause: unknown) {
    super('a text is longer than may be stored', { cause });
  }
}
