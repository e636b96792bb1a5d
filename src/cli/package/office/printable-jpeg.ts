const MARKER = 0xff;
const START_OF_SCAN = 0xda;
const EXIF = 0xe1;
/** APP1 to APP15 and comments tell where and with what a photo was taken; APP14 tells how its colours are coded. */
const isTold = (marker: number) => (marker > 0xe0 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;

/** The orientation in an EXIF segment (TIFF 6.0, tag 274); 1 where it tells none. */
function orientationOf(segment: Uint8Array): number {
  const TIFF = 10;
  const name = new TextDecoder('latin1').decode(segment.subarray(4, TIFF));
  if (name !== 'Exif\0\0' || segment.length < TIFF + 8) return 1;
  const view = new DataView(segment.buffer, segment.byteOffset + TIFF, segment.length - TIFF);
  const little = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, little);
  if (directory + 2 > view.byteLength) return 1;
  const entries = view.getUint16(directory, little);
  for (let at = directory + 2, entry = 0; entry < entries && at + 12 <= view.byteLength; entry += 1, at += 12)
    if (view.getUint16(at, little) === 274) return view.getUint16(at + 8, little);
  return 1;
}

/**
 * A JPEG as it can print without being decoded, without what it tells besides the picture, such as the place; null for
 * what is no JPEG, and for one that a viewer would have to turn.
 */
export function printableJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  if (bytes[0] !== MARKER || bytes[1] !== 0xd8) return null;
  const parts = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== MARKER) return null;
    if (marker === START_OF_SCAN) {
      parts.push(bytes.subarray(at));
      return joined(parts);
    }
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    const segment = bytes.subarray(at, end);
    if (marker === EXIF && orientationOf(segment) !== 1) return null;
    if (!isTold(marker)) parts.push(segment);
    at = end;
  }
  return null;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
