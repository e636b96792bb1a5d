import { expect, test } from 'vitest';
import { GENESIS, type Change } from './change.ts';
import { valuesBefore } from './values-before.ts';

const [A, B] = ['01890a5d-ac96-774b-bcce-b302099a8057', '01890a5d-ac96-774b-bcce-b302099a8058'];

function change(device: string, seq: number, set: Change['set'], context: Change['context'] = {}): Change {
  const time = `${String(seq).padStart(15, '0')}-000000`;
  const place = { device, seq, time, wall: seq, author: '', log: 'm', table: 'answers', row: 'v/A1' };
  return { ...place, set, context, prev: GENESIS, hash: `${device}${String(seq)}` };
}

const begun = change(A, 1, { id: 'v/A1', judgement: null, note: '' });

test('an edit tells what its author had before them, not what another wrote meanwhile', () => {
  const met = change(A, 2, { judgement: 'met' });
  const meanwhile = change(B, 1, { judgement: 'notMet' }, { [A]: 1 });
  const before = valuesBefore([begun, met, meanwhile]);
  expect(before.get(begun)).toBeUndefined();
  expect(before.get(met)).toEqual({ values: { judgement: null }, decided: [] });
  expect(before.get(meanwhile)).toEqual({ values: { judgement: null }, decided: [] });
});

test('a change that saw two values decides between them', () => {
  const met = change(A, 2, { judgement: 'met' });
  const meanwhile = change(B, 1, { judgement: 'notMet', note: 'Thiếu' }, { [A]: 1 });
  const choice = change(A, 3, { judgement: 'met', note: 'Đủ' }, { [B]: 1 });
  const decided = valuesBefore([begun, met, meanwhile, choice]).get(choice);
  expect(decided).toEqual({ values: { judgement: 'met', note: 'Thiếu' }, decided: ['judgement'] });
});

test('nothing is told of a row of which the beginning is not known', () => {
  expect(valuesBefore([change(A, 2, { note: 'x' }), change(A, 3, { note: 'y' })]).size).toBe(0);
});
