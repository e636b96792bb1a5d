import { allowFolder, saveInFolder, type Folder } from '#lib/platform/folder.ts';
import { saveFile } from '#lib/platform/save-file.ts';
import { rememberBackup } from '#lib/storage/packages/backup-state.ts';
import { packageName } from './package-name.ts';
import { makePackage, type MadePackage, type PackageOptions } from './packages.ts';

/** A package under the name that it is saved by. */
export function packageFile({ file }: MadePackage, what: 'backup' | 'handOver', at: string): File {
  return new File([file], packageName(what, at), { type: 'application/octet-stream' });
}

/** Remembers that a package of everything was saved, and so what has a copy from now on. */
export async function rememberSaved({ logs }: MadePackage, at: string): Promise<void> {
  await rememberBackup(
    logs.map(({ log, device, last }) => ({ log, device, seq: last })),
    at,
  );
}

/**
 * Makes a backup of everything, without a passphrase, and saves it: in a folder, where it is read back before it is called
 * saved, or as a download, which nobody can look at again.
 * @param folder null for a download
 * @returns the name of the file
 * @throws FolderError; as `makePackage`. Nothing then counts as saved
 */
export async function backUp(folder: Folder | null, options: PackageOptions): Promise<string> {
  if (folder) await allowFolder(folder);
  const at = new Date().toISOString();
  const made = await makePackage({ missions: null, passphrase: '', at }, options);
  const file = packageFile(made, 'backup', at);
  let name = file.name;
  if (folder) name = await saveInFolder(folder, file);
  else saveFile(file);
  await rememberSaved(made, at);
  return name;
}
