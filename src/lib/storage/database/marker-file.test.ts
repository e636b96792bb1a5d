import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let stored: string | undefined;
let fails = false;

/** A private file system with one file, as far as the marker needs it. */
const file = {
  getFile: () => Promise.resolve({ text: () => Promise.resolve(stored) }),
  createWritable: () => {
    if (fails) return Promise.reject(new DOMException('full', 'QuotaExceededError'));
    let next = '';
    return Promise.resolve({
      write: (text: string) => Promise.resolve(void (next = text)),
      close: () => Promise.resolve(void (stored = next)),
    });
  },
};

const mark = { log: 'm1', device: 'd1', seq: 3, hash: 'h3', at: '2026-03-05T02:00:00.000Z' };

/** As after a start: nothing is known but what was stored. */
const start = () => {
  vi.resetModules();
  return import('./loss-marker.ts');
};

beforeEach(() => {
  stored = undefined;
  fails = false;
  vi.stubGlobal('navigator', {
    storage: {
      getDirectory: () =>
        Promise.resolve({
          getFileHandle: (_name: string, { create }: { create: boolean }) =>
            create || stored !== undefined
              ? Promise.resolve(file)
              : Promise.reject(new DOMException('none', 'NotFoundError')),
        }),
    },
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a change that is remembered is in the file, and known at the next start', async () => {
  const { rememberHeads } = await start();
  await rememberHeads([mark]);
  expect(JSON.parse(stored ?? '')).toEqual([mark]);
  const next = await start();
  await next.recallMarks();
  expect(next.marks()).toEqual([mark]);
});

test('changes remembered at the same time are all in the file', async () => {
  const { rememberHeads } = await start();
  await Promise.all([1, 2, 3, 4].map((seq) => rememberHeads([{ ...mark, seq }])));
  expect(JSON.parse(stored ?? '')).toEqual([{ ...mark, seq: 4 }]);
});

test('a loss that was accepted is so at the next start', async () => {
  const { rememberHeads, acceptMarks } = await start();
  await rememberHeads([mark]);
  await acceptMarks([mark]);
  const next = await start();
  await next.recallMarks();
  expect(next.marks()).toEqual([{ ...mark, accepted: true }]);
});

test('a file system that fails stops no write, and what it held stays', async () => {
  const { rememberHeads } = await start();
  await rememberHeads([mark]);
  fails = true;
  await rememberHeads([{ ...mark, seq: 4 }]);
  fails = false;
  expect(JSON.parse(stored ?? '')).toEqual([mark]);
  stored = 'not JSON';
  const next = await start();
  await next.recallMarks();
  expect(next.marks()).toEqual([]);
});
