import { expect, test, vi } from 'vitest';
import { PlayedWorker } from '#tests/fixtures/played-worker.ts';
import { CancelledError, DocumentFailedError } from '#lib/documents/model/errors.ts';
import { DraftWorker, type DraftView } from './draft.ts';

const FROM = { id: 'd', kind: 'unit-report', missionId: 'm', visitId: 'v', replaces: null };
const ISSUE = { number: null, date: null };
const VIEW: DraftView = { contentHash: 'a', lines: [], signedAt: null, isOpen: false, lacks: [] };

/** A draft whose workers are played, one after the other. */
function played() {
  const workers: PlayedWorker[] = [];
  const listener = { onreading: vi.fn(), ondraft: vi.fn(), onfailure: vi.fn() };
  const draft = new DraftWorker(FROM, ISSUE, listener, () => {
    const worker = new PlayedWorker();
    workers.push(worker);
    return worker;
  });
  const at = (index: number) => {
    const worker = workers[index];
    if (!worker) throw new Error('No such worker was started');
    return worker;
  };
  return { draft, listener, workers, at };
}

const die = (worker: PlayedWorker) => worker.dispatchEvent(new Event('error'));
const settled = () => new Promise((resolve) => setTimeout(resolve));

test('a worker that dies is replaced, with the number and date of now; nothing is reported as failed', async () => {
  const { draft, listener, workers, at } = played();
  draft.issue({ number: '05', date: null });
  die(at(0));
  await settled();
  expect(workers).toHaveLength(2);
  expect(at(1).calls).toEqual([
    { method: 'follow', argument: { from: FROM, issue: { number: '05', date: null } } },
  ]);
  at(1).say({ type: 'progress', progress: { type: 'drafted', draft: VIEW } });
  expect(listener.ondraft).toHaveBeenCalledExactlyOnceWith(VIEW);
  expect(listener.onfailure).not.toHaveBeenCalled();
});

test('one that cannot be drafted is tried twice and then reported, once', async () => {
  const { listener, workers, at } = played();
  at(0).say({ type: 'progress', progress: { type: 'failed', message: 'closed' } });
  at(1).say({ type: 'progress', progress: { type: 'failed', message: 'closed' } });
  await settled();
  expect(workers).toHaveLength(2);
  expect(listener.onfailure).toHaveBeenCalledOnce();
});

test('what was asked of a worker that died is asked of the next one', async () => {
  const { draft, listener, at } = played();
  at(0).say({ type: 'progress', progress: { type: 'drafted', draft: VIEW } });
  const packing = draft.pack({}, 'draft');
  die(at(0));
  await settled();
  at(1).say({ type: 'result', result: { drafted: 'a' } });
  expect(await packing).toEqual({ drafted: 'a' });
  expect(listener.onfailure).not.toHaveBeenCalled();
});

test('what is stopped has not failed', async () => {
  const { draft, listener, workers, at } = played();
  const packing = draft.pack({}, 'draft');
  const stop = new AbortController();
  const aborted = draft.pack({}, 'draft', stop.signal);
  stop.abort();
  await expect(aborted).rejects.toBeInstanceOf(CancelledError);
  draft.close();
  await expect(packing).rejects.toBeInstanceOf(CancelledError);
  die(at(0));
  await settled();
  expect(workers).toHaveLength(1);
  expect(listener.onfailure).not.toHaveBeenCalled();
});

test('what a worker refuses is refused, and the worker goes on', async () => {
  const { draft, workers, at } = played();
  const packing = draft.pack({}, 'draft');
  at(0).say({ type: 'error', error: { name: 'DocumentFailedError', message: 'none', details: {} } });
  await expect(packing).rejects.toBeInstanceOf(DocumentFailedError);
  expect(workers).toHaveLength(1);
});
