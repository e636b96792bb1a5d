import { expect, test } from 'vitest';
import { blankDossier } from './dossier.ts';
import { drawSample, replaceDossier } from './draw.ts';
import { listOfRange } from './draw-list.ts';
import { notRandomBecause } from './interval-basis.ts';

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
