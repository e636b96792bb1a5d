import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { GENESIS, type Change } from './change.ts';
import type { LogOfDevice } from './log.ts';

/**
 * SHA-256 of a change in canonical JSON (RFC 8785), its `prev` included, as lower-case hexadecimal.
 * Synchronous, so that it can run inside a database transaction.
 */
export function hashChange(change: Omit<Change, 'hash'>): string {
  const text = canonicalize(change);
  if (text === undefined) throw new Error('A change must be plain JSON');
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** The first place where a chain is broken. */
export interface ChainFault extends LogOfDevice {
  seq: number;
  what: 'gap' | 'fork' | 'prev' | 'hash';
}

/**
 * Checks one log of one device, in order of `seq`: no gap, no fork, each linked to the one before, each hash correct.
 * @returns the first fault, or null for an intact chain
 */
export function findFault(changes: Iterable<Change>): ChainFault | null {
  let prev = GENESIS;
  let seq = 0;
  for (const change of changes) {
    const { hash, ...rest } = change;
    const at = { log: change.log, device: change.device, seq: change.seq };
    if (change.seq === seq) return { ...at, what: 'fork' };
    if (change.seq !== seq + 1) return { ...at, what: 'gap' };
    if (change.prev !== prev) return { ...at, what: 'prev' };
    if (hashChange(rest) !== hash) return { ...at, what: 'hash' };
    prev = hash;
    seq = change.seq;
  }
  return null;
}
