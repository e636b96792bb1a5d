import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  byAddressee,
  isRecommended,
  recommendableFor,
  repeatedIn,
  withoutRepeats,
  type Recommendation,
} from './recommendation.ts';

const recommendation = (addressee: string, position: number): Recommendation => ({
  id: `r${position}`,
  missionId: 'm1',
  visitId: 'v1',
  findingId: null,
  addressee,
  content: `Niêm yết đủ thủ tục hành chính, lần ${position}.`,
  dueDate: null,
  product: '',
  position,
  deleted: false,
});

describe('recommendations by addressee', () => {
  test('keep the order of the report, in groups and within them', () => {
    const recommendations = [
      recommendation('UBND xã Hra', 4),
      recommendation('UBND tỉnh Gia Lai', 2),
      recommendation('UBND xã Hra', 1),
      recommendation('Trung tâm', 3),
    ];
    const groups = byAddressee(recommendations).map(([name, group]) => [
      name,
      ...group.map(({ position }) => position),
    ]);
    expect(groups).toEqual([
      ['UBND xã Hra', 1, 4],
      ['UBND tỉnh Gia Lai', 2],
      ['Trung tâm', 3],
    ]);
    expect(recommendations.map(({ position }) => position)).toEqual([4, 2, 1, 3]);
  });

  test('lose none and give each addressee once', () => {
    const any = fc
      .array(fc.constantFrom('UBND xã Hra', 'UBND tỉnh Gia Lai', '__proto__', ''))
      .chain((names) => fc.shuffledSubarray(names.map(recommendation), { minLength: names.length }));
    fc.assert(
      fc.property(any, (recommendations) => {
        const groups = byAddressee(recommendations);
        expect(new Set(groups.map(([name]) => name)).size).toBe(groups.length);
        expect(
          groups
            .flatMap(([, group]) => group)
            .map(({ id }) => id)
            .sort(),
        ).toEqual(recommendations.map(({ id }) => id).sort());
        for (const [name, group] of groups) {
          expect(group.every(({ addressee }) => addressee === name)).toBe(true);
        }
      }),
    );
  });
});

test('the same thing to the same body is listed once, by the earliest day, with all that is to come of it', () => {
  const same = (position: number, change: Partial<Recommendation>) => ({
    ...recommendation('UBND xã Hra', position),
    content: 'Niêm yết đủ.',
    ...change,
  });
  const recommendations = [
    same(1, { dueDate: '2026-04-01', product: 'Báo cáo' }),
    same(2, {
      addressee: ' UBND xã Hra. ',
      content: 'niêm yết  đủ',
      dueDate: '2026-03-15',
      product: 'Ảnh chụp',
    }),
    same(3, { addressee: 'Trung tâm' }),
    same(4, { content: '' }),
    same(5, { content: '' }),
    same(6, { deleted: true }),
    same(7, { product: 'báo cáo' }),
  ];
  expect(withoutRepeats(recommendations).map(({ id, dueDate }) => [id, dueDate])).toEqual([
    ['r1', '2026-03-15'],
    ['r3', null],
  ]);
  expect(withoutRepeats(recommendations)[0]?.product).toBe('Báo cáo; Ảnh chụp');
  expect(repeatedIn(recommendations).map(({ id }) => id)).toEqual(['r2', 'r7']);
});

test('for several findings the same may be recommended, and of the others any; by another day it is doubted', () => {
  const same = (position: number, findingId: string | null, change: Partial<Recommendation> = {}) => ({
    ...recommendation('UBND xã Hra', position),
    content: 'Niêm yết đủ.',
    findingId,
    ...change,
  });
  const other = { ...recommendation('Trung tâm', 3), findingId: 'f2' };
  const recommendations = [same(1, 'f1'), same(2, null), other];
  expect(repeatedIn(recommendations)).toEqual([]);
  expect(
    repeatedIn([...recommendations, same(4, 'f2', { dueDate: '2026-04-01' })]).map(({ id }) => id),
  ).toEqual(['r4']);
  expect(recommendableFor('f1', recommendations).map(({ id }) => id)).toEqual(['r3']);
  expect(recommendableFor('f2', recommendations).map(({ id }) => id)).toEqual(['r1']);
  expect(recommendableFor('f3', recommendations).map(({ id }) => id)).toEqual(['r1', 'r3']);
  expect(recommendableFor('f3', [{ ...other, content: ' ' }])).toEqual([]);
});

test('one without words, or removed, recommends nothing', () => {
  const recommended = recommendation('UBND xã Hra', 1);
  expect(isRecommended(recommended)).toBe(true);
  expect(isRecommended({ ...recommended, content: ' \n' })).toBe(false);
  expect(isRecommended({ ...recommended, deleted: true })).toBe(false);
});
