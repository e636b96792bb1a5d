import { photoTypeOf } from '#lib/domain/visit/evidence.ts';

/**
 * Whether the PDF engine can show an image: a JPEG or PNG that is whole. Checked beforehand because a damaged
 * one would make the engine fail late, taking the whole document with it.
 */
export async function canShow(bytes: ArrayBuffer): Promise<boolean> {
  try {
    switch (photoTypeOf(new Uint8Array(bytes))) {
      case 'image/jpeg':
        return isWholeJpeg(new DataView(bytes));
      case 'image/png':
        return await isWholePng(bytes);
      default:
        return false;
    }
  } catch {
    // A marker or chunk that points past the end of the file.
    return false;
  }
}

/** A frame with a size, followed by a scan. */
function isWholeJpeg(view: DataView): boolean {
  let offset = 2;
  let sized = false;
  while (offset < view.byteLength) {
    if (view.getUint8(offset) !== 0xff) return false;
    const marker = view.getUint8(offset + 1);
    if (marker === 0xff) {
      offset += 1;
      continue;
    }
    if (marker === 0xda) return sized;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) sized = view.getUint16(offset + 5) > 0 && view.getUint16(offset + 7) > 0;
    offset += 2 + view.getUint16(offset + 2);
  }
  return false;
}

/** Header, pixels that inflate to the size the header promises, and an end. */
async function isWholePng(bytes: ArrayBuffer): Promise<boolean> {
  const view = new DataView(bytes);
  const data: Uint8Array<ArrayBuffer>[] = [];
  const width = view.getUint32(16);
  const height = view.getUint32(20);
  const channels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[view.getUint8(25)];
  if (width === 0 || height === 0 || channels === undefined) return false;
  let palette = view.getUint8(25) !== 3;
  const interlaced = view.getUint8(28) !== 0;
  const expected = height * (1 + Math.ceil((width * channels * view.getUint8(24)) / 8));
  for (let offset = 8; offset < view.byteLength;) {
    const length = view.getUint32(offset);
    const type = view.getUint32(offset + 4);
    if (type === 0x504c5445) palette = true;
    if (type === 0x49444154) data.push(new Uint8Array(bytes, offset + 8, length));
    if (type === 0x49454e44) return palette && (await isInflatable(data, interlaced ? null : expected));
    offset += 12 + length;
  }
  return false;
}

async function isInflatable(parts: Uint8Array<ArrayBuffer>[], expected: number | null): Promise<boolean> {
  const pixels = new Blob(parts).stream().pipeThrough(new DecompressionStream('deflate'));
  let length = 0;
  for (const reader = pixels.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return expected === null ? length > 0 : length >= expected;
    length += value.byteLength;
    if (expected !== null && length > expected + 65_536) {
      await reader.cancel();
      return false;
    }
  }
}
