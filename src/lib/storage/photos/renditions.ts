import { callOnce } from '#lib/workers/call.ts';
import { trustedWorker } from '#lib/workers/trusted.ts';
import type { Photo } from '#lib/domain/visit/evidence.ts';
import { MADE_OF_PHOTO } from '#lib/domain/visit/photo-made.ts';
import { commit } from '#lib/storage/write/commit.ts';
import { database, type Rendition } from '#lib/storage/database/database.ts';
import { hashOfBytes } from './hash-of-bytes.ts';
import { readOriginal } from './photos.ts';
import type { RenditionMethods } from './rendition-worker.ts';
import workerUrl from './rendition-worker.ts?worker&url';

type Made = Omit<Rendition, 'sha256'>;
type PhotoRef = Pick<Photo, 'sha256' | 'type'>;
/** Makes the thumbnail and the print version of a photo from its bytes. */
type Render = (bytes: ArrayBuffer, type: string) => Promise<Made>;

const NOTHING: Made = { width: 0, height: 0, thumbnail: null, print: null };

/**
 * Only a thumbnail of a single colour is as small as this. Grey thumbnails of broken JPEGs, made by versions of the app that
 * did not notice the fault, are below it.
 */
const HARDLY_ANYTHING = 4096;

const making = new Map<string, Promise<Rendition>>();
// One at a time: two large photos decoded together can exhaust a cheap phone.
let queue: Promise<unknown> = Promise.resolve();

function renderInWorker(bytes: ArrayBuffer, type: string): Promise<Made> {
  const createWorker = () => trustedWorker(workerUrl);
  return callOnce<RenditionMethods, 'render'>(
    createWorker,
    'render',
    { bytes, type },
    { transfer: [bytes], errors: { failed: (message) => new Error(message) } },
  );
}

/** Records the hashes of a photo's thumbnail and print version in the journal, beside that of the photo. */
async function recordHashes({ sha256, ...rendition }: Rendition): Promise<void> {
  const hashes: Record<string, string> = {};
  for (const field of MADE_OF_PHOTO) {
    const bytes = rendition[field];
    if (bytes) hashes[field] = await hashOfBytes(bytes);
  }
  const photos = await database.photos.where({ sha256 }).toArray();
  await commit(
    photos.map(({ id }) => ({
      table: 'photos' as const,
      row: id,
      set: (row) =>
        !row || Object.keys(hashes).every((field) => row[field] === hashes[field]) ? {} : hashes,
    })),
  );
}

async function make({ sha256, type }: PhotoRef, render: Render): Promise<Rendition> {
  const bytes = await readOriginal(sha256);
  // Bytes that do not match the photo's hash are not shown.
  if (!bytes || (await hashOfBytes(bytes)) !== sha256) return { sha256, ...NOTHING };
  const rendition = { sha256, ...(await render(bytes, type)) };
  await database.renditions.put(rendition);
  // It can be shown all the same: without recorded hashes, printing makes it again from the original.
  await recordHashes(rendition).catch(() => undefined);
  return rendition;
}

async function makeOnce(photo: PhotoRef, render: Render): Promise<Rendition> {
  const running = making.get(photo.sha256);
  if (running) return running;
  const job = queue.then(() => make(photo, render));
  queue = job.catch(() => undefined);
  making.set(photo.sha256, job);
  try {
    return await job;
  } finally {
    making.delete(photo.sha256);
  }
}

const blanks = new Map<string, Promise<boolean>>();

/**
 * Whether the stored rendition of a JPEG is the grey of one that cannot be decoded: checked once, from the original. The
 * hashes in the journal stay; the rendition is neither shown nor printed.
 */
function isBlank({ sha256, thumbnail }: Rendition, { type }: PhotoRef, render: Render): Promise<boolean> {
  if (type !== 'image/jpeg' || !thumbnail || thumbnail.byteLength > HARDLY_ANYTHING)
    return Promise.resolve(false);
  const running = blanks.get(sha256);
  if (running) return running;
  const job = queue.then(async () => {
    const bytes = await readOriginal(sha256);
    return bytes !== undefined && (await render(bytes, type)).thumbnail === null;
  });
  queue = job.catch(() => undefined);
  const answer = job.catch(() => false);
  blanks.set(sha256, answer);
  return answer;
}

/**
 * The rendition of a photo: the stored one, or made now from the original and stored. A stored one is not used where the
 * journal has another hash; for those of earlier versions of the app it has none.
 */
export async function renditionOf(photo: PhotoRef, render: Render = renderInWorker): Promise<Rendition> {
  const [stored, photos] = await Promise.all([
    database.renditions.get(photo.sha256),
    database.photos.where({ sha256: photo.sha256 }).toArray(),
  ]);
  if (!stored) return makeOnce(photo, render);
  const thumbnails = photos.flatMap(({ thumbnail }) => thumbnail ?? []);
  const isKnown = async () => stored.thumbnail && thumbnails.includes(await hashOfBytes(stored.thumbnail));
  if (thumbnails.length > 0 && !(await isKnown())) return makeOnce(photo, render);
  return (await isBlank(stored, photo, render)) ? { sha256: photo.sha256, ...NOTHING } : stored;
}

/**
 * The print version of a photo: the stored one if its hash is in the journal, or made now from the original.
 * @returns null where the original is gone, is not what its hash names, or cannot be decoded by this browser
 */
export async function printOf(photo: PhotoRef, render: Render = renderInWorker): Promise<ArrayBuffer | null> {
  const [stored, photos] = await Promise.all([
    database.renditions.get(photo.sha256),
    database.photos.where({ sha256: photo.sha256 }).toArray(),
  ]);
  if (stored?.print) {
    const hash = await hashOfBytes(stored.print);
    if (photos.some(({ print }) => print === hash))
      return (await isBlank(stored, photo, render)) ? null : stored.print;
  }
  return (await makeOnce(photo, render)).print;
}

/**
 * The print versions of the photos in a document, by the hashes of the originals.
 * @param ondone called with the share done, 0 to 1
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
