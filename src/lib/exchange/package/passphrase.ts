import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { bytesToHex, hexToBytes, randomBytes } from '@noble/hashes/utils.js';
import { Stanza, type Identity, type Recipient } from 'age-encryption';
import { argon2id } from 'hash-wasm';

/** How much work a guess costs. */
export interface PassphraseCost {
  /** KiB. */
  memory: number;
  passes: number;
}

/** The least that OWASP's Password Storage Cheat Sheet recommends for Argon2id with one lane: 19 MiB, two passes. */
export const LEAST_COST: PassphraseCost = { memory: 19 * 1024, passes: 2 };

/** The most that a file may make this device do: a hostile one could ask for hours. */
const MOST_MEMORY = 256 * 1024;
const MOST_PASSES = 32;

/** Names the stanza in the header of an age file; age itself knows only scrypt, which takes 256 MiB. */
const STANZA = 'so-giam-sat/argon2id';

// Used with a fresh key for each file, so that it never meets a key twice.
const NONCE = new Uint8Array(12);

async function keyOf(passphrase: string, salt: Uint8Array, { memory, passes }: PassphraseCost) {
  return argon2id({
    // The same letters typed on another keyboard are the same passphrase.
    password: passphrase.normalize('NFC'),
    salt,
    memorySize: memory,
    iterations: passes,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  });
}

/** Encrypts the key of an age file with a passphrase, by Argon2id (RFC 9106) and ChaCha20-Poly1305 (RFC 8439). */
export function passphraseRecipient(passphrase: string, cost: PassphraseCost = LEAST_COST): Recipient {
  return {
    async wrapFileKey(fileKey) {
      const salt = randomBytes(16);
      const key = await keyOf(passphrase, salt, cost);
      const args = [STANZA, bytesToHex(salt), String(cost.memory), String(cost.passes)];
      return [new Stanza(args, chacha20poly1305(key, NONCE).encrypt(fileKey))];
    },
  };
}

function readStanza({ args }: Stanza): { salt: Uint8Array; cost: PassphraseCost } | null {
  const [name, salt = '', memory = '', passes = ''] = args;
  if (name !== STANZA) return null;
  const cost = { memory: Number(memory), passes: Number(passes) };
  const isSound =
    args.length === 4 &&
    /^[0-9a-f]{32}$/.test(salt) &&
    /^[1-9]\d{0,7}$/.test(memory) &&
    /^[1-9]\d{0,2}$/.test(passes) &&
    cost.memory <= MOST_MEMORY &&
    cost.passes <= MOST_PASSES;
  return isSound ? { salt: hexToBytes(salt), cost } : null;
}

/** Opens what `passphraseRecipient` encrypted; gives null for a wrong passphrase. */
export function passphraseIdentity(passphrase: string): Identity {
  return {
    async unwrapFileKey(stanzas) {
      // No key can be made of nothing.
      if (passphrase === '') return null;
      for (const stanza of stanzas) {
        const read = readStanza(stanza);
        if (!read) continue;
        const key = await keyOf(passphrase, read.salt, read.cost);
        try {
          return chacha20poly1305(key, NONCE).decrypt(stanza.body);
        } catch {
          // Another stanza may be for this passphrase.
        }
      }
      return null;
    },
  };
}
