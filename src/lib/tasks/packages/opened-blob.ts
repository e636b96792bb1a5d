import { decrypt } from '#lib/exchange/package/encryption.ts';
import { isEncrypted } from '#lib/exchange/package/opening.ts';
import { passphraseIdentity } from '#lib/exchange/package/passphrase.ts';

/**
 * The package in a file, decrypted where it is encrypted.
 * @throws PackageError `locked` for a wrong passphrase
 */
export async function openedBlob(file: Blob, passphrase: string): Promise<Blob> {
  if (!(await isEncrypted(file))) return file;
  const parts: Blob[] = [];
  const reader = (await decrypt(file, [passphraseIdentity(passphrase)])).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read())
    parts.push(new Blob([part.value]));
  return new Blob(parts);
}
