import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GENESIS, type Change, type Json } from './change.ts';
import { mergeRow } from './merge.ts';

type Part = Pick<Change, 'device' | 'seq' | 'set'> & Partial<Change>;

function change({ device, seq, ...rest }: Part): Change {
  return {
    time: `${String(seq).padStart(15, '0')}-000000`,
    wall: seq,
    author: device,
    log: 'm',
    table: 'answers',
    row: 'r',
    context: {},
    prev: GENESIS,
    hash: GENESIS,
    ...rest,
    device,
    seq,
  };
}

const valuesAt = (changes: Change[], path: string) =>
  mergeRow(changes)
    .conflicts.find((conflict) => conflict.path === path)
    ?.candidates.map(({ value }) => value);

describe('mergeRow', () => {
  it('lets a change replace what its author had seen', () => {
    const changes = [
      change({ device: 'a', seq: 1, set: { note: 'cũ' } }),
      change({ device: 'b', seq: 1, set: { note: 'mới' }, context: { a: 1 } }),
    ];
    expect(mergeRow(changes)).toEqual({ row: { note: 'mới' }, conflicts: [] });
  });

  it('keeps values given at the same time, the later first, with who gave them', () => {
    const changes = [
      change({ device: 'a', seq: 1, set: { note: 'của a' } }),
      change({ device: 'b', seq: 2, set: { note: 'của b' } }),
    ];
    const { row, conflicts } = mergeRow(changes);
    expect(row).toEqual({ note: 'của b' });
    expect(conflicts).toMatchObject([
      {
        path: 'note',
        candidates: [
          { value: 'của b', changes: [{ device: 'b' }] },
          { value: 'của a', changes: [{ device: 'a' }] },
        ],
      },
    ]);
  });

  it('closes a conflict with a change that had seen all of it', () => {
    const changes = [
      change({ device: 'a', seq: 1, set: { note: 'của a' } }),
      change({ device: 'b', seq: 1, set: { note: 'của b' } }),
      change({ device: 'a', seq: 2, set: { note: 'của a' }, context: { b: 1 } }),
    ];
    expect(mergeRow(changes)).toEqual({ row: { note: 'của a' }, conflicts: [] });
  });

  it('sees no conflict in equal values', () => {
    const changes = ['a', 'b'].map((device) => change({ device, seq: 1, set: { judgement: 'met' } }));
    expect(mergeRow(changes)).toEqual({ row: { judgement: 'met' }, conflicts: [] });
  });

  it('lets what a new row began with give way to what a person entered', () => {
    const base = { judgement: null, note: '', values: {} };
    const changes = [
      change({ device: 'a', seq: 1, set: { judgement: 'met' }, base }),
      change({ device: 'b', seq: 9, set: { 'values.received': 5 }, base }),
    ];
    expect(mergeRow(changes)).toEqual({
      row: { judgement: 'met', note: '', values: { received: 5 } },
      conflicts: [],
    });
  });

  it('merges the entries of one record apart', () => {
    const changes = [
      change({ device: 'a', seq: 1, set: { values: { received: 1, onTime: 1 } } }),
      change({ device: 'a', seq: 2, set: { 'values.received': 2 } }),
      change({ device: 'b', seq: 1, set: { 'values.onTime': 3 }, context: { a: 1 } }),
      change({ device: 'c', seq: 1, set: { 'values.onTime': 4 }, context: { a: 1 } }),
    ];
    expect(mergeRow(changes).row).toMatchObject({ values: { received: 2 } });
    expect(valuesAt(changes, 'values.onTime')).toEqual([4, 3]);
  });

  it('drops entries that the author of the whole field had seen, and no others', () => {
    const changes = [
      change({ device: 'a', seq: 1, set: { 'values.old': 1 } }),
      change({ device: 'b', seq: 1, set: { values: {} }, context: { a: 1 } }),
      change({ device: 'a', seq: 2, set: { 'values.fresh': 2 } }),
    ];
    expect(mergeRow(changes).row).toEqual({ values: { fresh: 2 } });
  });

  it('keeps a row that one deleted while another went on with it, until somebody decides', () => {
    const changes = [
      change({ device: 'a', seq: 1, set: { text: 'x', deleted: false } }),
      change({ device: 'a', seq: 2, set: { deleted: true } }),
      change({ device: 'b', seq: 1, set: { text: 'y' }, context: { a: 1 } }),
    ];
    expect(mergeRow(changes).row).toEqual({ text: 'y', deleted: false });
    expect(valuesAt(changes, 'deleted')).toEqual([false, true]);
    const decided = change({ device: 'b', seq: 2, set: { deleted: true }, context: { a: 2 } });
    expect(mergeRow([...changes, decided])).toEqual({ row: { text: 'y', deleted: true }, conflicts: [] });
  });

  it('takes the latest value of a field about which nobody needs to decide', () => {
    const changes = [
      change({ device: 'a', seq: 1, set: { answeredAt: '1' } }),
      change({ device: 'b', seq: 2, set: { answeredAt: '2' } }),
    ];
    expect(mergeRow(changes, new Set(['answeredAt']))).toEqual({ row: { answeredAt: '2' }, conflicts: [] });
  });

  it('takes names such as “__proto__” for names', () => {
    const set = JSON.parse('{"__proto__":{"x":1},"values.__proto__":{"y":2}}') as Record<string, Json>;
    const { row } = mergeRow([change({ device: 'a', seq: 1, set })]);
    expect(Object.getPrototypeOf(row)).toBe(Object.prototype);
    expect(Object.keys(row)).toEqual(['__proto__', 'values']);
  });
});

