import type { DocumentDraft } from './document-draft.ts';

/** What a file says of itself: the hash of its bytes, and those of the content it claims to have. */
export interface FileClaim {
  sha256: string;
  contentHashes: readonly string[];
}

/** The issued document a file is, byte for byte; or the one it only claims to be. */
export interface IssuedMatch {
  document: DocumentDraft;
  isSame: boolean;
}

/** Looks for a file among the documents of a device; undefined where none that was issued is like it. */
export function issuedMatch(
  documents: readonly DocumentDraft[],
  { sha256, contentHashes }: FileClaim,
): IssuedMatch | undefined {
  const same = documents.find(({ issued }) => issued?.sha256 === sha256);
  if (same) return { document: same, isSame: true };
  const claimed = documents.find(({ issued }) => issued && contentHashes.includes(issued.contentHash));
  return claimed && { document: claimed, isSame: false };
}
