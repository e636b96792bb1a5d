import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Kilobytes (1,000 bytes) that files of a built app weigh on the wire, each compressed by itself with gzip. */
export function gzipKilobytes(folder: string, paths: readonly string[]): number {
  const bytes = [...new Set(paths)].map((path) => gzipSync(readFileSync(join(folder, path))).length);
  return bytes.reduce((sum, each) => sum + each, 0) / 1000;
}
