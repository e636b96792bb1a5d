import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { plantParents, startAfresh } from '#tests/fixtures/stored-parents.ts';
import { journalFaults, storedChanges } from '#tests/fixtures/stored-journal.ts';
import { emptyAnswer } from '#lib/domain/checklist/answer.ts';
import { hashChange } from '#lib/journal/chain.ts';
import { GENESIS, type Change } from '#lib/journal/change.ts';
import { database } from '#lib/storage/database/database.ts';
import { restoreRows } from '#lib/storage/database/restore-rows.ts';
import { withoutNewer } from '#lib/storage/record/newer-rows.ts';
import { findRowFaults, replay, rowKey } from '#lib/journal/verify.ts';
import { readAnswers, saveAnswer } from '#lib/storage/rows/answers.ts';
import { applyUnapplied, receive } from './receive.ts';
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
/** A version of the tables that does not exist yet. */
const NEWER = 99;
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
/** Takes changes over that a newer version of the app wrote. */
const receiveNewer = (changes: readonly Change[]) => receive({ changes, seals: [], tables: NEWER });
const unapplied = () => database.unapplied.count();

const noted = (code: string, note: string): Step => ({ table: 'answers', row: `v1/${code}`, set: { note } });

beforeEach(() => plantParents('m1', 'v1'));

afterEach(async () => {
  older.knowsNoNotes = false;
  await startAfresh();
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
  for (const step of steps)
    await expect(receiveNewer(logBy(OTHERS[0], [step], 'm2'))).rejects.toMatchObject({
      name: 'ReceivedRowError',
    });
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
  expect(await receiveNewer(log)).toMatchObject({ added: 4, waiting: 0 });
  expect(await unapplied()).toBe(2);
  expect(await storedChanges()).toEqual(log);
  expect(await readAnswers('v1')).toEqual([{ ...emptyAnswer(visit, 'A1'), judgement: 'met', note: 'hai' }]);
  await saveAnswer(visit, 'A1', { note: 'ba' }, now);
  expect((await readAnswers('v1'))[0]?.note).toBe('ba');
  expect(await journalFaults()).toEqual([]);
  expect(await applyUnapplied()).toBe(0);
  expect(await unapplied()).toBe(2);

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
  await receiveNewer(logBy(OTHERS[0], [created('A1')]));
  const before = await readAnswers('v1');
  const steps = [created('A1'), { table: 'answers', row: 'v1/A1', set: { judgement: 'mostlyMet' } }];
  expect(await receiveNewer(logBy(OTHERS[0], steps))).toMatchObject({ added: 1, waiting: 0 });
  expect(await unapplied()).toBe(1);
  expect(await readAnswers('v1')).toEqual(before);
  expect(await storedChanges()).toHaveLength(2);
});

test('after the update the rows have what the older version had kept in the log', async () => {
  older.knowsNoNotes = true;
  const log = logBy(OTHERS[0], [created('A1'), noted('A1', 'một'), created('A2')]);
  expect(await receiveNewer(log)).toMatchObject({ added: 3, waiting: 0 });
  expect(await unapplied()).toBe(2);
  expect((await readAnswers('v1')).map((row) => 'note' in row)).toEqual([false, false]);
  older.knowsNoNotes = false;
  expect(await applyUnapplied()).toBe(2);
  expect((await readAnswers('v1')).map(({ note }) => note)).toEqual(['một', '']);
  expect(await unapplied()).toBe(0);
});
