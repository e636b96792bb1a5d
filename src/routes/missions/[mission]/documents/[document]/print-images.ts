import type { Photo } from '#lib/domain/evidence.ts';
import type { DocumentModel } from '#lib/documents/document.ts';
import { renditionOf } from '#lib/storage/renditions.ts';

/** The photos a document shows: a mission may hold many it does not. */
function photosIn({ blocks, annexes }: DocumentModel, photos: readonly Photo[]): Photo[] {
  const all = [...blocks, ...annexes.flatMap((annex) => annex.blocks)];
  const shown = new Set(
    all.flatMap((block) => (block.type === 'photos' ? block.photos.map(({ sha256 }) => sha256) : [])),
  );
  return photos.filter(({ sha256 }) => shown.has(sha256));
}

/**
 * What prints of the photos a document shows, by the hashes of the originals.
 * @param ondone told how far it is, 0 to 1
 * @throws the signal's reason when aborted
 */
export async function printImages(
  model: DocumentModel,
  photos: readonly Photo[],
  { signal, ondone }: { signal: AbortSignal; ondone: (fraction: number) => void },
): Promise<Map<string, ArrayBuffer>> {
  const images = new Map<string, ArrayBuffer>();
  const shown = photosIn(model, photos);
  for (const [index, photo] of shown.entries()) {
    signal.throwIfAborted();
    const { print } = await renditionOf(photo);
    if (print) images.set(photo.sha256, print);
    ondone((index + 1) / shown.length);
  }
  return images;
}
