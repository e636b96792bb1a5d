import { bytesToHex } from '@noble/hashes/utils.js';

/** SHA-256 of bytes, lower-case hexadecimal. What stands where bytes ought to be, and is none, has no hash: ''. */
export async function hashOfBytes(bytes: BufferSource): Promise<string> {
  try {
    return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
  } catch (error) {
    if (error instanceof TypeError) return '';
    throw error;
  }
}
