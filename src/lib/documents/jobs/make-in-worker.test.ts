import { expect, test } from 'vitest';
import { PlayedWorker } from '#tests/fixtures/played-worker.ts';
import { CancelledError, DocumentIncompleteError, DocumentFailedError } from '#lib/documents/model/errors.ts';
import { makeInWorker } from './make-in-worker.ts';
import type { Progress } from './run-in-worker.ts';

const document = { bytes: Uint8Array.of(7) };

function start(onprogress?: (progress: Progress) => void) {
  const worker = new PlayedWorker();
  const stop = new AbortController();
  const job = makeInWorker(() => worker, document, {
    images: new Map(),
    signal: stop.signal,
    ...(onprogress ? { onprogress } : {}),
  });
  return { worker, stop, job };
}

test('a job is handed over, its progress told, its file given, its worker ended', async () => {
  const progress: Progress[] = [];
  const { worker, job } = start((step) => progress.push(step));
  expect(worker.jobs).toEqual([{ document: document.bytes, images: new Map() }]);
  worker.say({ type: 'progress', phase: 'render', fraction: 0.5 });
  worker.say({ type: 'done', result: Uint8Array.of(1, 2) });
  expect(await job).toEqual(Uint8Array.of(1, 2));
  expect(progress).toEqual([{ phase: 'render', fraction: 0.5 }]);
  expect(worker.terminated).toBe(1);
});

test.each(['fonts', 'layout', 'render', 'write', 'check'] as const)(
  'cancelling in the phase “%s” ends the worker at once, and what it says later counts no more',
  async (phase) => {
    const { worker, stop, job } = start();
    worker.say({ type: 'progress', phase, fraction: 0 });
    stop.abort();
    worker.say({ type: 'done', result: Uint8Array.of(1) });
    await expect(job).rejects.toBeInstanceOf(CancelledError);
    expect(worker.terminated).toBe(1);
  },
);

test('a job cancelled beforehand starts no worker', async () => {
  const createWorker = () => expect.unreachable();
  const job = makeInWorker(createWorker, document, { images: new Map(), signal: AbortSignal.abort() });
  await expect(job).rejects.toBeInstanceOf(CancelledError);
});

test('an incomplete document and a failed engine keep their names across the worker', async () => {
  const incomplete = start();
  incomplete.worker.say({ type: 'incomplete', losses: ['text: kiến nghị'] });
  await expect(incomplete.job).rejects.toBeInstanceOf(DocumentIncompleteError);
  const failed = start();
  failed.worker.say({ type: 'failed', message: 'out of memory' });
  await expect(failed.job).rejects.toThrow(new DocumentFailedError('out of memory'));
  expect([incomplete.worker.terminated, failed.worker.terminated]).toEqual([1, 1]);
});

test('a worker that cannot start is a failure with a name', async () => {
  const { worker, job } = start();
  worker.dispatchEvent(new Event('error'));
  await expect(job).rejects.toBeInstanceOf(DocumentFailedError);
});
