import { photoTypeOf } from '#lib/domain/visit/evidence.ts';
import { canShow } from '#lib/documents/paper/image-check.ts';

/** An image with its size in pixels. */
export interface SizedImage {
  type: 'jpg' | 'png';
  bytes: ArrayBuffer;
  width: number;
  height: number;
}

/** An image Word can show, or null: a whole JPEG or PNG. */
export async function sizedImage(bytes: ArrayBuffer): Promise<SizedImage | null> {
  if (!(await canShow(bytes))) return null;
  const view = new DataView(bytes);
  if (photoTypeOf(new Uint8Array(bytes)) === 'image/png') {
    return { type: 'png', bytes, width: view.getUint32(16), height: view.getUint32(20) };
  }
  return { type: 'jpg', bytes, ...jpegSize(view) };
}

/** Walks the markers to the frame header; `canShow` has seen that there is one. */
function jpegSize(view: DataView): { width: number; height: number } {
  for (let offset = 2; ;) {
    const marker = view.getUint8(offset + 1);
    if (marker === 0xff) {
      offset += 1;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { height: view.getUint16(offset + 5), width: view.getUint16(offset + 7) };
    }
    offset += 2 + view.getUint16(offset + 2);
  }
}
