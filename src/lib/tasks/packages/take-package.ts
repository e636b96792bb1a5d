import type { Change } from '#lib/journal/change.ts';
import type { LogPlace } from '#lib/journal/log.ts';
import { openPackage, verifyPackage, type Package } from '#lib/exchange/package/read-package.ts';
import { rememberHeads, type Mark } from '#lib/storage/database/loss-marker.ts';
import { dropUnnamedBytes, hasBytes, knownKeys, storeBytes } from '#lib/storage/packages/handed-on.ts';
import { receive, type Receipt } from '#lib/storage/write/receive.ts';
import { openedBlob } from './opened-blob.ts';

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

async function verified(file: Blob, passphrase: string, tell: (share: number) => void): Promise<Package> {
  const opened = await openPackage(await openedBlob(file, passphrase));
  const keys = await knownKeys();
  await verifyPackage(opened, { keyOf: (device) => keys.get(device) }, { onprogress: tell });
  return opened;
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
  return summaryOf(await verified(file, passphrase, tell));
}

/**
 * Verifies a package and takes it over: bytes first, which nothing names yet, then all changes at once.
 * @throws PackageError, ForkedLogError, ReceivedRowError, StorageError; no row is then changed
 */
export async function takePackage(
  file: Blob,
  passphrase: string,
  marks: readonly Mark[],
  tell: (share: number) => void,
): Promise<TakenPackage> {
  rememberHeads(marks);
  const opened = await verified(file, passphrase, (share) => tell(share / 2));
  const { manifest } = opened;
  const stored: string[] = [];
  let receipt: Receipt;
  try {
    for (const [place, { sha256 }] of manifest.attachments.entries()) {
      if (!(await hasBytes(sha256))) {
        await storeBytes(sha256, await opened.attachment(sha256));
        stored.push(sha256);
      }
      tell(0.5 + (0.4 * (place + 1)) / manifest.attachments.length);
    }
    const changes: Change[] = [];
    for (const part of manifest.logs) for await (const change of opened.changes(part)) changes.push(change);
    const { author, createdAt, tables } = manifest;
    receipt = await receive({ changes, seals: await opened.seals(), tables, made: { author, createdAt } });
  } catch (error) {
    // A failure here must not hide the first one: bytes that nothing names do no harm.
    await dropUnnamedBytes(stored).catch(() => undefined);
    throw error;
  }
  tell(1);
  return { ...receipt, summary: summaryOf(opened) };
}
