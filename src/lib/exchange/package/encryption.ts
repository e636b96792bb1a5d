import { Decrypter, Encrypter, type Identity, type Recipient } from 'age-encryption';
import { PackageError } from './package-error.ts';

/**
 * Encrypts a package while it is written, to each of the recipients: `age1…`, or a passphrase.
 * @param target where the encrypted bytes go
 * @returns where to write the package, and when all of it has reached the target
 */
export function encryptTo(
  target: WritableStream<Uint8Array>,
  recipients: readonly (string | Recipient)[],
): { package: WritableStream<Uint8Array>; written: Promise<void> } {
  const plain = new TransformStream<Uint8Array, Uint8Array>();
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  const written = encrypter.encrypt(plain.readable).then((encrypted) => encrypted.pipeTo(target));
  return { package: plain.writable, written };
}

/**
 * The bytes of an encrypted package, as they are read.
 * @throws PackageError `locked` when none of the identities opens it, `unreadable` when it was damaged; also while it
 * is read: every 64 KiB are authenticated
 */
export async function decrypt(
  file: Blob,
  identities: readonly (string | Identity)[],
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  let plain: ReadableStream<Uint8Array>;
  try {
    plain = await decrypter.decrypt(file.stream());
  } catch (error) {
    const isLocked = error instanceof Error && error.message.includes('no identity matched');
    throw new PackageError(isLocked ? 'locked' : 'unreadable', 'encrypted', error);
  }
  const reader = plain.getReader();
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(new Uint8Array(value));
      } catch (error) {
        controller.error(new PackageError('unreadable', 'encrypted', error));
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
