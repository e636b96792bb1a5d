import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GENESIS, type Change } from './change.ts';
import type { Conflict } from './merge.ts';
import { authorsOf, chosenBy } from './resolution.ts';

const change = (author: string, time: number): Change => ({
  device: `00000000-0000-4000-8000-00000000000${author.length}`,
  log: 'm',
  seq: 1,
  time: `${String(time).padStart(15, '0')}-000000`,
  wall: time,
  author,
  table: 'answers',
  row: 'v/A1',
  set: {},
  context: {},
  prev: GENESIS,
  hash: GENESIS,
});
const conflict = (...candidates: [value: string, ...[author: string, time: number][]][]): Conflict => ({
  path: 'note',
  candidates: candidates.map(([value, ...by]) => ({
    value,
    // As the merge has them, the latest first.
    changes: by.toSorted((a, b) => b[1] - a[1]).map(([author, time]) => change(author, time)),
  })),
});

test('by time the value written last is chosen, also where a row that is to stay is listed first', () => {
  const removal = conflict(['giữ', ['Thư ký', 1]], ['xóa', ['Trưởng đoàn', 2]]);
  expect(chosenBy(removal, { by: 'time' })?.value).toBe('xóa');
});

test('by author the value of that person is chosen, and nothing where there is none or several', () => {
  const rule = { by: 'author', author: 'Thư ký' } as const;
  expect(chosenBy(conflict(['a', ['Thư ký', 1]], ['b', ['', 2]]), rule)?.value).toBe('a');
  expect(chosenBy(conflict(['a', ['Trưởng đoàn', 1]], ['b', ['', 2]]), rule)).toBeUndefined();
  expect(chosenBy(conflict(['a', ['Thư ký', 1]], ['b', ['Thư ký', 2]]), rule)).toBeUndefined();
});

const conflicts = fc.array(
  fc
    .uniqueArray(
      fc.array(fc.tuple(fc.constantFrom('', 'Thư ký', 'Trưởng đoàn'), fc.nat(9)), {
        minLength: 1,
        maxLength: 3,
      }),
      { minLength: 2, maxLength: 4 },
    )
    .map((all) => conflict(...all.map((by, place): [string, ...typeof by] => [String(place), ...by]))),
  { maxLength: 5 },
);

test('a rule chooses one of the values, never one that breaks it', () => {
  fc.assert(
    fc.property(conflicts, (all) => {
      const authors = authorsOf(all);
      expect(new Set(authors).size).toBe(authors.length);
      for (const each of all) {
        const newest = chosenBy(each, { by: 'time' });
        expect(each.candidates).toContain(newest);
        const times = each.candidates.flatMap(({ changes }) => changes.map(({ time }) => time)).sort();
        expect(newest?.changes[0]?.time).toBe(times.at(-1));
        for (const author of authors) {
          const own = each.candidates.filter(({ changes }) => changes.some((by) => by.author === author));
          expect(chosenBy(each, { by: 'author', author })).toBe(own.length === 1 ? own[0] : undefined);
        }
      }
    }),
  );
});
