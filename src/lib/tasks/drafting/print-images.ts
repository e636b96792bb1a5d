import type { Photo } from '#lib/domain/visit/evidence.ts';
import { printOf } from '#lib/storage/photos/renditions.ts';

/**
 * What prints of the photos a document shows, by the hashes of the originals.
 * @param ondone told how far it is, 0 to 1
 * @throws the signal's reason when aborted
 */
export async function printImages(
  photos: readonly Photo[],
  { signal, ondone }: { signal: AbortSignal; ondone: (fraction: number) => void },
): Promise<Map<string, ArrayBuffer>> {
  const images = new Map<string, ArrayBuffer>();
  for (const [index, photo] of photos.entries()) {
    signal.throwIfAborted();
    const print = await printOf(photo);
    if (print) images.set(photo.sha256, print);
    ondone((index + 1) / photos.length);
  }
  return images;
}
