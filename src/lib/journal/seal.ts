import { hexToBytes } from '@noble/hashes/utils.js';
import { Instant, Sha256, z } from '#lib/domain/basics/schema.ts';

const hex = (bytes: number) => z.string().check(z.regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`)));

/** A signature over the head of a log: everything up to `seq` is as it was then. */
export const Seal = z.object({
  id: z.uuid(),
  log: z.string().check(z.minLength(1)),
  device: z.uuid(),
  seq: z.int().check(z.minimum(1)),
  hash: Sha256,
  at: Instant,
  /** Why it was put: `visitClosed`, `documentIssued`, `missionArchived`, `exported`; a newer version may know more. */
  reason: z.string().check(z.maxLength(100)),
  /** Null for a whole mission, or a document on it. */
  visitId: z.nullable(z.string()),
  /** The document that was issued; absent otherwise. */
  documentId: z.optional(z.string()),
  /** Ed25519 (RFC 8032), raw, hexadecimal; null where the browser cannot sign. */
  publicKey: z.nullable(hex(32)),
  signature: z.nullable(hex(64)),
});
export type Seal = z.infer<typeof Seal>;

/** What a seal signs: log, device, sequence number and hash, a line each. */
export function sealedText({
  log,
  device,
  seq,
  hash,
}: Pick<Seal, 'log' | 'device' | 'seq' | 'hash'>): string {
  return [log, device, seq, hash].join('\n');
}

/** Whether a seal's signature is right; null where there is none or this browser cannot tell. */
export async function isSignatureRight(seal: Seal): Promise<boolean | null> {
  const { publicKey, signature } = seal;
  if (publicKey === null || signature === null) return null;
  try {
    const key = await crypto.subtle.importKey('raw', hexToBytes(publicKey), 'Ed25519', false, ['verify']);
    const text = new TextEncoder().encode(sealedText(seal));
    return await crypto.subtle.verify('Ed25519', key, hexToBytes(signature), text);
  } catch (error) {
    // Bytes that are no key or no signature are wrong ones; only a browser without Ed25519 cannot tell.
    return error instanceof DOMException && error.name === 'NotSupportedError' ? null : false;
  }
}
