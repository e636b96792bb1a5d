import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { isBuildNeeded } from './build-when-needed.ts';

const root = mkdtempSync(join(tmpdir(), 'build-'));
const source = join(root, 'src');
const file = join(source, 'deep/page.svelte');
const result = join(root, 'index.html');

function writeAt(path: string, seconds: number): void {
  writeFileSync(path, '');
  utimesSync(path, seconds, seconds);
}

beforeEach(() => {
  rmSync(root, { recursive: true });
  mkdirSync(join(source, 'deep'), { recursive: true });
  writeAt(file, 1000);
  for (const folder of [join(source, 'deep'), source]) utimesSync(folder, 1000, 1000);
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

test('without a build one is needed', () => {
  expect(isBuildNeeded([source], result)).toBe(true);
});

test('a build younger than its sources stays', () => {
  writeAt(result, 2000);
  expect(isBuildNeeded([source, join(root, 'missing')], result)).toBe(false);
});

test('a file changed or removed since requires a new build', () => {
  writeAt(result, 2000);
  writeAt(file, 3000);
  expect(isBuildNeeded([source], result)).toBe(true);
  rmSync(file);
  expect(isBuildNeeded([source], result)).toBe(true);
});
