import type { Change } from '#lib/journal/change.ts';
import type { LogPlace } from '#lib/journal/log.ts';
import type { Seal } from '#lib/journal/seal.ts';
import {
  openPackage,
  verifyPackage,
  type Package,
  type PackageReader,
} from '#lib/exchange/package/read-package.ts';
import { rememberHeads, type Mark } from '#lib/storage/database/loss-marker.ts';
import { dropUnnamedBytes, hasBytes, knownKeys, storeBytes } from '#lib/storage/packages/handed-on.ts';
import { receive, type Receipt } from '#lib/storage/write/receive.ts';
import { openedBlob } from './opened-blob.ts';

/** The share of the work that verifying is, about. */
const VERIFYING = 0.8;

/** What a verified package says of itself. */
export interface PackageSummary {
  author: string;
  /** Instant by the clock of the device that made it. */
  createdAt: string;
  missions: { id: string; title: string }[];
  changes: number;
  attachments: number;
}

/** What came of taking a package in. */
export interface TakenPackage extends Receipt {
  summary: PackageSummary;
  /** Where the logs now end, for the marker, which a worker cannot write. */
  heads: LogPlace[];
}

function summaryOf({ manifest }: Package): PackageSummary {
  const { author, createdAt, missions, logs, attachments } = manifest;
  const changes = logs.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  return { author, createdAt, missions, changes, attachments: attachments.length };
}

async function opened(file: Blob, passphrase: string): Promise<Package> {
  return openPackage(await openedBlob(file, passphrase));
}

/** @returns the seals of the package */
async function verify(of: Package, tell: (share: number) => void, reader?: PackageReader): Promise<Seal[]> {
  const keys = await knownKeys();
  return verifyPackage(
    of,
    { keyOf: (device) => keys.get(device) },
    { onprogress: tell, ...(reader ? { reader } : {}) },
  );
}

/**
 * Verifies a package and tells what it holds; nothing is taken over.
 * @throws PackageError
 */
export async function inspectPackage(
  file: Blob,
  passphrase: string,
  tell: (share: number) => void,
): Promise<PackageSummary> {
  const all = await opened(file, passphrase);
  await verify(all, tell);
  return summaryOf(all);
}

/**
 * Verifies a package and takes it over: bytes as they are verified, which nothing names yet, then all changes at once.
 * @throws PackageError, ForkedLogError, ReceivedRowError, StorageError; no row is then changed
 */
export async function takePackage(
  file: Blob,
  passphrase: string,
  marks: readonly Mark[],
  tell: (share: number) => void,
): Promise<TakenPackage> {
  rememberHeads(marks);
  const all = await opened(file, passphrase);
  const changes: Change[] = [];
  const stored: string[] = [];
  const reader: PackageReader = {
    change: (change) => {
      changes.push(change);
    },
    attachment: async (sha256, bytes) => {
      if (await hasBytes(sha256)) return;
      await storeBytes(sha256, bytes);
      stored.push(sha256);
    },
  };
  let receipt: Receipt;
  try {
    const seals = await verify(all, (share) => tell(share * VERIFYING), reader);
    const { author, createdAt, tables } = all.manifest;
    receipt = await receive({ changes, seals, tables, made: { author, createdAt } });
  } catch (error) {
    // A failure here must not hide the first one: bytes that nothing names do no harm.
    await dropUnnamedBytes(stored).catch(() => undefined);
    throw error;
  }
  tell(1);
  return { ...receipt, summary: summaryOf(all) };
}
