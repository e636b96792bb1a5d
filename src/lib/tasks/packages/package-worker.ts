/** Worker that makes a package, or takes one in, and is then terminated. */
import { serve } from '#lib/workers/serve.ts';
import type { Mark } from '#lib/storage/database/loss-marker.ts';
import { makePackage, type MadePackage } from './make-package.ts';
import { inspectPackage, takePackage, type PackageSummary, type TakenPackage } from './take-package.ts';

/** The share done, 0 to 1. */
type Tell = (share: number) => void;

const methods = {
  make(
    wanted: { missions: string[] | null; passphrase: string; at: string },
    tell: Tell,
  ): Promise<MadePackage> {
    return makePackage(wanted, tell);
  },
  inspect({ file, passphrase }: { file: Blob; passphrase: string }, tell: Tell): Promise<PackageSummary> {
    return inspectPackage(file, passphrase, tell);
  },
  /** The marker's contents too, which a worker cannot read. */
  take(
    { file, passphrase, marks }: { file: Blob; passphrase: string; marks: Mark[] },
    tell: Tell,
  ): Promise<TakenPackage> {
    return takePackage(file, passphrase, marks, tell);
  },
};
export type PackageMethods = typeof methods;

serve(methods);
