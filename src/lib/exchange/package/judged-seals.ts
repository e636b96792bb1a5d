import { logKey } from '#lib/journal/log.ts';
import { isSignatureRight, type Seal } from '#lib/journal/seal.ts';

/** What a device's seals are held against. */
export interface KnownKeys {
  /** The public key that a device is known by, hexadecimal; undefined for a device never met. */
  keyOf: (device: string) => string | undefined;
}

/** What is wrong with a seal: another one stands in its place, its key is not the device's, or its signature is wrong. */
export type SealFault = 'place' | 'key' | 'signature';

/** Judges the seals of a package one by one, each by what is known of its device and by those before it. */
export async function* judgedSeals(
  seals: readonly Seal[],
  { keyOf }: KnownKeys,
): AsyncGenerator<{ seal: Seal; fault: SealFault | null }> {
  const keys = new Map<string, string>();
  const hashes = new Map<string, string>();
  for (const seal of seals) {
    const { device, seq, hash, publicKey } = seal;
    const place = `${logKey(seal)} ${seq}`;
    const standing = hashes.get(place) ?? hash;
    hashes.set(place, hash);
    const key = keyOf(device) ?? keys.get(device) ?? publicKey;
    if (key !== null) keys.set(device, key);
    // Of two for one place the last would hide the other.
    if (standing !== hash) yield { seal, fault: 'place' };
    // A device whose browser cannot sign never could: where a key is known, a seal without one is no seal of it.
    else if (key !== publicKey) yield { seal, fault: 'key' };
    else yield { seal, fault: (await isSignatureRight(seal)) === false ? 'signature' : null };
  }
}
