import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { DocumentModel } from './document.ts';

/** SHA-256 (hexadecimal) of a document's canonical JSON: what `keywords` of its file carry. */
export function contentHash(model: DocumentModel): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalize(model) ?? '')));
}
