import type { DocumentDraft } from '#lib/domain/drafts/document-draft.ts';
import type { Photo } from '#lib/domain/visit/evidence.ts';
import { MADE_OF_PHOTO } from '#lib/domain/visit/photo-made.ts';
import type { ChainFault } from '#lib/journal/chain.ts';
import { findChainFaults, findRowFaults, type EndFault, type RowFault } from '#lib/journal/verify.ts';
import { logKey, type LogPlace } from '#lib/journal/log.ts';
import { isSignatureRight, type Seal } from '#lib/journal/seal.ts';
import { database, type Head } from '#lib/storage/database/database.ts';
import { hashOfBytes } from '#lib/storage/photos/hash-of-bytes.ts';
import { readSnapshot, type RecordSnapshot } from './snapshot.ts';
import { withoutNewer } from './newer-rows.ts';

/** An original photo that is gone or does not match its hash; or a rendition that does not match the recorded hash. */
export interface PhotoFault {
  what: 'photoMissing' | 'photoChanged' | 'printChanged' | 'thumbnailChanged';
  name: string;
}

/** The file of an issued document, or its record file, is gone or does not match its hash. */
export interface FileFault {
  what: 'fileMissing' | 'fileChanged' | 'proofMissing' | 'proofChanged';
  name: string;
}

/**
 * A log is shorter than it once was (an older state of the database was restored, or part was lost), or
 * has another hash at that place.
 */
export interface RollbackFault {
  what: 'rolledBack' | 'rewritten';
  /** Where it ends, and where it should at least end by the marker outside the database. */
  seq: number;
  marked: number;
}

/**
 * A seal that does not hold: its signature is wrong, its key is not this device's, the journal is no longer what was
 * sealed, or it is gone though the visit is closed.
 */
export interface SealFault {
  what: 'sealSignature' | 'sealKey' | 'sealChange' | 'sealMissing';
  at: string;
}

export type RecordFault =
  ChainFault | EndFault | RollbackFault | RowFault | PhotoFault | FileFault | SealFault;

/** What the verification of a visit's record found. */
export interface Verification {
  verdict: 'intact' | 'tampered' | 'sealWrong';
  faults: RecordFault[];
  /** Entries of the mission's logs, and of those of what belongs to no mission: a chain is checked whole or not at all. */
  changes: number;
  /** Rows of this visit compared with the journal. */
  rows: number;
  photos: number;
  /** Files of issued documents and their record files. */
  files: number;
  /** The head of this device's log of the mission; null where it is empty. */
  head: Head | null;
  /** Seals of this visit by how far their signature could be checked. */
  seals: { right: number; foreign: number; unchecked: number };
}

/** The phases of a verification, in this order. */
export const VERIFICATION_PHASES = ['read', 'chain', 'rows', 'photos'] as const;
export type VerificationPhase = (typeof VERIFICATION_PHASES)[number];

/** Called with the progress of a phase, 0 to 1. */
export type OnVerified = (phase: VerificationPhase, fraction: number) => void;

async function findPhotoFaults(
  photos: readonly Photo[],
  onphoto: (checked: number) => void,
): Promise<PhotoFault[]> {
  const faults: PhotoFault[] = [];
  // One at a time: a hundred originals at once would not fit a cheap phone's memory.
  for (const [index, { sha256, fileName, ...hashes }] of photos.entries()) {
    onphoto(index);
    const state = await lookAt(sha256);
    if (state === 'missing') faults.push({ what: 'photoMissing', name: fileName });
    else if (state === 'changed') faults.push({ what: 'photoChanged', name: fileName });
    // Without a recorded hash it is made again before it prints (renditions.ts), and is no fault.
    const rendition = await database.renditions.get(sha256);
    for (const field of MADE_OF_PHOTO) {
      if (!rendition || hashes[field] === undefined) continue;
      const bytes = rendition[field];
      if (!bytes || (await hashOfBytes(bytes)) !== hashes[field])
        faults.push({ what: `${field}Changed`, name: fileName });
    }
  }
  return faults;
}

/** Whether bytes are there and match their hash. */
async function lookAt(sha256: string): Promise<'right' | 'missing' | 'changed'> {
  const blob = await database.blobs.get(sha256);
  if (!blob) return 'missing';
  return (await hashOfBytes(blob.bytes)) === sha256 ? 'right' : 'changed';
}

