import { zipSync, type ZipOptions } from 'fflate';

// Local time on purpose: the library writes local fields, so these are the same bytes in every time zone.
const TIME = new Date(1980, 0, 1, 12);

/**
 * A zip file of files by path, in the given order and without times, so that the same files give the same bytes.
 * @param isStored files stored without compression, since they are already compressed
 */
export function zip(
  files: Readonly<Record<string, Uint8Array>>,
  isStored: (path: string) => boolean = () => false,
): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(files).map(([path, bytes]): [string, [Uint8Array, ZipOptions]] => [
    path,
    [bytes, { level: isStored(path) ? 0 : 6 }],
  ]);
  // A copy, since the library's bytes may be a part of a larger buffer.
  return new Uint8Array(zipSync(Object.fromEntries(entries), { mtime: TIME }));
}