/** Devices that edit one row and now and then take over what another has: a plain list of edits. */
const DEVICES = ['a', 'b', 'c', 'd'];
const PATHS = ['note', 'judgement', 'values', 'values.x', 'values.y', 'deleted'];
const step = fc.record({
  device: fc.constantFrom(...DEVICES),
  from: fc.option(fc.constantFrom(...DEVICES)),
  path: fc.constantFrom(...PATHS),
  value: fc.integer({ min: 0, max: 2 }),
  late: fc.integer({ min: 0, max: 3 }),
});

function play(steps: readonly (typeof step extends fc.Arbitrary<infer T> ? T : never)[]): Change[] {
  const known = new Map(DEVICES.map((device) => [device, new Map<string, number>()]));
  const times = new Map<string, number>();
  const changes: Change[] = [];
  for (const { device, from, path, value, late } of steps) {
    const mine = known.get(device) ?? new Map<string, number>();
    for (const [other, seq] of known.get(from ?? device) ?? [])
      mine.set(other, Math.max(seq, mine.get(other) ?? 0));
    for (const other of mine.keys())
      times.set(device, Math.max(times.get(device) ?? 0, times.get(other) ?? 0));
    const time = (times.get(device) ?? 0) + 1 + late;
    times.set(device, time);
    const seq = (mine.get(device) ?? 0) + 1;
    const { [device]: _own, ...context } = Object.fromEntries(mine);
    mine.set(device, seq);
    const values: Record<string, Json> = { values: { x: value }, deleted: value === 1 };
    const clock = `${String(time).padStart(15, '0')}-000000`;
    changes.push(change({ device, seq, time: clock, context, set: { [path]: values[path] ?? value } }));
  }
  return changes;
}

describe('mergeRow, for any edits of any devices', () => {
  const any = fc.array(step, { minLength: 1, maxLength: 25 }).map(play);

  it('depends on the changes alone, not on the order in which they came', () => {
    fc.assert(
      fc.property(any, fc.infiniteStream(fc.nat()), (changes, keys) => {
        const shuffled = changes
          .map((entry) => [keys.next().value as number, entry] as const)
          .toSorted(([a], [b]) => a - b)
          .map(([, entry]) => entry);
        expect(mergeRow(shuffled)).toEqual(mergeRow(changes));
      }),
    );
  });

  it('shows every value that nobody has replaced, and no other', () => {
    fc.assert(
      fc.property(any, (changes) => {
        const has = (later: Change, earlier: Change) =>
          later.device === earlier.device
            ? later.seq > earlier.seq
            : (later.context[earlier.device] ?? 0) >= earlier.seq;
        const { row, conflicts } = mergeRow(changes);
        for (const path of ['note', 'judgement']) {
          const all = changes.filter(({ set }) => path in set);
          const left = all.filter((entry) => !all.some((other) => has(other, entry)));
          const values = [...new Set(left.map(({ set }) => set[path]))].sort();
          const shown = conflicts
            .find((conflict) => conflict.path === path)
            ?.candidates.map(({ value }) => value);
          expect((shown ?? (path in row ? [row[path]] : [])).sort()).toEqual(values);
        }
      }),
    );
  });

  it('leaves no conflict after a change that saw all and named each', () => {
    fc.assert(
      fc.property(any, (changes) => {
        const context: Record<string, number> = {};
        for (const { device, seq } of changes) context[device] = Math.max(seq, context[device] ?? 0);
        const { row } = mergeRow(changes);
        const last = change({ device: 'z', seq: 1, context, set: row as Record<string, Json> });
        expect(mergeRow([...changes, last])).toEqual({ row, conflicts: [] });
      }),
    );
  });
});

