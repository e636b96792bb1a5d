import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashChange } from './chain.ts';
import { GENESIS, type Change } from './change.ts';
import { findChainFaults, findRowFaults, replay, rowKey } from './verify.ts';

const devices = ['01890a5d-ac96-774b-bcce-b302099a8057', '01890a5d-ac96-774b-bcce-b302099a8058'] as const;

function chainOf(device: string, sets: Change['set'][]): Change[] {
  let prev = GENESIS;
  return sets.map((set, index) => {
    const rest = {
      device,
      seq: index + 1,
      time: `${String(index).padStart(15, '0')}-000000`,
      author: 'Thư ký',
      mission: 'm',
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

const headOf = (chain: Change[]) => chain.slice(-1).map(({ device, seq, hash }) => ({ device, seq, hash }));

const edits = fc.array(
  fc.oneof(
    fc.record({ note: fc.string() }),
    fc.record({ 'values.received': fc.integer() }),
    fc.record({ judgement: fc.constantFrom('met', 'notMet', null) }),
  ),
  { minLength: 1, maxLength: 20 },
) as fc.Arbitrary<Change['set'][]>;

test('the journals of two devices, mixed in any order, have no fault', () => {
  fc.assert(
    fc.property(edits, edits, fc.integer(), (mine, theirs, salt) => {
      const chains = [chainOf(devices[0], mine), chainOf(devices[1], theirs)];
      const mixed = chains.flat().sort((a, b) => ((a.seq * 7 + salt) % 5) - ((b.seq * 7 + salt) % 5));
      expect(findChainFaults(mixed, chains.flatMap(headOf))).toEqual([]);
    }),
  );
});

test('a journal cut short, or emptied, is detected by the separately stored head', () => {
  const chain = chainOf(devices[0], [{ note: 'một' }, { note: 'hai' }, { note: 'ba' }]);
  const fault = { device: devices[0], seq: 3, what: 'end' };
  expect(findChainFaults(chain.slice(0, 2), headOf(chain))).toEqual([fault]);
  expect(findChainFaults([], headOf(chain))).toEqual([fault]);
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
