import { expect, test } from 'vitest';
import { PlayedWorker } from '#tests/fixtures/played-worker.ts';
import { callOnce, WorkerCalls, type CallErrors } from './call.ts';
import { HandedOver } from './protocol.ts';
import { inTurn, serve } from './serve.ts';

interface Numbers {
  double: (argument: number, tell: (share: number) => void) => number;
  [other: string]: (argument: never, tell: never) => unknown;
}

class AbortedError extends Error {}
class FullError extends Error {}
const errors: CallErrors = {
  failed: (message) => new Error(message),
  cancelled: () => new AbortedError(),
  named: { FullError: ({ details }) => new FullError(String(details['left'])) },
};

/** Both sides in one thread: what one posts the other receives, copied as between threads. */
function connected(methods: Parameters<typeof serve>[0]): Worker {
  const page = new EventTarget();
  const heard: ((event: MessageEvent) => void)[] = [];
  const side = globalThis as unknown as Record<string, unknown>;
  const [post, listen] = [side['postMessage'], side['addEventListener']];
  side['addEventListener'] = (_: string, listener: (event: MessageEvent) => void) => heard.push(listener);
  serve(methods);
  side['addEventListener'] = listen;
  side['postMessage'] = (data: unknown, { transfer }: { transfer: Transferable[] }) => {
    page.dispatchEvent(new MessageEvent('message', { data: structuredClone(data, { transfer }) }));
  };
  return Object.assign(page, {
    terminate: () => (side['postMessage'] = post),
    postMessage: (data: unknown) => {
      for (const listener of heard) listener(new MessageEvent('message', { data: structuredClone(data) }));
    },
  }) as unknown as Worker;
}

test('a call reports progress and returns its result; an error keeps its class; the worker is terminated', async () => {
  const shares: number[] = [];
  const methods = {
    double(argument: number, tell: (share: number) => void) {
      tell(0.5);
      return argument * 2;
    },
    fill() {
      throw Object.assign(new FullError('full'), { name: 'FullError', left: 3, holder: () => 'not copied' });
    },
    lose() {
      throw new TypeError('lost');
    },
    give: () => new HandedOver(Uint8Array.of(7), []),
  };
  const calls = new WorkerCalls<typeof methods>(connected(methods), errors);
  expect(await calls.call('double', 21, { onprogress: (share) => shares.push(share) })).toBe(42);
  expect(shares).toEqual([0.5]);
  expect(await calls.call('give', undefined as never)).toEqual(Uint8Array.of(7));
  await expect(calls.call('fill', undefined as never)).rejects.toEqual(new FullError('3'));
  await expect(calls.call('lose', undefined as never)).rejects.toThrow('lost');
  await expect(calls.call('none' as 'lose', undefined as never)).rejects.toThrow('none');
  calls.close();
  // Who ends a worker has not failed.
  await expect(calls.call('double', 1)).rejects.toBeInstanceOf(AbortedError);
  expect(calls.hasFailed).toBe(false);
});

test('replies to an aborted call are ignored, and another call on the same worker goes on', async () => {
  const worker = new PlayedWorker();
  const calls = new WorkerCalls<Numbers>(worker, errors);
  const stop = new AbortController();
  const first = calls.call('double', 1, { signal: stop.signal });
  stop.abort();
  worker.say({ type: 'result', result: 2 });
  await expect(first).rejects.toBeInstanceOf(AbortedError);
  const second = calls.call('double', 2);
  worker.say({ type: 'result', result: 4 });
  expect(await second).toBe(4);
  expect(worker.terminated).toBe(0);
});

test('a worker that crashes fails every open call and every later one, once', async () => {
  const worker = new PlayedWorker();
  const calls = new WorkerCalls<Numbers>(worker, errors);
  const open = [calls.call('double', 1), calls.call('double', 2)];
  worker.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
  for (const call of [...open, calls.call('double', 3)]) await expect(call).rejects.toThrow('out of memory');
  expect(calls.hasFailed).toBe(true);
});

test('a call with its own worker starts none when it is aborted beforehand', async () => {
  const options = { errors, signal: AbortSignal.abort() };
  const call = callOnce<Numbers, 'double'>(() => expect.unreachable(), 'double', 1, options);
  await expect(call).rejects.toBeInstanceOf(AbortedError);
});

test('tasks run in turn, and one that fails does not hold up the next', async () => {
  const afterOthers = inTurn();
  const done: string[] = [];
  const slow = afterOthers(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    done.push('slow');
    throw new Error('slow');
  });
  const quick = afterOthers(() => done.push('quick'));
  await expect(slow).rejects.toThrow('slow');
  await quick;
  expect(done).toEqual(['slow', 'quick']);
});
