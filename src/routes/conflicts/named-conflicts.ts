import { NO_NAMES, type RecordNames } from '#lib/domain/record/visit-record.ts';
import { loadQuestionnaires } from '#lib/library/library.ts';
import { knownDevice } from '#lib/storage/database/device.ts';
import { readConflicts, type PlacedConflict, type RowKey } from '#lib/storage/packages/conflicts.ts';
import { readMissionNames, readRecordNames } from '#lib/storage/reads/record-names.ts';
import { offeredChecklists } from '#lib/tasks/offered-checklists.ts';

/** A conflict with what the things it is about are called. */
export interface NamedConflict extends PlacedConflict {
  names: RecordNames;
}

/** What the conflicts of some rows are told with; of all rows where none are given. */
export interface NamedConflicts {
  conflicts: NamedConflict[];
  /** Id of this device. */
  device: string;
}

/** The names of the checklists a mission may be planned with. */
async function setNames(): Promise<[string, string][]> {
  return (await offeredChecklists()).map(({ id, title }) => [`sets ${id}`, title]);
}

/** Reads conflicts with the names of everything in them. */
export async function readNamedConflicts(rows?: readonly RowKey[]): Promise<NamedConflicts> {
  const [placed, { id: device }] = await Promise.all([readConflicts(rows), knownDevice()]);
  const questionnaires = placed.some(({ conflict }) => conflict.table === 'interviews')
    ? await loadQuestionnaires()
    : [];
  const sets = placed.some(({ conflict }) => conflict.table === 'missions') ? await setNames() : [];
  // Each visit is read once, however many conflicts are in it.
  const read = new Map<string, Promise<RecordNames | undefined>>();
  const namesOf = ({ visitId, missionId }: PlacedConflict): Promise<RecordNames | undefined> => {
    const key = visitId ?? missionId;
    if (key === null) return Promise.resolve(undefined);
    const names =
      read.get(key) ??
      (visitId === null ? readMissionNames(key, sets) : readRecordNames(visitId, questionnaires));
    read.set(key, names);
    return names;
  };
  const conflicts = await Promise.all(
    placed.map(async (each) => ({ ...each, names: (await namesOf(each)) ?? NO_NAMES })),
  );
  return { conflicts, device };
}
