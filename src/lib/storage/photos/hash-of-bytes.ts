import { bytesToHex } from '@noble/hashes/utils.js';

/** SHA-256 of bytes, lower-case hexadecimal. A value that is not bytes has no hash: ''. */
export async function hashOfBytes(bytes: BufferSource): Promise<string> {
  try {
    return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
  } catch (error) {
    if (error instanceof TypeError) return '';
    throw error;
  }
}
