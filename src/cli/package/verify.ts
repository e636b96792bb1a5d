import { examinePackage, isFaulty } from '#lib/exchange/package/examine-package.ts';
import { openPackage } from '#lib/exchange/package/read-package.ts';
import type { Unlocked } from './passphrases.ts';
import { originText, verdictLines } from './words.ts';

/**
 * Prints what a package holds and what of it is proved.
 * @returns whether it would be taken in
 * @throws PackageError where it cannot be read at all
 */
export async function verify(file: Unlocked): Promise<boolean> {
  const opened = await openPackage(file.package);
  const examination = await examinePackage(opened);
  const { manifest } = opened;
  console.log([originText(manifest), ...verdictLines(examination, manifest.attachments.length)].join('\n'));
  return !isFaulty(examination);
}
