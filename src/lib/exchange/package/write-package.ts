import { ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import type { Change } from '#lib/journal/change.ts';
import type { Seal } from '#lib/journal/seal.ts';
import { linesOf } from './lines.ts';
import { attachmentOf, changesOf, MANIFEST, SEALS, type LogPart, type Manifest } from './manifest.ts';

/** What goes into a package; changes and bytes are fetched when their turn comes, so that memory stays small. */
export interface PackageContents {
  manifest: Manifest;
  /** The changes of one log, from its first to its last. */
  changes: (part: LogPart) => AsyncIterable<Change> | Iterable<Change>;
  seals: readonly Seal[];
  /** @throws when the bytes are not there */
  attachment: (sha256: string) => Promise<Uint8Array>;
}

// Local time on purpose: the format keeps local fields, so the same contents give the same bytes in every time zone.
const TIME = new Date(1980, 0, 1, 12);

const blob = (bytes: Uint8Array) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });

/**
 * Writes a package, file by file.
 * @param onprogress called with the share written so far, 0 to 1
 * @throws what `changes`, `attachment` and `target` throw; AbortError. What was written is then no package.
 */
export async function writePackage(
  { manifest, changes, seals, attachment }: PackageContents,
  target: WritableStream<Uint8Array>,
  { signal, onprogress }: { signal?: AbortSignal; onprogress?: (share: number) => void } = {},
): Promise<void> {
  const zip = new ZipWriter(target, {
    useWebWorkers: false,
    lastModDate: TIME,
    extendedTimestamp: false,
    ...(signal ? { signal } : {}),
  });
  const total = manifest.logs.length + manifest.attachments.length;
  let done = 0;
  const add = async (name: string, bytes: ReadableStream<Uint8Array>, level?: 0) => {
    signal?.throwIfAborted();
    await zip.add(name, bytes, level === undefined ? {} : { level });
  };
  const count = () => {
    done += 1;
    onprogress?.(done / total);
  };
  await add(MANIFEST, blob(new TextEncoder().encode(JSON.stringify(manifest))));
  for (const [place, part] of manifest.logs.entries()) {
    await add(changesOf(place), linesOf(changes(part)));
    count();
  }
  await add(SEALS, linesOf(seals));
  for (const { sha256 } of manifest.attachments) {
    await add(attachmentOf(sha256), blob(await attachment(sha256)), 0);
    count();
  }
  await zip.close();
}
