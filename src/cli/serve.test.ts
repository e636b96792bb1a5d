import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve, type Served } from './serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'serve-'));
let served: Served;
const get = (path: string, accept = '*/*') => fetch(served.address + path, { headers: { accept } });

beforeAll(async () => {
  mkdirSync(join(folder, '_app/immutable'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<title>app</title>');
  writeFileSync(join(folder, 'manifest.webmanifest'), '{}');
  for (const name of ['chunk.js', 'pdf.mjs', 'scan.wasm'])
    writeFileSync(join(folder, '_app/immutable', name), '1');
  served = await serve(folder, 0);
});

afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

test('any address a person opens answers with the app, even one with a dot', async () => {
  for (const path of ['/', '/missions/x', '/missions/x/visits/v1/A.1']) {
    const response = await get(path, 'text/html,*/*');
    expect(await response.text()).toBe('<title>app</title>');
    expect(response.headers.get('cache-control')).toBe('no-cache');
  }
});

test('a missing script is missing, not a page', async () => {
  expect((await get('/_app/immutable/gone.js')).status).toBe(404);
});

test('hashed files are cached for good, the manifest is revalidated', async () => {
  expect((await get('/_app/immutable/chunk.js')).headers.get('cache-control')).toContain('immutable');
  expect((await get('/manifest.webmanifest')).headers.get('cache-control')).toBe('no-cache');
});

test.each([
  ['/manifest.webmanifest', 'application/manifest+json'],
  ['/_app/immutable/chunk.js', 'text/javascript'],
  ['/_app/immutable/pdf.mjs', 'text/javascript'],
  ['/_app/immutable/scan.wasm', 'application/wasm'],
])('%s is served as %s', async (path, type) => {
  expect((await get(path)).headers.get('content-type')).toContain(type);
});

test('nothing outside the folder is served', async () => {
  const response = await get('/..%2f..%2fetc%2fpasswd');
  expect(response.status).toBe(404);
});

test('the next port is tried only when requested', async () => {
  const port = Number(new URL(served.address).port);
  await expect(serve(folder, port)).rejects.toThrow('EADDRINUSE');
  const next = await serve(folder, port, { tryNext: true });
  expect(Number(new URL(next.address).port)).toBeGreaterThan(port);
  await next.close();
});
