import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startAfresh } from '#tests/fixtures/stored-parents.ts';
import { now, startedVisit } from '#tests/fixtures/stored-visit.ts';
import { emptyRecord } from '#tests/fixtures/visit-record.ts';
import { findFault, hashChange } from '#lib/journal/chain.ts';
import { instantOf } from '#lib/journal/clock.ts';
import { saveAnswer } from './rows/answers.ts';
import { database } from './database/database.ts';
import { readLoss } from './database/lost-data.ts';
import { acceptMarks } from './database/loss-marker.ts';
import { readJournal } from './record/record.ts';
import { verifyRecord } from './record/verification.ts';
import { beginVisit } from './rows/visits.ts';

const { mission, unit, checklist } = emptyRecord();
const visit = startedVisit({ unannounced: true });

async function note(text: string, at: string): Promise<void> {
  vi.setSystemTime(at);
  await saveAnswer(visit, 'A1', { note: text }, at);
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(now) });
  await beginVisit(visit, checklist, { mission, unit });
});

afterEach(async () => {
  vi.useRealTimers();
  await startAfresh();
});

test('a clock that was once in 2035 stamps no later entry with 2035, and its own entry is marked', async () => {
  await note('đúng giờ', '2026-03-05T02:10:00.000Z');
  await note('sai năm', '2035-03-05T02:20:00.000Z');
  await note('chỉnh lại', '2026-03-05T02:30:00.000Z');
  await note('tiếp', '2026-03-05T02:40:00.000Z');
  const { entries } = await readJournal('v1', 10);
  expect(entries.slice(0, 4).map((entry) => [instantOf(entry), entry.timeDoubted])).toEqual([
    ['2026-03-05T02:40:00.000Z', false],
    ['2026-03-05T02:30:00.000Z', false],
    ['2035-03-05T02:20:00.000Z', true],
    ['2026-03-05T02:10:00.000Z', false],
  ]);
  // Order never depends on the clock.
  const times = entries.map(({ time }) => time);
  expect(times).toEqual(times.toSorted().reverse());
  expect((await verifyRecord('v1'))?.verdict).toBe('intact');
});

test('the time the clock showed is part of what is hashed', async () => {
  await note('đúng giờ', '2026-03-05T02:10:00.000Z');
  const change = (await database.changes.orderBy('order').last())!;
  await database.changes.put({ ...change, wall: Date.parse('2026-03-04T02:10:00.000Z') });
  expect((await verifyRecord('v1'))?.faults).toMatchObject([{ seq: change.seq, what: 'hash' }]);
});

test('changes from before the clock was stored stay verifiable, and new ones continue their chain', async () => {
  await note('cũ', '2026-03-05T02:10:00.000Z');
  const all = await database.changes.orderBy('order').toArray();
  let prev = all[0]!.prev;
  for (const { order, hash: _hash, wall: _wall, ...change } of all) {
    const old = { ...change, prev };
    prev = hashChange(old);
    await database.table('changes').put({ ...old, hash: prev, order });
  }
  await database.heads.update(all[0]!.device, { hash: prev });
  acceptMarks((await readLoss())?.marks ?? []);
  await note('mới', '2026-03-05T02:20:00.000Z');
  const changes = await database.changes.orderBy('order').toArray();
  expect(changes.map(({ wall }) => wall !== undefined)).toEqual([...all.map(() => false), true]);
  expect(findFault(changes.map(({ order: _, ...change }) => change))).toBeNull();
  const { entries } = await readJournal('v1', 2);
  expect(entries.map(instantOf)).toEqual(['2026-03-05T02:20:00.000Z', '2026-03-05T02:10:00.000Z']);
});
