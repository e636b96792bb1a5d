import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { Photo } from '../domain/evidence.ts';
import type { ChainFault } from '../journal/chain.ts';
import { findChainFaults, findRowFaults, type EndFault, type RowFault } from '../journal/verify.ts';
import { database, type Seal } from './database.ts';
import { readSnapshot, type RecordSnapshot } from './record-snapshot.ts';
import { sealedText } from './seals.ts';

/** An original photo that is gone, or not the bytes its hash names. */
export interface PhotoFault {
  what: 'photoMissing' | 'photoChanged';
  name: string;
}

/**
 * A seal that does not hold: its signature is wrong, its key is not this device's, the journal is no longer what was
 * sealed, or it is gone though the visit is closed.
 */
export interface SealFault {
  what: 'sealSignature' | 'sealKey' | 'sealChange' | 'sealMissing';
  at: string;
}

export type RecordFault = ChainFault | EndFault | RowFault | PhotoFault | SealFault;

/** What the verification of a visit's record found. */
export interface Verification {
  verdict: 'intact' | 'tampered' | 'sealWrong';
  faults: RecordFault[];
  /** Entries of the whole journal on this device: a chain is checked whole or not at all. */
  changes: number;
  /** Rows of this visit held against the journal. */
  rows: number;
  photos: number;
  /** Seals of this visit by how far their signature could be checked. */
  seals: { right: number; foreign: number; unchecked: number };
}

/** What a verification does, in this order. */
export const VERIFICATION_PHASES = ['read', 'chain', 'rows', 'photos'] as const;
export type VerificationPhase = (typeof VERIFICATION_PHASES)[number];

/** Told how far a phase has got, 0 to 1. */
export type OnVerified = (phase: VerificationPhase, fraction: number) => void;

async function findPhotoFaults(
  photos: readonly Photo[],
  onphoto: (checked: number) => void,
): Promise<PhotoFault[]> {
  const faults: PhotoFault[] = [];
  // One at a time: a hundred originals at once would not fit a cheap phone's memory.
  for (const [index, { sha256, fileName }] of photos.entries()) {
    onphoto(index);
    const blob = await database.blobs.get(sha256);
    if (!blob) faults.push({ what: 'photoMissing', name: fileName });
    else if (bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', blob.bytes))) !== sha256) {
      faults.push({ what: 'photoChanged', name: fileName });
    }
  }
  return faults;
}

/** Whether a seal's signature is right; null where there is none or this browser cannot tell. */
async function isSignatureRight(seal: Seal): Promise<boolean | null> {
  const { publicKey, signature, device, seq, hash } = seal;
  if (publicKey === null || signature === null) return null;
  try {
    const key = await crypto.subtle.importKey('raw', hexToBytes(publicKey), 'Ed25519', false, ['verify']);
    const text = new TextEncoder().encode(sealedText(device, seq, hash));
    return await crypto.subtle.verify('Ed25519', key, hexToBytes(signature), text);
  } catch (error) {
    // Bytes that are no key or no signature are wrong ones; only a browser without Ed25519 cannot tell.
    return error instanceof DOMException && error.name === 'NotSupportedError' ? null : false;
  }
}

async function checkSeals({ visit, changes, seals, own }: RecordSnapshot) {
  const count = { right: 0, foreign: 0, unchecked: 0 };
  const faults: SealFault[] = [];
  if (visit.closedAt !== null && !seals.some(({ reason }) => reason === 'visitClosed'))
    faults.push({ what: 'sealMissing', at: visit.closedAt });
  for (const seal of seals) {
    const { at, device, seq, hash, publicKey } = seal;
    const sealed = changes.find((change) => change.device === device && change.seq === seq);
    if (sealed?.hash !== hash) faults.push({ what: 'sealChange', at });
    const right = await isSignatureRight(seal);
    if (right === false) faults.push({ what: 'sealSignature', at });
    else if (right === null) count.unchecked += 1;
    else if (device !== own.device) count.foreign += 1;
    // Whoever rewrites a journal can sign it anew, but not with the key that never leaves this device.
    else if (publicKey !== own.publicKey) faults.push({ what: 'sealKey', at });
    else count.right += 1;
  }
  return { seals: count, faults };
}

/**
 * Verifies the record of a visit: the chains of the journal, the rows against the journal carried out anew, the
 * original photos against their hashes, and the seals. Reads everything, changes nothing.
 * @returns undefined when the visit is not on this device
 */
export async function verifyRecord(
  visitId: string,
  onprogress: OnVerified = () => undefined,
): Promise<Verification | undefined> {
  const snapshot = await readSnapshot(visitId, (fraction) => onprogress('read', fraction));
  if (!snapshot) return undefined;
  const { changes, heads, expected, kept, photos } = snapshot;
  let checked = 0;
  const chainFaults = findChainFaults(
    changes.map(({ order: _, ...change }) => change),
    heads,
    () => onprogress('chain', checked++ / changes.length),
  );
  onprogress('rows', 0);
  const rowFaults = findRowFaults(expected, kept);
  const photoFaults = await findPhotoFaults(photos, (done) => onprogress('photos', done / photos.length));
  const { seals, faults: sealFaults } = await checkSeals(snapshot);
  const content = [...chainFaults, ...rowFaults, ...photoFaults];
  const broken = sealFaults.some(({ what }) => what === 'sealChange' || what === 'sealMissing');
  return {
    verdict: content.length > 0 || broken ? 'tampered' : sealFaults.length > 0 ? 'sealWrong' : 'intact',
    faults: [...content, ...sealFaults],
    changes: changes.length,
    rows: kept.size,
    photos: photos.length,
    seals,
  };
}
