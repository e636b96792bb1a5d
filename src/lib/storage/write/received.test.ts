import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { plantParents, startAfresh } from '#tests/fixtures/stored-parents.ts';
import { journalFaults, storedChanges } from '#tests/fixtures/stored-journal.ts';
import { emptyAnswer } from '#lib/domain/checklist/answer.ts';
import { hashChange } from '#lib/journal/chain.ts';
import { GENESIS, type Change } from '#lib/journal/change.ts';
import { database } from '#lib/storage/database/database.ts';
import { readLoss } from '#lib/storage/database/lost-data.ts';
import { restoreRows } from '#lib/storage/database/restore-rows.ts';
import { withoutNewer } from '#lib/storage/record/newer-rows.ts';
import { findRowFaults, replay, rowKey } from '#lib/journal/verify.ts';
import { inOrder } from '#lib/journal/rebuild.ts';
import { readAnswers, saveAnswer } from '#lib/storage/rows/answers.ts';
import { applyWaiting, receiveChanges } from './received.ts';
import type * as RowValidators from './row-validators.ts';

/** While true, this app is of a version that did not know notes yet. */
const older = vi.hoisted(() => ({ knowsNoNotes: false }));

vi.mock('./row-validators.ts', async (original) => {
  const { rowValidator } = await original<typeof RowValidators>();
  return {
    rowValidator: async (table: Parameters<typeof rowValidator>[0]) => {
      const validate = await rowValidator(table);
      return (next: Record<string, unknown>, before: Record<string, unknown> | undefined) => {
        if (!older.knowsNoNotes) return validate(next, before);
        if ('note' in next)
          throw Object.assign(new Error('note'), {
            issues: [{ code: 'unrecognized_keys', path: [], keys: ['note'] }],
          });
        const { note: _, ...row } = validate({ ...next, note: '' }, before);
        return row;
      };
    },
  };
});

const visit = { id: 'v1', missionId: 'm1' };
const now = '2026-03-05T02:00:00.000Z';
const OTHERS = ['0190a000-0000-7000-8000-000000000001', '0190a000-0000-7000-8000-000000000002'] as const;

type Step = Pick<Change, 'table' | 'row' | 'set'> & { at?: number };

/** An honest log of another device. */
function logBy(device: string, steps: readonly Step[], log = 'm1'): Change[] {
  let prev = GENESIS;
  return steps.map(({ at, ...step }, index) => {
    const wall = Date.parse(now) + (at ?? index) * 1000;
    const time = `${String(wall).padStart(15, '0')}-000000`;
    const rest = { ...step, log, device, seq: index + 1, time, wall, author: 'Thư ký', context: {}, prev };
    prev = hashChange(rest);
    return { ...rest, hash: prev };
  });
}

const created = (code: string): Step => ({
  table: 'answers',
  row: `v1/${code}`,
  set: { ...emptyAnswer(visit, code), judgement: 'met' },
  at: 0,
});
const noted = (code: string, note: string): Step => ({ table: 'answers', row: `v1/${code}`, set: { note } });

beforeEach(() => plantParents('m1', 'v1'));

afterEach(async () => {
  older.knowsNoNotes = false;
  await startAfresh();
});

