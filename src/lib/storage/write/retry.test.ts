import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { plantParents, startAfresh } from '#tests/fixtures/stored-parents.ts';
import { findFault } from '#lib/journal/chain.ts';
import type { Change } from '#lib/journal/change.ts';
import { readAnswers, saveAnswer } from '#lib/storage/rows/answers.ts';
import type { Attempt } from './attempt.ts';
import { tryWrite } from './retry.ts';
import { prepareToWrite } from './commit.ts';
import { database } from '#lib/storage/database/database.ts';
import { onStall } from '#lib/storage/database/stalled-writes.ts';

const visit = { id: 'v1', missionId: 'm1' };
const now = '2026-03-05T02:00:00.000Z';
const note = (text: string) => saveAnswer(visit, 'A1', { note: text }, now);

const reports: boolean[] = [];
onStall((stalled) => reports.push(stalled));

const journal = async () => (await database.changes.toArray()).map(({ order: _, ...change }) => change);
const notes = async () => (await journal()).map(({ set }) => set['note']);

/** Long enough for any answer of the database. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 30));

async function seconds(count: number): Promise<void> {
  for (let second = 0; second < count; second += 1) {
    await pause();
    vi.advanceTimersByTime(1_000);
  }
  await pause();
}

/** Another page holds every table and does not let go until the returned function is called. */
async function blockDatabase(): Promise<() => void> {
  const native = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(database.name);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(new Error('It does not open'));
  });
  const store = native.transaction([...native.objectStoreNames], 'readwrite').objectStore('settings');
  let held = true;
  await new Promise<void>((resolve) => {
    const hold = () => {
      resolve();
      if (held) store.get('nothing').onsuccess = hold;
      else native.close();
    };
    store.get('nothing').onsuccess = hold;
  });
  return () => {
    held = false;
  };
}

/** Writes a note in attempts whose course a test decides. */
function noteBy(run: (attempt: number, go: () => Promise<Change[]>) => Promise<Change[]>) {
  let attempts = 0;
  return tryWrite([], async (attempt: Attempt) => {
    const { transact } = await prepareToWrite();
    const edit = { table: 'answers', row: 'v1/A1', set: { note: 'lạc' } } as const;
    return run((attempts += 1), () => transact([edit], [], attempt));
  });
}

beforeEach(async () => {
  await plantParents('m1', 'v1');
  await note('trước');
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  reports.length = 0;
});

afterEach(async () => {
  vi.useRealTimers();
  await startAfresh();
});

test('a write that gets no answer is reported after five seconds, and written once when the database answers', async () => {
  const release = await blockDatabase();
  const writing = note('sau');
  await seconds(4);
  expect(reports).toEqual([]);
  await seconds(1);
  expect(reports).toEqual([true]);
  await seconds(12);
  release();
  await writing;
  expect(reports).toEqual([true, false]);
  expect(await notes()).toEqual(['trước', 'sau']);
  expect(findFault(await journal())).toBeNull();
});

test('what was entered while the database did not answer is written in the order it was entered', async () => {
  const release = await blockDatabase();
  const writing = [note('một'), note('hai')];
  await seconds(5);
  writing.push(note('ba'));
  await seconds(3);
  writing.push(note('bốn'));
  release();
  await Promise.all(writing);
  expect(await notes()).toEqual(['trước', 'một', 'hai', 'ba', 'bốn']);
  expect((await readAnswers('v1'))[0]?.note).toBe('bốn');
  expect(findFault(await journal())).toBeNull();
});

test('a first attempt that runs late, after the second one wrote, writes nothing', async () => {
  let arrive: () => void = () => undefined;
  let late: Promise<unknown> | undefined;
  const writing = noteBy((attempt, go) => {
    if (attempt > 1) return go();
    const delayed = new Promise<void>((resolve) => (arrive = resolve)).then(go);
    late = delayed.catch((error: unknown) => error);
    return delayed;
  });
  await seconds(5);
  expect(await writing).toHaveLength(1);
  arrive();
  expect(await late).toMatchObject({ name: 'SupersededError' });
  expect(await notes()).toEqual(['trước', 'lạc']);
});

test('a first attempt that wrote but was never answered is found by the second, which writes nothing', async () => {
  const writing = noteBy(async (attempt, go) => {
    const changes = await go();
    return attempt > 1 ? changes : new Promise(() => undefined);
  });
  await seconds(7);
  expect(await writing).toEqual((await journal()).slice(1));
  expect(await notes()).toEqual(['trước', 'lạc']);
});

test('a long write whose parts are answered is not reported as stalled', async () => {
  const writing = noteBy(async (_, go) => {
    for (let part = 0; part < 8; part += 1) {
      await seconds(1);
      await note(`phần ${String(part)}`);
    }
    return go();
  });
  expect(await writing).toHaveLength(1);
  expect(reports).toEqual([]);
});

test('an error reaches the caller at once', async () => {
  await expect(noteBy(() => Promise.reject(new RangeError('so')))).rejects.toThrow(RangeError);
  expect(reports).toEqual([]);
});
