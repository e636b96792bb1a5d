import type { Folder } from '#lib/platform/folder.ts';
import type { PackageOptions } from '#lib/tasks/packages/packages.ts';

/** Saves a backup as `backUp` does. The first screen does not carry what makes packages: it is fetched now. */
export async function backUpNow(folder: Folder | null, options: PackageOptions): Promise<string> {
  const { backUp } = await import('#lib/tasks/packages/back-up.ts');
  return backUp(folder, options);
}
