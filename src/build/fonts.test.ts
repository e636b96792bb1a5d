import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFontMetrics } from '#lib/documents/fonts/font-metrics.ts';
import { isDocumentLetter } from '#lib/domain/basics/print-letters.ts';
import { subsetTinos } from './fonts.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fonts-'));
  await subsetTinos(folder);
});

afterAll(() => rm(folder, { recursive: true }));

test('four styles are written, each light enough to precache', async () => {
  const files = (await readdir(folder)).sort();
  expect(files).toEqual(['tinos-bold-italic.ttf', 'tinos-bold.ttf', 'tinos-italic.ttf', 'tinos-regular.ttf']);
  for (const file of files) expect((await stat(join(folder, file))).size).toBeLessThan(55_000);
});

test('all four styles have the characters that forms allow, and no others', async () => {
  const coverages = await Promise.all(
    (await readdir(folder)).map(async (file) => {
      const bytes = await readFile(join(folder, file));
      const { has } = readFontMetrics(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
      return Array.from({ length: 0x10000 }, (_, codePoint) => codePoint)
        .filter(has)
        .join(' ');
    }),
  );
  expect(new Set(coverages).size).toBe(1);
  const named = Array.from({ length: 0x10000 }, (_, codePoint) => codePoint).filter(isDocumentLetter);
  expect(coverages[0]).toBe(named.join(' '));
});