test('whatever parts come in whatever turns, some of them twice, the rows are the same', async () => {
  const step = fc.record({
    table: fc.constant('answers'),
    row: fc.constantFrom('v1/A1', 'v1/A2'),
    set: fc.oneof(
      fc.record({ note: fc.constantFrom('một', 'hai', 'ba') }),
      fc.record({ 'values.f': fc.integer({ min: 0, max: 9 }) }),
    ),
    at: fc.integer({ min: 1, max: 60 }),
  });
  const steps = fc.array(step, { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(steps, steps, fc.array(fc.nat(99), { maxLength: 20 }), async (mine, theirs, cuts) => {
      await startAfresh();
      await plantParents('m1', 'v1');
      const byTime = (all: Step[]) => all.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
      const begun = [created('A1'), created('A2')];
      const logs = [logBy(OTHERS[0], [...begun, ...byTime(mine)]), logBy(OTHERS[1], byTime(theirs))];
      for (const cut of cuts) {
        const log = logs[cut % 2] ?? [];
        await receiveChanges(log.slice(0, cut % (log.length + 1)));
      }
      await receiveChanges(logs.flat().toReversed());
      expect(await journalFaults()).toEqual([]);
      expect(await storedChanges()).toHaveLength(logs.flat().length);
      const expected = replay(inOrder(logs.flat()));
      for (const row of await readAnswers('v1')) expect(row).toEqual(expected.get(rowKey('answers', row.id)));
      expect(await readAnswers('v1')).toHaveLength(2);
      expect(await applyWaiting()).toBe(0);
    }),
    { numRuns: 20 },
  );
});

test('what comes twice, or was written here, changes nothing', async () => {
  // Marks outside the database outlive a test: one of the others' devices was lost before, with a longer log.
  const device = '0190a000-0000-7000-8000-000000000003';
  await saveAnswer(visit, 'A1', { judgement: 'met' }, now);
  const own = await storedChanges();
  const log = logBy(device, [created('A2'), noted('A2', 'một')]);
  expect(await receiveChanges([...log, ...own])).toEqual({ added: 2, waiting: 0 });
  const before = [await storedChanges(), await readAnswers('v1')];
  expect(await receiveChanges([...own, ...log])).toEqual({ added: 0, waiting: 0 });
  expect([await storedChanges(), await readAnswers('v1')]).toEqual(before);
  // What is written here then comes after all that was received.
  await saveAnswer(visit, 'A2', { note: 'đã xem' }, now);
  const last = (await database.changes.orderBy('order').last())!;
  expect(last.context).toEqual({ [device]: 2 });
  expect(last.time > log[1]!.time).toBe(true);
  // Received changes that are lost are noticed as well.
  await database.heads.delete(['m1', device]);
  expect(await readLoss()).toMatchObject({ lost: 2 });
});

test('a log that has a gap, a fork, a wrong hash or another beginning is refused, and nothing of it stays', async () => {
  const log = logBy(OTHERS[0], [created('A1'), noted('A1', 'một'), noted('A1', 'hai')]);
  const [first, second, third] = log as [Change, Change, Change];
  await receiveChanges([first]);
  const other = logBy(OTHERS[0], [created('A1'), noted('A1', 'khác')]);
  const before = [await storedChanges(), await readAnswers('v1'), await database.heads.toArray()];
  for (const [wrong, what] of [
    [[third], 'gap'],
    [[{ ...second, set: { note: 'sửa' } }, third], 'hash'],
    [logBy(OTHERS[0], [created('A3')]), 'fork'],
    [[{ ...other[1]!, prev: 'f'.repeat(64) }], 'prev'],
  ] as const) {
    await expect(receiveChanges(wrong)).rejects.toMatchObject({ name: 'LogRefusedError', fault: { what } });
    expect([await storedChanges(), await readAnswers('v1'), await database.heads.toArray()]).toEqual(before);
  }
});

test('a log writes no row of another mission, nor one under another id', async () => {
  await plantParents('m2', 'v2');
  await saveAnswer(visit, 'A1', { note: 'của đoàn' }, now);
  const before = await readAnswers('v1');
  const foreign = { ...emptyAnswer({ id: 'v2', missionId: 'm2' }, 'A1'), id: 'v1/A1', note: 'lạ' };
  const steps = [
    { table: 'answers', row: 'v1/A1', set: foreign },
    { table: 'answers', row: 'v2/A9', set: { ...foreign, id: 'v1/A1' } },
    { table: 'answers', row: 'v1/A2', set: emptyAnswer(visit, 'A2') },
  ];
  await receiveChanges(logBy(OTHERS[0], steps, 'm2'));
  expect(await readAnswers('v1')).toEqual(before);
  expect(await database.answers.count()).toBe(1);
  expect(await journalFaults()).toEqual([]);
});

test('a table and a field of a newer version are kept, passed on whole, and are no sign of tampering', async () => {
  const steps = [
    created('A1'),
    { table: 'assignments', row: 'a1', set: { id: 'a1', missionId: 'm1', area: 'A' } },
    { table: 'answers', row: 'v1/A1', set: { weight: 3, note: 'một' } },
    { table: 'answers', row: 'v1/A1', set: { note: 'hai' } },
  ];
  const log = logBy(OTHERS[0], steps);
  expect(await receiveChanges(log)).toEqual({ added: 4, waiting: 2 });
  expect(await storedChanges()).toEqual(log);
  expect(await readAnswers('v1')).toEqual([{ ...emptyAnswer(visit, 'A1'), judgement: 'met', note: 'hai' }]);
  await saveAnswer(visit, 'A1', { note: 'ba' }, now);
  expect((await readAnswers('v1'))[0]?.note).toBe('ba');
  expect(await journalFaults()).toEqual([]);
  expect(await applyWaiting()).toBe(2);

  const expected = replay((await storedChanges()).filter(({ table }) => table === 'answers'));
  const stored = async () =>
    new Map(
      (await database.answers.toArray()).map((row) => [
        rowKey('answers', row.id),
        row as object as Record<string, unknown>,
      ]),
    );
  const faults = async () => withoutNewer(findRowFaults(expected, await stored()), expected, await stored());
  expect(await faults()).toEqual([]);
  await database.answers.update('v1/A1', { judgement: 'notMet' });
  expect(await faults()).toMatchObject([{ what: 'rowChanged', fields: ['judgement'] }]);
  // A row that is gone is made anew of what is known.
  await database.answers.clear();
  expect(await restoreRows()).toBe(1);
  expect(await faults()).toEqual([]);
});

test('a value that this version cannot hold leaves the row as it was', async () => {
  await receiveChanges(logBy(OTHERS[0], [created('A1')]));
  const before = await readAnswers('v1');
  const steps = [created('A1'), { table: 'answers', row: 'v1/A1', set: { judgement: 'mostlyMet' } }];
  expect(await receiveChanges(logBy(OTHERS[0], steps))).toEqual({ added: 1, waiting: 1 });
  expect(await readAnswers('v1')).toEqual(before);
  expect(await storedChanges()).toHaveLength(2);
});

test('after the update the rows have what the older version had kept in the log', async () => {
  older.knowsNoNotes = true;
  const log = logBy(OTHERS[0], [created('A1'), noted('A1', 'một'), created('A2')]);
  expect(await receiveChanges(log)).toEqual({ added: 3, waiting: 2 });
  expect((await readAnswers('v1')).map((row) => 'note' in row)).toEqual([false, false]);
  older.knowsNoNotes = false;
  expect(await applyWaiting()).toBe(0);
  expect((await readAnswers('v1')).map(({ note }) => note)).toEqual(['một', '']);
  expect(await applyWaiting()).toBe(0);
});
