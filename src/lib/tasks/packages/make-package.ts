import { encryptTo } from '#lib/exchange/package/encryption.ts';
import { PACKAGE_VERSION, type Manifest } from '#lib/exchange/package/manifest.ts';
import { passphraseRecipient } from '#lib/exchange/package/passphrase.ts';
import { openPackage, verifyPackage } from '#lib/exchange/package/read-package.ts';
import { writePackage } from '#lib/exchange/package/write-package.ts';
import { deviceIdentity } from '#lib/storage/database/device.ts';
import { changesOfLog, readBytes, readHandedOn, type HandedLog } from '#lib/storage/packages/handed-on.ts';
import { newestTables } from '#lib/storage/write/receive.ts';
import { openedBlob } from './opened-blob.ts';

/** A package that was written, read back and verified. */
export interface MadePackage {
  file: Blob;
  missions: number;
  changes: number;
  attachments: number;
  logs: HandedLog[];
}

/** Collects what is written as a Blob, which a browser keeps on disk when it is large. */
function collected(): { target: WritableStream<Uint8Array>; blob: () => Blob } {
  const parts: Blob[] = [];
  const target = new WritableStream<Uint8Array>({
    write: (chunk) => {
      parts.push(new Blob([new Uint8Array(chunk)]));
    },
  });
  return { target, blob: () => new Blob(parts, { type: 'application/octet-stream' }) };
}

/**
 * Makes a package of missions, or of everything on this device, and reads it back: it is called made only when every
 * change, seal and attachment in it is verified.
 * @param passphrase empty for a package that is not encrypted
 * @throws PackageError when what was written is not what was meant; StorageError
 */
export async function makePackage(
  { missions, passphrase, at }: { missions: readonly string[] | null; passphrase: string; at: string },
  tell: (share: number) => void,
): Promise<MadePackage> {
  const [handed, { id: device, author }, tables] = await Promise.all([
    readHandedOn(missions, at),
    deviceIdentity(),
    newestTables(),
  ]);
  const manifest: Manifest = {
    format: 'giamsat',
    version: PACKAGE_VERSION,
    tables,
    createdAt: at,
    device,
    author,
    missions: handed.missions,
    logs: handed.logs,
    seals: handed.seals.length,
    attachments: handed.attachments,
  };
  const contents = { manifest, changes: changesOfLog, seals: handed.seals, attachment: readBytes };
  const { target, blob } = collected();
  const onprogress = (share: number) => {
    tell(share / 2);
  };
  if (passphrase === '') {
    await writePackage(contents, target, { onprogress });
  } else {
    const encrypted = encryptTo(target, [passphraseRecipient(passphrase)]);
    await Promise.all([writePackage(contents, encrypted.package, { onprogress }), encrypted.written]);
  }
  const file = blob();
  const opened = await openPackage(await openedBlob(file, passphrase));
  await verifyPackage(opened, { keyOf: () => undefined }, { onprogress: (share) => tell(0.5 + share / 2) });
  return {
    file,
    missions: manifest.missions.length,
    changes: manifest.logs.reduce((sum, { first, last }) => sum + last - first + 1, 0),
    attachments: manifest.attachments.length,
    logs: handed.logs,
  };
}
