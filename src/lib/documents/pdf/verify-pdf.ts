import { contentHash } from '../content-hash.ts';
import type { DocumentModel } from '../document.ts';
import type { RenderOptions } from '../jobs/render.ts';
import { renderPdf } from './render-pdf.ts';

/**
 * Whether a file and a document belong together: byte for byte; or why not. `otherContent`: the file states another
 * content than the record gives. `changed`: it states the right content, but its bytes are not those made of it.
 */
export type FileVerdict = 'same' | 'notPdf' | 'unstated' | 'otherContent' | 'changed';

/** The content hash a PDF states in its two sets of properties; null where it states none, or two that differ. */
function statedHash(bytes: Uint8Array): string | null {
  const latin = new TextDecoder('latin1').decode(bytes);
  const stated = new Set([...latin.matchAll(/\bsha256:([0-9a-f]{64})\b/g)].map(([, hash]) => hash ?? ''));
  const [hash = null] = stated;
  return stated.size === 1 ? hash : null;
}

/** Holds a PDF against the bytes made of its document anew: what the file states of itself is only a reason to refuse it. */
export function compareFile(bytes: Uint8Array, made: Uint8Array, document: DocumentModel): FileVerdict {
  if (made.length === bytes.length && made.every((byte, at) => byte === bytes[at])) return 'same';
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 5)) !== '%PDF-') return 'notPdf';
  const hash = statedHash(bytes);
  if (hash === null) return 'unstated';
  return hash === contentHash(document) ? 'changed' : 'otherContent';
}

/** Makes a document anew and holds a PDF against it. @throws as `renderPdf` does */
export async function verifyPdf(
  bytes: Uint8Array,
  document: DocumentModel,
  options: Pick<RenderOptions, 'fonts' | 'images'>,
): Promise<FileVerdict> {
  return compareFile(bytes, await renderPdf(document, options), document);
}
