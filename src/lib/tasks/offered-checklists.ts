import { type Checklist, latestVersions } from '#lib/domain/checklist/checklist.ts';
import { loadChecklists } from '#lib/library/library.ts';
import { listImportedChecklists } from '#lib/storage/rows/checklists.ts';

/** The checklists a visit may follow: built in and added from files, each in its newest version, short ones first. */
export async function offeredChecklists(): Promise<Checklist[]> {
  const [builtIn, imported] = await Promise.all([loadChecklists(), listImportedChecklists()]);
  return latestVersions([...builtIn, ...imported.map(({ checklist }) => checklist)]);
}
