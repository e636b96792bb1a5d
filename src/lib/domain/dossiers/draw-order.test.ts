import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawOrder, allocate } from './draw-order.ts';

// Drawn with another program, written from the description of the procedure alone.
const VECTORS = [
  {
    list: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
    seed: '\n',
    stream: '',
    order: ['8', '6', '1', '4', '9', '3', '2', '5', '7', '0'],
  },
  { list: ['A', 'B', 'C'], seed: 'a\nb', stream: 'field:Đất đai', order: ['C', 'B', 'A'] },
];

test.each(VECTORS)(
  'seed $seed and stream $stream give the published order',
  ({ list, seed, stream, order }) => {
    expect(drawOrder(list, list.length, seed, stream)).toEqual(order);
  },
);

test('a smaller sample is the beginning of a larger one, and a whole list only changes its order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(200), fc.string(), (length, size, seed) => {
      const list = Array.from({ length }, (_, index) => index);
      const whole = drawOrder(list, length + 1, seed, '');
      expect([...whole].sort((a, b) => a - b)).toEqual(list);
      expect(drawOrder(list, size, seed, '')).toEqual(whole.slice(0, size));
    }),
    { numRuns: 50 },
  );
});

test('a sample is shared out by largest remainder', () => {
  expect(allocate(10, [50, 30, 20])).toEqual([5, 3, 2]);
  // Due 4.2, 3.4, 2.4: after 4, 3 and 2 the one left goes to the earlier of the two remainders of 0.4.
  expect(allocate(10, [21, 17, 12])).toEqual([4, 4, 2]);
});

test('a field of one dossier is drawn from all the same', () => {
  expect(allocate(10, [980, 19, 1])).toEqual([8, 1, 1]);
  expect(allocate(3, [980, 19, 1])).toEqual([1, 1, 1]);
});

test('a sample smaller than the number of fields follows proportion alone', () => {
  expect(allocate(2, [5, 90, 5])).toEqual([0, 2, 0]);
  expect(allocate(2, [5, 5, 5])).toEqual([1, 1, 0]);
});

test('what is drawn adds up, never exceeds a field, and leaves none out where it can', () => {
  fc.assert(
    fc.property(
      fc.nat(1000),
      fc.array(fc.oneof(fc.nat(5), fc.nat(20_000)), { minLength: 1, maxLength: 30 }),
      (size, counts) => {
        const shares = allocate(size, counts);
        const total = counts.reduce((sum, count) => sum + count, 0);
        const filled = counts.filter((count) => count > 0).length;
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(Math.min(size, total));
        for (const [index, count] of counts.entries()) {
          expect(shares[index]).toBeLessThanOrEqual(count);
          expect(Number.isInteger(shares[index])).toBe(true);
          if (size >= filled && count > 0) expect(shares[index]).toBeGreaterThanOrEqual(1);
        }
      },
    ),
  );
});
