import { expect, test } from 'vitest';
import { PlayedWorker } from '#tests/fixtures/played-worker.ts';
import { CancelledError, DocumentIncompleteError, DocumentFailedError } from '#lib/documents/model/errors.ts';
import { makeFile } from './make-file.ts';
import type { Progress } from './phases.ts';

const document = { bytes: Uint8Array.of(7), hasTables: false, kind: 'minutes' };

function start(onprogress?: (progress: Progress) => void) {
  const worker = new PlayedWorker();
  const stop = new AbortController();
  const job = makeFile('pdf', document, {
    createWorker: () => worker,
    images: new Map(),
    signal: stop.signal,
    ...(onprogress ? { onprogress } : {}),
  });
  return { worker, stop, job };
}

test('a job is handed over, its progress reported, its file returned, its worker ended', async () => {
  const progress: Progress[] = [];
  const { worker, job } = start((step) => progress.push(step));
  expect(worker.calls).toEqual([
    { method: 'make', argument: { document: document.bytes, images: new Map() } },
  ]);
  worker.say({ type: 'progress', progress: { phase: 'render', fraction: 0.5 } });
  worker.say({ type: 'result', result: Uint8Array.of(1, 2) });
  expect(await job).toEqual(Uint8Array.of(1, 2));
  expect(progress).toEqual([{ phase: 'render', fraction: 0.5 }]);
  expect(worker.terminated).toBe(1);
});

test.each(['fonts', 'layout', 'render', 'write', 'check'] as const)(
  'cancelling in the phase “%s” ends the worker at once, and what it says later counts no more',
  async (phase) => {
    const { worker, stop, job } = start();
    worker.say({ type: 'progress', progress: { phase, fraction: 0 } });
    stop.abort();
    worker.say({ type: 'result', result: Uint8Array.of(1) });
    await expect(job).rejects.toBeInstanceOf(CancelledError);
    expect(worker.terminated).toBe(1);
  },
);

test('a job cancelled beforehand starts no worker', async () => {
  const createWorker = () => expect.unreachable();
  const job = makeFile('pdf', document, { createWorker, images: new Map(), signal: AbortSignal.abort() });
  await expect(job).rejects.toBeInstanceOf(CancelledError);
});

test('an incomplete document and a failed engine keep their names across the worker', async () => {
  const incomplete = start();
  incomplete.worker.say({
    type: 'error',
    error: { name: 'DocumentIncompleteError', message: '1 loss', details: { losses: ['text: kiến nghị'] } },
  });
  await expect(incomplete.job).rejects.toEqual(new DocumentIncompleteError(['text: kiến nghị']));
  const failed = start();
  failed.worker.say({ type: 'error', error: { name: 'RangeError', message: 'out of memory', details: {} } });
  await expect(failed.job).rejects.toThrow(new DocumentFailedError('out of memory'));
  expect([incomplete.worker.terminated, failed.worker.terminated]).toEqual([1, 1]);
});

test('a worker that cannot start is a failure with a name', async () => {
  const { worker, job } = start();
  worker.dispatchEvent(new Event('error'));
  await expect(job).rejects.toBeInstanceOf(DocumentFailedError);
});
