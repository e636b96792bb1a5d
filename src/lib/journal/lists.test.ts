import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Json } from './change-schema.ts';
import { editOfList, entriesByKey, withEntry } from './lists.ts';

test('an entry is known by its id, its code, or all of it', () => {
  const list = [{ id: 'm1', name: 'A' }, { code: 'H01', by: 'H09' }, 'Nơi nhận', 'Nơi nhận', { x: 1 }];
  expect([...entriesByKey(list).keys()]).toEqual(['m1', 'H01', 'Nơi nhận', 'Nơi nhận (2)', '{"x":1}']);
  expect(entriesByKey(null).size).toBe(0);
});

test('what was altered is put, what is gone is removed, what was only moved is neither', () => {
  const a = { id: 'a', name: 'A' };
  const b = { id: 'b', name: 'B' };
  expect(editOfList([a, b], [{ ...b, name: 'Bê' }, { id: 'c' }])).toEqual({
    put: ['b', 'c'],
    removed: ['a'],
  });
  expect(editOfList([a, b], [b, a])).toEqual({ put: [], removed: [] });
});

describe('for any lists', () => {
  const entry = fc.oneof(fc.constantFrom('x', 'y', 'z'), fc.record({ id: fc.constantFrom('1', '2') }));
  it('puts and removals lead from one to the other, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(entry), fc.array(entry), (before, after) => {
        const { put, removed } = editOfList(before, after);
        const now = entriesByKey(after);
        const entries = [...entriesByKey(before)].filter(([key]) => !removed.includes(key));
        const made = put.reduce<Json[]>(
          (list, key) => withEntry(list, key, now.get(key) ?? null),
          entries.map(([, value]) => value),
        );
        expect(new Set(made.map((value) => JSON.stringify(value)))).toEqual(
          new Set(after.map((value) => JSON.stringify(value))),
        );
        expect(made).toHaveLength(after.length);
      }),
    );
  });
});
