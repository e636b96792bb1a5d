import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findFault, hashChange } from './chain.ts';
import { GENESIS, type Change } from './change.ts';
import { findChainFaults, findRowFaults, replay, rowKey } from './verify.ts';

const devices = ['01890a5d-ac96-774b-bcce-b302099a8057', '01890a5d-ac96-774b-bcce-b302099a8058'] as const;

function chainOf(device: string, sets: Change['set'][], log = 'm'): Change[] {
  let prev = GENESIS;
  return sets.map((set, index) => {
    const rest = {
      device,
      seq: index + 1,
      time: `${String(index).padStart(15, '0')}-000000`,
      wall: index,
      author: 'Thư ký',
      log,
      table: 'answers',
      row: `v/A${String(index % 3)}`,
      set,
      context: {},
      prev,
    };
    prev = hashChange(rest);
    return { ...rest, hash: prev };
  });
}

const headOf = (chain: Change[]) =>
  chain.slice(-1).map(({ log, device, seq, hash }) => ({ log, device, seq, hash }));

const edits = fc.array(
  fc.oneof(
    fc.record({ note: fc.string() }),
    fc.record({ 'values.received': fc.integer() }),
    fc.record({ judgement: fc.constantFrom('met', 'notMet', null) }),
  ),
  { minLength: 1, maxLength: 20 },
) as fc.Arbitrary<Change['set'][]>;

test('the logs of two devices and two missions, mixed in any order, have no fault', () => {
  fc.assert(
    fc.property(edits, edits, edits, fc.integer(), (mine, theirs, other, salt) => {
      const chains = [
        chainOf(devices[0], mine),
        chainOf(devices[1], theirs),
        chainOf(devices[0], other, 'other mission'),
      ];
      const mixed = chains.flat().sort((a, b) => ((a.seq * 7 + salt) % 5) - ((b.seq * 7 + salt) % 5));
      expect(findChainFaults(mixed, chains.flatMap(headOf))).toEqual([]);
    }),
  );
});

test('a journal cut short, or emptied, is detected by the separately stored head', () => {
  const chain = chainOf(devices[0], [{ note: 'một' }, { note: 'hai' }, { note: 'ba' }]);
  const fault = { log: 'm', device: devices[0], seq: 3, what: 'end' };
  expect(findChainFaults(chain.slice(0, 2), headOf(chain))).toEqual([fault]);
  expect(findChainFaults([], headOf(chain))).toEqual([fault]);
});

test('what one log lacks is a fault of that log and of no other, wherever it is cut', () => {
  fc.assert(
    fc.property(edits, edits, fc.nat(), (mine, other, place) => {
      const [whole, cut] = [chainOf(devices[0], mine), chainOf(devices[0], other, 'other mission')];
      const heads = [whole, cut].flatMap(headOf);
      const rest = cut.toSpliced(place % cut.length, 1);
      const faults = findChainFaults([...rest, ...whole], heads);
      expect(faults).toMatchObject([{ log: 'other mission', device: devices[0] }]);
    }),
  );
});

test('a change does not pass from one mission to another with its hash', () => {
  const [change] = chainOf(devices[0], [{ note: 'một' }]);
  expect(findFault([{ ...change!, log: 'other mission' }])).toMatchObject({ seq: 1, what: 'hash' });
});

test('a journal rewritten from the beginning does not end in the stored head', () => {
  const chain = chainOf(devices[0], [{ note: 'một' }, { note: 'hai' }]);
  const forged = chainOf(devices[0], [{ note: 'một' }, { note: 'khác' }]);
  expect(findChainFaults(forged, headOf(chain))).toMatchObject([{ seq: 2, what: 'end' }]);
});

test('rows that match their journal have no fault; any other value in any field is reported by its name', () => {
  fc.assert(
    fc.property(edits, fc.string(), (sets, forged) => {
      const changes = chainOf(devices[0], sets);
      const rows = replay(changes);
      expect(findRowFaults(rows, replay(changes))).toEqual([]);
      const [key, row] = [...rows][0]!;
      fc.pre(row['note'] !== forged);
      const tampered = new Map(rows).set(key, { ...row, note: forged });
      expect(findRowFaults(rows, tampered)).toEqual([
        { table: 'answers', row: 'v/A0', fields: ['note'], what: 'rowChanged' },
      ]);
    }),
  );
});

test('a row removed and a row added outside the journal are reported as different faults', () => {
  const rows = replay(chainOf(devices[0], [{ note: 'một' }]));
  expect(findRowFaults(rows, new Map())).toMatchObject([{ what: 'rowMissing', row: 'v/A0' }]);
  const smuggled = new Map(rows).set(rowKey('findings', 'f1'), { id: 'f1' });
  expect(findRowFaults(rows, smuggled)).toEqual([
    { table: 'findings', row: 'f1', fields: [], what: 'rowUnrecorded' },
  ]);
});
