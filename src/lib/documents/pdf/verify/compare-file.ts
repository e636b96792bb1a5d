/**
 * Whether a file and a document belong together: byte for byte; or why not. `otherContent`: the file states another
 * content than the record gives. `changed`: it states the right content, but its bytes are not those made of it.
 */
export type FileVerdict = 'same' | 'notPdf' | 'unstated' | 'otherContent' | 'changed';

/** Bytes looked at in one go, and how far two looks overlap: a hash may lie across the border. */
const STRETCH = 1_000_000;
const OVERLAP = 100;

/** Whether a file begins as a PDF does. */
export function beginsAsPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-';
}

/**
 * The content hashes a PDF states of itself: one, though it stands in both sets of its properties; none in a file that
 * is not the app's; two where somebody wrote over one of them.
 */
export function statedHashes(bytes: Uint8Array): string[] {
  const stated = new Set<string>();
  for (let at = 0; at < bytes.length; at += STRETCH) {
    const latin = new TextDecoder('latin1').decode(bytes.subarray(at, at + STRETCH + OVERLAP));
    for (const [, hash = ''] of latin.matchAll(/\bsha256:([0-9a-f]{64})\b/g)) stated.add(hash);
  }
  return [...stated];
}

/** Holds a PDF against the bytes made anew of the document of a content hash: what the file states of itself is only a reason to refuse it. */
export function compareFile(bytes: Uint8Array, made: Uint8Array, contentHash: string): FileVerdict {
  if (made.length === bytes.length && made.every((byte, at) => byte === bytes[at])) return 'same';
  if (!beginsAsPdf(bytes)) return 'notPdf';
  const [hash, ...others] = statedHashes(bytes);
  if (hash === undefined || others.length > 0) return 'unstated';
  return hash === contentHash ? 'changed' : 'otherContent';
}