describe('mergeRow, of lists whose changes name entries', () => {
  const put = (key: string) => ({ recipients: { put: [key], removed: [] } });
  const first = change({ device: 'a', seq: 1, set: { recipients: ['Lưu', 'HĐND'] } });
  const after = { context: { a: 1 } };

  it('keeps what two people added at the same time, each behind what it followed', () => {
    const changes = [
      first,
      change({ device: 'a', seq: 2, set: { recipients: ['Lưu', 'HĐND', 'UBND'] }, lists: put('UBND') }),
      change({ device: 'b', seq: 3, set: { recipients: ['Lưu', 'Sở', 'HĐND'] }, lists: put('Sở'), ...after }),
    ];
    const whole = { row: { recipients: ['Lưu', 'Sở', 'HĐND', 'UBND'] }, conflicts: [] };
    expect(mergeRow(changes)).toEqual(whole);
    expect(mergeRow(changes.toReversed())).toEqual(whole);
  });

  it('takes away what its author had seen, not what came meanwhile', () => {
    const changes = [
      first,
      change({
        device: 'a',
        seq: 2,
        set: { recipients: ['HĐND'] },
        lists: { recipients: { put: [], removed: ['Lưu'] } },
      }),
      change({ device: 'b', seq: 1, set: { recipients: ['Lưu', 'HĐND', 'Sở'] }, lists: put('Sở'), ...after }),
    ];
    expect(mergeRow(changes).row).toEqual({ recipients: ['HĐND', 'Sở'] });
  });

  it('has a conflict where one entry was altered in two ways, and one change decides it', () => {
    const member = (name: string) => [{ id: 'm', name }];
    const lists = { members: { put: ['m'], removed: [] } };
    const changes = [
      change({ device: 'a', seq: 1, set: { members: member('A') } }),
      change({ device: 'a', seq: 2, set: { members: member('Á') }, lists }),
      change({ device: 'b', seq: 3, set: { members: member('À') }, lists, ...after }),
    ];
    expect(mergeRow(changes)).toMatchObject({
      row: { members: member('À') },
      conflicts: [{ path: 'members.m' }],
    });
    const decided = change({
      device: 'b',
      seq: 4,
      set: { 'members.m': { id: 'm', name: 'Á' } },
      context: { a: 2 },
    });
    expect(mergeRow([...changes, decided])).toEqual({ row: { members: member('Á') }, conflicts: [] });
  });

  it('merges lists within a record', () => {
    const lists = (key: string) => ({ 'issuer.recipients': { put: [key], removed: [] } });
    const changes = [
      change({ device: 'a', seq: 1, set: { issuer: { name: 'ĐOÀN', recipients: ['Lưu'] } } }),
      change({ device: 'a', seq: 2, set: { 'issuer.recipients': ['Lưu', 'X'] }, lists: lists('X') }),
      change({
        device: 'b',
        seq: 1,
        set: { 'issuer.recipients': ['Lưu', 'Y'] },
        lists: lists('Y'),
        ...after,
      }),
    ];
    expect(mergeRow(changes)).toEqual({
      row: { issuer: { name: 'ĐOÀN', recipients: ['Lưu', 'Y', 'X'] } },
      conflicts: [],
    });
  });
});
