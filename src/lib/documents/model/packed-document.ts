import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { DocumentModel } from './document.ts';

/**
 * A document on its way from the worker that drafted it to the one that makes its file: text that is handed over, where
 * copying a model of hundreds of visits would halt the page twice. With it goes what a page has to know.
 */
export interface PackedDocument {
  /** Its canonical JSON in UTF-8: what the content hash is of. */
  bytes: Uint8Array<ArrayBuffer>;
  contentHash: string;
  title: string;
  kind: string;
  hasTables: boolean;
  /** Hashes of the photos it shows. */
  photos: string[];
}

export function packDocument(model: DocumentModel): PackedDocument {
  const bytes = new Uint8Array(utf8ToBytes(canonicalize(model) ?? ''));
  const blocks = [...model.blocks, ...model.annexes.flatMap((annex) => annex.blocks)];
  return {
    bytes,
    contentHash: bytesToHex(sha256(bytes)),
    title: model.title,
    kind: model.kind,
    hasTables: blocks.some(({ type }) => type === 'table'),
    photos: blocks.flatMap((block) =>
      block.type === 'photos' ? block.photos.map((photo) => photo.sha256) : [],
    ),
  };
}

/** The document again; packed by this app, so trusted. */
export function unpackDocument({ bytes }: Pick<PackedDocument, 'bytes'>): DocumentModel {
  return JSON.parse(new TextDecoder().decode(bytes)) as DocumentModel;
}

/** SHA-256 (hexadecimal) of a document's canonical JSON, which its file states in `keywords`. */
export function contentHash(model: DocumentModel): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalize(model) ?? '')));
}
