import { bytesToHex } from '@noble/hashes/utils.js';
import { database } from './database.ts';
import { writeUnlessLost } from './lost-data.ts';

interface DeviceKey {
  privateKey: CryptoKey;
  /** Raw Ed25519 public key, hexadecimal. */
  publicKey: string;
}

const KEY = 'deviceKey';

/**
 * Errors of browsers without Ed25519 or that cannot store a key, as in some private modes. Dexie passes them on as
 * errors of its own by the same name.
 */
const INCAPABLE = ['NotSupportedError', 'DataCloneError'];

const hex = (bytes: ArrayBuffer) => bytesToHex(new Uint8Array(bytes));

/** What stands in the place of the key: some browsers give back nothing for a key they took. Undefined before there is one. */
async function storedKey(): Promise<DeviceKey | null | undefined> {
  const row = await database.settings.get(KEY);
  if (!row) return undefined;
  const { privateKey, publicKey } = (row.value ?? {}) as Partial<DeviceKey>;
  return privateKey instanceof CryptoKey && typeof publicKey === 'string' ? { privateKey, publicKey } : null;
}

/** Makes the key and stores it, unless another tab does so first. */
async function makeKey(): Promise<void> {
  const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
  const publicKey = hex(await crypto.subtle.exportKey('raw', pair.publicKey));
  await writeUnlessLost(['settings'], async () => {
    if (await database.settings.get(KEY)) return;
    await database.settings.add({ key: KEY, value: { privateKey: pair.privateKey, publicKey } });
  });
}

/**
 * This device's key, made at its first use. What was made and cannot be read back is not used: after the next start
 * nobody could tell it from a key of another device.
 * @returns null where the browser cannot sign or cannot keep the key
 */
async function deviceKey(): Promise<DeviceKey | null> {
  const stored = await storedKey();
  if (stored !== undefined) return stored;
  // Absent in pages that were not loaded securely.
  if (!(crypto as Partial<Crypto>).subtle) return null;
  try {
    await makeKey();
  } catch (error) {
    if (error instanceof Error && INCAPABLE.includes(error.name)) return null;
    throw error;
  }
  return (await storedKey()) ?? null;
}

/**
 * Whether this device can sign its seals. Makes its key where there is none yet.
 * @throws DataLostError
 */
export async function canSign(): Promise<boolean> {
  return (await deviceKey()) !== null;
}

/**
 * Signs a text with the device's own key, which cannot be taken out of the browser.
 * @returns nulls where the browser cannot sign with Ed25519 or cannot keep the key
 */
export async function signWithDevice(
  text: string,
): Promise<{ publicKey: string | null; signature: string | null }> {
  const key = await deviceKey();
  if (!key) return { publicKey: null, signature: null };
  const signature = await crypto.subtle.sign('Ed25519', key.privateKey, new TextEncoder().encode(text));
  return { publicKey: key.publicKey, signature: hex(signature) };
}
