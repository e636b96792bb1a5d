import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { Visit } from '../domain/visit.ts';
import type { ChainFault } from '../journal/chain.ts';
import {
  findChainFaults,
  findRowFaults,
  replay,
  rowKey,
  type EndFault,
  type RowFault,
  type RowsByKey,
} from '../journal/verify.ts';
import { database, type Seal, type StoredChange } from './database.ts';
import { rowsOfVisit, VISIT_TABLES, type RecordRow } from './record.ts';
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

function byKey(table: string, rows: readonly (RecordRow | undefined)[]): [string, RecordRow][] {
  return rows.flatMap((row) => (row ? [[rowKey(table, row.id), row] as [string, RecordRow]] : []));
}

/** The rows kept: those that say they belong to the visit, and those the journal says do. */
async function keptRows(visit: Visit, expected: RowsByKey): Promise<RowsByKey> {
  const kept: RowsByKey = new Map(
    (
      await Promise.all(VISIT_TABLES.map(async (table) => byKey(table, await rowsOfVisit(table, visit.id))))
    ).flat(),
  );
  for (const [key, row] of expected) {
    if (kept.has(key)) continue;
    const found = await database
      .table<RecordRow, string>(key.slice(0, key.indexOf(' ')))
      .get(String(row['id']));
    if (found) kept.set(key, found);
  }
  return kept;
}

async function findPhotoFaults(visitId: string): Promise<{ photos: number; faults: PhotoFault[] }> {
  const photos = await database.photos.where({ visitId }).toArray();
  const faults: PhotoFault[] = [];
  // One at a time: a hundred originals at once would not fit a cheap phone's memory.
  for (const { sha256, fileName } of photos) {
    const blob = await database.blobs.get(sha256);
    if (!blob) faults.push({ what: 'photoMissing', name: fileName });
    else if (bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', blob.bytes))) !== sha256) {
      faults.push({ what: 'photoChanged', name: fileName });
    }
  }
  return { photos: photos.length, faults };
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

async function ownKey(): Promise<{ device: string | undefined; publicKey: string | undefined }> {
  const [device, key] = await Promise.all([
    database.settings.get('device'),
    database.settings.get('deviceKey'),
  ]);
  return {
    device: (device?.value as { id: string } | undefined)?.id,
    publicKey: (key?.value as { publicKey: string } | undefined)?.publicKey,
  };
}

async function checkSeals(visit: Visit, changes: readonly StoredChange[]) {
  const [seals, own] = await Promise.all([database.seals.where({ visitId: visit.id }).toArray(), ownKey()]);
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
export async function verifyRecord(visitId: string): Promise<Verification | undefined> {
  const visit = await database.visits.get(visitId);
  if (!visit) return undefined;
  const [stored, heads] = await Promise.all([
    database.changes.orderBy('order').toArray(),
    database.heads.toArray(),
  ]);
  const chainFaults = findChainFaults(
    stored.map(({ order: _, ...change }) => change),
    heads,
  );
  const replayed = replay(stored.filter(({ mission }) => mission === visit.missionId));
  const expected: RowsByKey = new Map(
    [...replayed].filter(
      ([key, row]) =>
        row['visitId'] === visit.id ||
        key === rowKey('visits', visit.id) ||
        key === rowKey('units', visit.unitId),
    ),
  );
  const kept = await keptRows(visit, expected);
  const photo = await findPhotoFaults(visit.id);
  const { seals, faults: sealFaults } = await checkSeals(visit, stored);
  const content = [...chainFaults, ...findRowFaults(expected, kept), ...photo.faults];
  const broken = sealFaults.some(({ what }) => what === 'sealChange' || what === 'sealMissing');
  return {
    verdict: content.length > 0 || broken ? 'tampered' : sealFaults.length > 0 ? 'sealWrong' : 'intact',
    faults: [...content, ...sealFaults],
    changes: stored.length,
    rows: kept.size,
    photos: photo.photos,
    seals,
  };
}
