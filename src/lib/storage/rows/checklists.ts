import { checklistKey, type Checklist } from '#lib/domain/checklist/checklist.ts';
import { commit, creation } from '#lib/storage/write/commit.ts';
import { database } from '#lib/storage/database/database.ts';
import type { StoredChecklist } from './stored-library.ts';

/** Thrown when a file has other content under an id and version already stored. */
export class ChecklistVersionTakenError extends Error {
  override name = 'ChecklistVersionTakenError';
}

/** The edits that store a checklist version; none when it is stored already. */
export async function checklistEdits(checklist: Checklist) {
  const id = checklistKey(checklist);
  if (await database.checklists.get(id)) return [];
  return [creation('checklists', { id, checklist, imported: false, deleted: false })];
}

/**
 * Adds a checklist from a file; adding the same again changes nothing.
 * @throws ChecklistVersionTakenError
 */
export async function addChecklist(checklist: Checklist): Promise<void> {
  const id = checklistKey(checklist);
  const stored = await database.checklists.get(id);
  if (!stored) {
    await commit([creation('checklists', { id, checklist, imported: true, deleted: false })]);
    return;
  }
  if (JSON.stringify(stored.checklist) !== JSON.stringify(checklist))
    throw new ChecklistVersionTakenError(id);
  await commit([{ table: 'checklists', row: id, set: { imported: true, deleted: false } }]);
}

/** Takes an added checklist off the list; visits that use it keep it. */
export async function removeChecklist(id: string): Promise<void> {
  await commit([{ table: 'checklists', row: id, set: { imported: false } }]);
}

/** Checklists users added from files. */
export async function listImportedChecklists(): Promise<StoredChecklist[]> {
  return (await database.checklists.toArray()).filter(({ imported, deleted }) => imported && !deleted);
}
