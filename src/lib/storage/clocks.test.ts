import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startAfresh } from '#tests/fixtures/stored-parents.ts';
import { now, startedVisit } from '#tests/fixtures/stored-visit.ts';
import { emptyRecord } from '#tests/fixtures/visit-record.ts';
import { hashChange } from '#lib/journal/chain.ts';
import { GENESIS } from '#lib/journal/change.ts';
import { instantOf } from '#lib/journal/clock.ts';
import { saveAnswer } from './rows/answers.ts';
import { database } from './database/database.ts';
import { readGaps } from './database/lost-data.ts';
import { readTimeline } from './timeline/timeline.ts';
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
  const { entries } = await readTimeline(visit.missionId, { visitId: 'v1' }, 10);
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

test('what a loss tells is when the last entry was written, whatever the clock showed before', async () => {
  await note('sai năm', '2035-03-05T02:20:00.000Z');
  await note('chỉnh lại', '2026-03-05T02:30:00.000Z');
  await database.changes.where({ log: mission.id }).limit(1).delete();
  expect(await readGaps()).toMatchObject({ lost: 1, at: '2026-03-05T02:30:00.000Z' });
});

test('an entry days before one of another device that was known then is marked', async () => {
  const device = '0190a000-0000-7000-8000-000000000001';
  await note('đúng giờ', '2026-03-05T02:10:00.000Z');
  const own = (await database.changes.where({ log: mission.id }).last())!;
  const { order: _, ...change } = own;
  const foreign = { ...change, device, seq: 1, wall: Date.parse('2026-03-09T02:00:00.000Z'), prev: GENESIS };
  const { hash: __, ...rest } = foreign;
  const received = { ...rest, hash: hashChange(rest) };
  await database.changes.add(received);
  const { log, seq, hash, time, wall } = received;
  await database.heads.add({ log, device, seq, hash, time, wall });
  await note('chậm bốn ngày', '2026-03-05T02:40:00.000Z');
  const { entries } = await readTimeline(
    visit.missionId,
    { visitId: 'v1' },
    3,
    Date.parse('2026-03-10T02:00:00.000Z'),
  );
  expect(entries.map(({ device: by, timeDoubted }) => [by === device, timeDoubted])).toEqual([
    [false, true],
    [true, false],
    [false, false],
  ]);
});
