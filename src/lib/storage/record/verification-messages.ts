import type { KnownHead } from '#lib/journal/verify.ts';
import type { Verification, VerificationPhase } from './verification.ts';

/** The one message a verifying worker gets: whose record to verify. */
export interface VerificationJob {
  visitId: string;
  /** What the marker says, which a worker cannot see. */
  marks: KnownHead[];
}

/** What it says while it works and when it ends. */
export type VerificationMessage =
  | { type: 'progress'; phase: VerificationPhase; fraction: number }
  | { type: 'done'; verification: Verification | undefined }
  | { type: 'failed'; message: string };
