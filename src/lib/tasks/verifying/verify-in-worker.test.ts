import { expect, test } from 'vitest';
import { PlayedWorker } from '#tests/fixtures/played-worker.ts';
import type { Verification } from '#lib/storage/record/verification.ts';
import { VerificationFailedError, verifyInWorker } from './verify-in-worker.ts';

const intact: Verification = {
  verdict: 'intact',
  faults: [],
  changes: 9,
  rows: 6,
  photos: 1,
  files: 0,
  head: null,
  seals: { right: 1, foreign: 0, unchecked: 0 },
};

function start() {
  const worker = new PlayedWorker();
  const stop = new AbortController();
  const progress: [string, number][] = [];
  const job = verifyInWorker('v1', {
    signal: stop.signal,
    onprogress: (...step) => progress.push(step),
    createWorker: () => worker,
  });
  return { worker, stop, progress, job };
}

test('a worker gets the visit, tells how far it is, gives its verdict and is ended', async () => {
  const { worker, progress, job } = start();
  expect(worker.calls).toEqual([{ method: 'verify', argument: { visitId: 'v1', marks: [] } }]);
  worker.say({ type: 'progress', progress: { phase: 'chain', fraction: 0.5 } });
  worker.say({ type: 'result', result: intact });
  expect(await job).toEqual(intact);
  expect(progress).toEqual([['chain', 0.5]]);
  expect(worker.terminated).toBe(1);
});

test('cancelling ends the worker at once; cancelled beforehand, none is started', async () => {
  const { worker, stop, job } = start();
  stop.abort();
  await expect(job).rejects.toThrow('aborted');
  expect(worker.terminated).toBe(1);
  const never = verifyInWorker('v1', {
    signal: AbortSignal.abort(),
    onprogress: () => undefined,
    createWorker: () => expect.unreachable(),
  });
  await expect(never).rejects.toThrow('aborted');
});

test('a worker that fails, or never starts, gives no verdict', async () => {
  const failed = start();
  failed.worker.say({
    type: 'error',
    error: { name: 'StorageError', message: 'Storage: lost', details: {} },
  });
  await expect(failed.job).rejects.toThrow(new VerificationFailedError('Storage: lost'));
  const dead = start();
  dead.worker.dispatchEvent(new Event('error'));
  await expect(dead.job).rejects.toBeInstanceOf(VerificationFailedError);
  expect([failed.worker.terminated, dead.worker.terminated]).toEqual([1, 1]);
});
