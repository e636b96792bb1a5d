import fc from 'fast-check';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { decrypt, encryptTo } from './encryption.ts';
import { isEncrypted } from './opening.ts';
import { PackageError } from './package-error.ts';
import { passphraseIdentity, passphraseRecipient } from './passphrase.ts';

// Small, so that a test run stays short.
const COST = { memory: 64, passes: 1 };

async function encrypted(bytes: Uint8Array, recipients: Parameters<typeof encryptTo>[1]): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const target = new WritableStream<Uint8Array>({
    write: (chunk) => {
      chunks.push(new Uint8Array(chunk));
    },
  });
  const file = encryptTo(target, recipients);
  const writer = file.package.getWriter();
  await writer.write(bytes);
  await writer.close();
  await file.written;
  return new Blob(chunks);
}

const decrypted = async (file: Blob, identities: Parameters<typeof decrypt>[1]) =>
  new Uint8Array(await new Response(await decrypt(file, identities)).arrayBuffer());

const bytes = Uint8Array.from({ length: 200_000 }, (_, place) => (place * 7) % 256);

describe('an encrypted package', () => {
  it('is opened by each recipient, and by nobody else', async () => {
    const [leader, member, stranger] = await Promise.all([
      generateIdentity(),
      generateIdentity(),
      generateIdentity(),
    ]);
    const recipients = await Promise.all([leader, member].map(identityToRecipient));
    const file = await encrypted(bytes, [...recipients, passphraseRecipient('Mưa tháng Bảy', COST)]);
    expect(await isEncrypted(file)).toBe(true);
    expect(await decrypted(file, [leader])).toEqual(bytes);
    expect(await decrypted(file, [stranger, member])).toEqual(bytes);
    expect(await decrypted(file, [passphraseIdentity('Mưa tháng Bảy')])).toEqual(bytes);
    await expect(decrypt(file, [stranger])).rejects.toMatchObject({ code: 'locked' });
    for (const wrong of ['mưa tháng bảy', ''])
      await expect(decrypt(file, [passphraseIdentity(wrong)])).rejects.toMatchObject({ code: 'locked' });
  });

  it('is opened by the same passphrase typed on another keyboard', async () => {
    const file = await encrypted(bytes, [passphraseRecipient('Hà Nội'.normalize('NFD'), COST)]);
    expect(await decrypted(file, [passphraseIdentity('Hà Nội')])).toEqual(bytes);
  });

  it('asks no unbounded work of the device that opens it', async () => {
    const file = await encrypted(bytes, [passphraseRecipient('x', COST)]);
    const text = (await file.slice(0, 200).text()).replace(' 64 1', ' 99999999 1');
    const hostile = new Blob([text, file.slice(200)]);
    await expect(decrypt(hostile, [passphraseIdentity('x')])).rejects.toBeInstanceOf(PackageError);
  });

  it('that was damaged is refused, wherever the damage is', async () => {
    const identity = await generateIdentity();
    const file = await encrypted(bytes, [await identityToRecipient(identity)]);
    const original = new Uint8Array(await file.arrayBuffer());
    await fc.assert(
      fc.asyncProperty(fc.nat(original.length - 1), fc.nat(7), async (at, bit) => {
        const damaged = new Blob([original.with(at, (original[at] ?? 0) ^ (1 << bit))]);
        await expect(decrypted(damaged, [identity])).rejects.toThrow();
      }),
    );
  });
});

it('a package that is not encrypted says so', async () => {
  expect(await isEncrypted(new Blob(['PK']))).toBe(false);
});
