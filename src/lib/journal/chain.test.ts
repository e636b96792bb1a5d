import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findFault, hashChange } from './chain.ts';
import { NO_MISSION } from './log.ts';
import { applySet, GENESIS, type Change } from './change.ts';

const device = '01890a5d-ac96-774b-bcce-b302099a8057';

function chainOf(sets: Change['set'][]): Change[] {
  let prev = GENESIS;
  return sets.map((set, index) => {
    const rest = {
      device,
      seq: index + 1,
      time: `${String(index).padStart(15, '0')}-000000`,
      wall: index,
      author: 'Thư ký',
      log: 'm',
      table: 'answers',
      row: 'v/A1',
      set,
      context: {},
      prev,
    };
    prev = hashChange(rest);
    return { ...rest, hash: prev };
  });
}

const sets = fc.array(
  fc.dictionary(fc.string({ minLength: 1 }), fc.oneof(fc.string(), fc.integer(), fc.constant(null))),
  { minLength: 1, maxLength: 20 },
);

test('an intact chain has no fault', () => {
  fc.assert(
    fc.property(sets, (all) => {
      expect(findFault(chainOf(all))).toBeNull();
    }),
  );
});

test('a changed value, a dropped change and a repeated change are each found where they are', () => {
  const chain = chainOf([{ note: 'một' }, { note: 'hai' }, { note: 'ba' }]);
  const [first, two, three] = chain as [Change, Change, Change];
  expect(findFault([first, { ...two, set: { note: 'khác' } }, three])).toEqual({
    log: 'm',
    device,
    seq: 2,
    what: 'hash',
  });
  expect(findFault([first, three])).toEqual({ log: 'm', device, seq: 3, what: 'gap' });
  expect(findFault([first, two, two])).toEqual({ log: 'm', device, seq: 2, what: 'fork' });
});

test('a change rewritten together with its hash breaks the link of the next', () => {
  const [first, two, three] = chainOf([{ note: 'một' }, { note: 'hai' }, { note: 'ba' }]) as [
    Change,
    Change,
    Change,
  ];
  const { hash, ...rest } = { ...two, set: { note: 'khác' } };
  expect(hash).toBe(two.hash);
  const forged = { ...rest, hash: hashChange(rest) };
  expect(findFault([first, forged, three])).toEqual({ log: 'm', device, seq: 3, what: 'prev' });
});

test('the hash does not depend on the order in which fields were written', () => {
  const base = {
    device,
    seq: 1,
    time: 't',
    wall: 0,
    author: '',
    log: NO_MISSION,
    table: 't',
    row: 'r',
    context: {},
    prev: GENESIS,
  };
  expect(hashChange({ ...base, set: { a: 1, b: 2 } })).toBe(hashChange({ ...base, set: { b: 2, a: 1 } }));
});

test('a change sets only the fields it names', () => {
  const row = { judgement: 'met', values: { received: 509, online: 434 }, note: 'x' };
  expect(applySet(row, { 'values.online': 430 })).toEqual({ ...row, values: { received: 509, online: 430 } });
  expect(applySet(undefined, { 'values.online': 1 })).toEqual({ values: { online: 1 } });
});
