import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawOrder } from './draw-order.ts';

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
