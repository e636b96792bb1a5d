import { expect, test } from 'vitest';
import { blankDossier } from './dossier.ts';
import { drawSample, replaceDossier } from './draw.ts';
import { listOfRange } from './draw-list.ts';
import { notRandomBecause, wilsonInterval } from './interval.ts';
import fc from 'fast-check';

const now = '2026-03-05T02:00:00.000Z';
const range = { prefix: 'HS-', first: 1, last: 40, digits: 3 };
const start = {
  id: 'draw',
  missionId: 'mission',
  visitId: 'visit',
  method: 'range' as const,
  range,
  seed: { delegation: 'A1B2', unit: '' },
  size: 5,
  now,
};
const draw = drawSample(listOfRange(range), start);
const { missionId, visitId } = start;
const blank = draw.strata[0]!.drawn.map((code, position) =>
  blankDossier({ id: code, missionId, visitId, drawId: 'draw', code, position }),
);
const examined = blank.map((dossier) => ({ ...dossier, digitisedResult: false }));

test('one simple draw, examined whole, speaks for the whole list', () => {
  expect(notRandomBecause([draw], examined)).toBeNull();
});

test('each thing that spoils a random sample is named', () => {
  const other = { ...draw, id: 'other' };
  expect(notRandomBecause([], [])).toBe('noDraw');
  expect(notRandomBecause([draw, other], examined)).toBe('severalDraws');
  expect(notRandomBecause([{ ...draw, method: 'strata' }], examined)).toBe('strata');
  const replaced = replaceDossier(draw, examined[0]!.code, 'Không tìm thấy', now);
  expect(notRandomBecause([replaced], examined)).toBe('replaced');
  expect(notRandomBecause([draw], [...examined, { ...examined[0]!, drawId: null }])).toBe('byHand');
  expect(notRandomBecause([draw], examined.slice(1))).toBe('incomplete');
  expect(notRandomBecause([draw], [blank[0]!, ...examined.slice(1)])).toBe('unseen');
});

// R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998),
// table I, method 3.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%i of %i lies between the published bounds %f and %f', (count, of, low, high) => {
  const interval = wilsonInterval(count, of);
  expect(interval?.low).toBeCloseTo(low, 4);
  expect(interval?.high).toBeCloseTo(high, 4);
});

test('an empty sample says nothing of the whole', () => {
  expect(wilsonInterval(0, 0)).toBeNull();
});

test('the bounds lie within 0 and 1 around the share, and mirror each other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (of, some) => {
      const count = some % (of + 1);
      const { low, high } = wilsonInterval(count, of)!;
      const mirrored = wilsonInterval(of - count, of)!;
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(count / of);
      expect(high).toBeGreaterThanOrEqual(count / of);
      expect(low).toBeCloseTo(1 - mirrored.high, 10);
    }),
  );
});

test('the same share is known more closely from more dossiers', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100 }),
      fc.nat(100),
      fc.integer({ min: 2, max: 20 }),
      (of, some, times) => {
        const count = some % (of + 1);
        const few = wilsonInterval(count, of)!;
        const many = wilsonInterval(count * times, of * times)!;
        expect(many.high - many.low).toBeLessThan(few.high - few.low);
      },
    ),
  );
});

test('more found than looked at, or a fraction of a dossier, is a mistake', () => {
  for (const [count, of] of [
    [2, 1],
    [-1, 3],
    [0.5, 3],
    [NaN, 3],
  ] as const) {
    expect(() => wilsonInterval(count, of)).toThrow(RangeError);
  }
});
