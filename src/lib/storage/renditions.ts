import { trustedWorker } from '../trusted-worker.ts';
import type { Photo } from '../domain/evidence.ts';
import { database, type Rendition } from './database.ts';
import { readOriginal } from './photos.ts';
import workerUrl from './rendition-worker.ts?worker&url';

type Made = Omit<Rendition, 'sha256'>;
type PhotoRef = Pick<Photo, 'sha256' | 'type'>;

const making = new Map<string, Promise<Rendition>>();
// One at a time: two large photos decoded together can exhaust a cheap phone.
let queue: Promise<unknown> = Promise.resolve();

function renderInWorker(bytes: ArrayBuffer, type: string): Promise<Made> {
  return new Promise((resolve, reject) => {
    const worker = trustedWorker(workerUrl);
    worker.onmessage = ({ data }: MessageEvent<Made>) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = (event) => {
      worker.terminate();
      reject(new Error(event.message || 'The photo worker did not start'));
    };
    worker.postMessage({ bytes, type }, [bytes]);
  });
}

async function make({ sha256, type }: PhotoRef): Promise<Rendition> {
  const bytes = await readOriginal(sha256);
  const nothing: Made = { width: 0, height: 0, thumbnail: null, print: null };
  const rendition = { sha256, ...(bytes ? await renderInWorker(bytes, type) : nothing) };
  await database.renditions.put(rendition);
  return rendition;
}

/** What is shown and printed of a photo: kept, or made now from the original and kept. */
export async function renditionOf(photo: PhotoRef): Promise<Rendition> {
  const kept = await database.renditions.get(photo.sha256);
  if (kept) return kept;
  const known = making.get(photo.sha256);
  if (known) return known;
  const job = queue.then(() => make(photo));
  queue = job.catch(() => undefined);
  making.set(photo.sha256, job);
  try {
    return await job;
  } finally {
    making.delete(photo.sha256);
  }
}
