import { MAX_CHECKLIST_BYTES, ChecklistFileError, readChecklistFile } from '#lib/exchange/checklist-file.ts';
import { checklistKey, type Checklist } from '#lib/domain/checklist/checklist.ts';
import { loadActs } from '#lib/library/law.ts';
import { loadChecklists } from '#lib/library/library.ts';
import { addChecklist, ChecklistVersionTakenError } from '#lib/storage/rows/checklists.ts';
import { saving } from '#lib/ui/state/saving.svelte.ts';

type Fault = ChecklistFileError['faults'][number];

/** What came of a file. Unless it was added, nothing changed. */
export type Outcome =
  | { kind: 'added'; checklist: Checklist }
  | { kind: 'refused'; fileName: string; faults: Fault[] }
  | { kind: 'versionTaken'; checklist: Checklist }
  /** A built-in set has the same id and version. */
  | { kind: 'builtIn'; checklist: Checklist }
  | { kind: 'unreadable'; fileName: string }
  /** The device could not keep it; the banner of failed writes says why and offers to retry. */
  | { kind: 'notSaved' };

async function read(file: File, language: 'vi' | 'en'): Promise<Checklist> {
  // One byte more than is allowed is enough to be refused: a huge file is never read whole.
  const text = await file.slice(0, MAX_CHECKLIST_BYTES + 1).text();
  return readChecklistFile(text, await loadActs(), language);
}

async function clashesWithBuiltIn(checklist: Checklist): Promise<boolean> {
  const key = checklistKey(checklist);
  return (await loadChecklists()).some((stored) => checklistKey(stored) === key);
}

/** Adds the checklist of a file that a user chose. */
export async function addFile(file: File, language: 'vi' | 'en'): Promise<Outcome> {
  let checklist: Checklist;
  try {
    checklist = await read(file, language);
  } catch (error) {
    if (error instanceof ChecklistFileError) {
      return { kind: 'refused', fileName: file.name, faults: error.faults };
    }
    // The file was moved or its medium taken out since it was chosen.
    if (error instanceof DOMException) return { kind: 'unreadable', fileName: file.name };
    throw error;
  }
  // Visits know a checklist by this key alone: the added one would pass for the built-in one, or hide it.
  if (await clashesWithBuiltIn(checklist)) return { kind: 'builtIn', checklist };
  const clash = { found: false };
  const saved = await saving.run(async () => {
    try {
      await addChecklist(checklist);
    } catch (error) {
      if (!(error instanceof ChecklistVersionTakenError)) throw error;
      clash.found = true;
    }
  });
  if (clash.found) return { kind: 'versionTaken', checklist };
  return saved ? { kind: 'added', checklist } : { kind: 'notSaved' };
}
