import { zipSync } from 'fflate';

// Local time on purpose: the library writes local fields, so these are the same bytes in every time zone.
const TIME = new Date(1980, 0, 1, 12);

/** A zip file of the files by their paths, in their order and without times: the same files give the same bytes. */
export function zip(files: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> {
  // A copy, since the library's bytes may be a part of a larger buffer.
  return new Uint8Array(zipSync(files, { mtime: TIME, level: 6 }));
}