async function findFileFaults(documents: readonly DocumentDraft[]): Promise<FileFault[]> {
  const faults: FileFault[] = [];
  for (const { issued } of documents) {
    if (!issued) continue;
    const name = issued.fileName;
    const [file, proof] = [await lookAt(issued.sha256), await lookAt(issued.recordSha256)];
    if (file !== 'right') faults.push({ what: file === 'missing' ? 'fileMissing' : 'fileChanged', name });
    if (proof !== 'right') faults.push({ what: proof === 'missing' ? 'proofMissing' : 'proofChanged', name });
  }
  return faults;
}

/** Finds logs that are shorter than the marker outside the database says, or have another hash there. */
function findRollbacks({ heads, changes }: RecordSnapshot, marks: readonly LogPlace[]): RollbackFault[] {
  return marks.flatMap((mark): RollbackFault[] => {
    const seq = heads.find((head) => logKey(head) === logKey(mark))?.seq ?? 0;
    if (seq < mark.seq) return [{ what: 'rolledBack', seq, marked: mark.seq }];
    const there = changes.find((change) => logKey(change) === logKey(mark) && change.seq === mark.seq);
    return there?.hash === mark.hash ? [] : [{ what: 'rewritten', seq, marked: mark.seq }];
  });
}

async function checkSeals({ visit, changes, seals, otherSeals, own }: RecordSnapshot) {
  const hashes = new Map(changes.map((change) => [`${logKey(change)} ${change.seq}`, change.hash]));
  const isKept = (seal: Seal) => hashes.get(`${logKey(seal)} ${seal.seq}`) === seal.hash;
  const count = { right: 0, foreign: 0, unchecked: 0 };
  const faults: SealFault[] = [];
  if (visit.closedAt !== null && !seals.some(({ reason }) => reason === 'visitClosed'))
    faults.push({ what: 'sealMissing', at: visit.closedAt });
  for (const seal of seals) {
    const { at, device, publicKey } = seal;
    if (!isKept(seal)) faults.push({ what: 'sealChange', at });
    const right = await isSignatureRight(seal);
    if (right === false) faults.push({ what: 'sealSignature', at });
    else if (right === null) count.unchecked += 1;
    else if (device !== own.device) count.foreign += 1;
    // Whoever rewrites a journal can sign it again, but not with the key that never leaves this device.
    else if (publicKey !== own.publicKey) faults.push({ what: 'sealKey', at });
    else count.right += 1;
  }
  for (const seal of otherSeals) if (!isKept(seal)) faults.push({ what: 'sealChange', at: seal.at });
  return { seals: count, faults };
}

/**
 * Verifies everything that documents of a visit print from: the logs of the mission and of what belongs to none, the rows against the replayed
 * journal (mission, units, checklist and corrected calendar among them), photos, their renditions and issued files against
 * their hashes, and the seals. Reads everything, changes nothing. It proves that the database matches the journal, and
 * the journal the seals and the marker; whoever controls the device could still rewrite all of them.
 * @param marks the heads that logs once had, from the marker outside the database
 * @returns undefined when the visit is not on this device
 */
export async function verifyRecord(
  visitId: string,
  onprogress: OnVerified = () => undefined,
  marks: readonly LogPlace[] = [],
): Promise<Verification | undefined> {
  const snapshot = await readSnapshot(visitId, (fraction) => onprogress('read', fraction));
  if (!snapshot) return undefined;
  const { visit, logs, changes, heads, expected, stored, photos, documents, own } = snapshot;
  let checked = 0;
  const chainFaults = findChainFaults(
    changes.map(({ order: _, ...change }) => change),
    heads,
    () => onprogress('chain', checked++ / changes.length),
  );
  onprogress('rows', 0);
  const rowFaults = await withoutNewer(findRowFaults(expected, stored), expected, stored);
  const photoFaults = await findPhotoFaults(photos, (done) => onprogress('photos', done / photos.length));
  const { seals, faults: sealFaults } = await checkSeals(snapshot);
  const fileFaults = await findFileFaults(documents);
  const content = [
    ...chainFaults,
    ...findRollbacks(
      snapshot,
      marks.filter(({ log }) => logs.includes(log)),
    ),
    ...rowFaults,
    ...photoFaults,
    ...fileFaults,
  ];
  const broken = sealFaults.some(({ what }) => what === 'sealChange' || what === 'sealMissing');
  return {
    verdict: content.length > 0 || broken ? 'tampered' : sealFaults.length > 0 ? 'sealWrong' : 'intact',
    faults: [...content, ...sealFaults],
    changes: changes.length,
    rows: stored.size,
    photos: photos.length,
    files: 2 * documents.filter(({ issued }) => issued !== null).length,
    head: heads.find(({ log, device }) => log === visit.missionId && device === own.device) ?? null,
    seals,
  };
}
