import workerUrl from './package-worker.ts?worker&url';
import { isEncrypted } from '#lib/exchange/package/opening.ts';
import { PackageError } from '#lib/exchange/package/package-error.ts';
import { FolderError } from '#lib/platform/folder.ts';
import { StorageError, toStorageError } from '#lib/storage/database/storage-error.ts';
import { marks, rememberHeads } from '#lib/storage/database/loss-marker.ts';
import { ReceivedRowError } from '#lib/storage/write/merge-rows.ts';
import { ForkedLogError } from '#lib/storage/write/receive.ts';
import { callOnce, type CallErrors } from '#lib/workers/call.ts';
import type { SentError } from '#lib/workers/protocol.ts';
import { trustedWorker } from '#lib/workers/trusted.ts';
import { packageTexts } from '#messages/packages.ts';
import type { MadePackage } from './make-package.ts';
import type { PackageMethods } from './package-worker.ts';
import type { PackageSummary, TakenPackage } from './take-package.ts';

export type { MadePackage, PackageSummary, TakenPackage };

const ERRORS: CallErrors = {
  failed: (message) => new Error(message),
  named: {
    PackageError: ({ message, details }: SentError) =>
      new PackageError(details['code'] as PackageError['code'], message),
    ForkedLogError: ({ details }: SentError) =>
      new ForkedLogError({ log: '', device: String(details['device']) }, 0),
    ReceivedRowError: ({ message }: SentError) => new ReceivedRowError(message),
    StorageError: ({ details }: SentError) => new StorageError(details['code'] as StorageError['code']),
    QuotaExceededError: () => new StorageError('full'),
  },
};

const MAKING_ERRORS: CallErrors = {
  ...ERRORS,
  // What a large package is collected in is on the disk too, and cannot be read back where that was full.
  named: { ...ERRORS.named, NotReadableError: () => new StorageError('full') },
};

/** Whether a passphrase is needed to open a file. */
export const isLocked = isEncrypted;

/** What can be said while it works, and how to stop it. */
export interface PackageOptions {
  signal: AbortSignal;
  /** Called with the share done, 0 to 1. */
  onprogress: (share: number) => void;
}

const createWorker = () => trustedWorker(workerUrl);

/**
 * Makes a package in a worker, and reads it back.
 * @param missions null for everything on this device
 * @throws PackageError; the signal's reason when aborted
 */
export function makePackage(
  wanted: { missions: string[] | null; passphrase: string; at: string },
  options: PackageOptions,
): Promise<MadePackage> {
  return callOnce<PackageMethods, 'make'>(createWorker, 'make', wanted, {
    errors: MAKING_ERRORS,
    ...options,
  });
}

/** Verifies a package in a worker and tells what it holds. @throws as `makePackage` */
export function inspectPackage(
  wanted: { file: Blob; passphrase: string },
  options: PackageOptions,
): Promise<PackageSummary> {
  return callOnce<PackageMethods, 'inspect'>(createWorker, 'inspect', wanted, { errors: ERRORS, ...options });
}

/**
 * Takes a package over in a worker. It makes a loss good as far as it reaches; what is still missing goes on being told.
 * @throws PackageError, ForkedLogError, ReceivedRowError; nothing is then taken over
 */
export async function takePackage(
  wanted: { file: Blob; passphrase: string },
  options: PackageOptions,
): Promise<TakenPackage> {
  const taken = await callOnce<PackageMethods, 'take'>(
    createWorker,
    'take',
    { ...wanted, marks: marks() },
    { errors: ERRORS, ...options },
  );
  const at = new Date().toISOString();
  rememberHeads(taken.heads.map((head) => ({ ...head, at })));
  return taken;
}

/** What went wrong with a package, for people. */
export function packageErrorText(error: unknown): string {
  const { errors, folder } = packageTexts();
  if (error instanceof PackageError) return errors[error.code];
  if (error instanceof ForkedLogError) return errors.forked;
  if (error instanceof ReceivedRowError) return errors.row;
  if (error instanceof FolderError) return folder.errors[error.code];
  const stored = toStorageError(error);
  return stored instanceof StorageError && stored.code === 'full' ? errors.full : errors.failed;
}
