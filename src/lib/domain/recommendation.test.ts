import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byAddressee, type Recommendation } from './recommendation.ts';

const recommendation = (addressee: string, position: number): Recommendation => ({
  id: `r${position}`,
  missionId: 'm1',
  visitId: 'v1',
  findingId: null,
  addressee,
  content: 'Niêm yết đủ thủ tục hành chính.',
  dueDate: null,
  product: '',
  position,
  deleted: false,
});

describe('recommendations by addressee', () => {
  test('keep the order of the report, in groups and within them', () => {
    const given = [
      recommendation('UBND xã Hra', 4),
      recommendation('UBND tỉnh Gia Lai', 2),
      recommendation('UBND xã Hra', 1),
      recommendation('Trung tâm', 3),
    ];
    const groups = byAddressee(given).map(([name, group]) => [
      name,
      ...group.map(({ position }) => position),
    ]);
    expect(groups).toEqual([
      ['UBND xã Hra', 1, 4],
      ['UBND tỉnh Gia Lai', 2],
      ['Trung tâm', 3],
    ]);
    expect(given.map(({ position }) => position)).toEqual([4, 2, 1, 3]);
  });

  test('lose none and give each addressee once', () => {
    const any = fc
      .array(fc.constantFrom('UBND xã Hra', 'UBND tỉnh Gia Lai', '__proto__', ''))
      .chain((names) => fc.shuffledSubarray(names.map(recommendation), { minLength: names.length }));
    fc.assert(
      fc.property(any, (given) => {
        const groups = byAddressee(given);
        expect(new Set(groups.map(([name]) => name)).size).toBe(groups.length);
        expect(
          groups
            .flatMap(([, group]) => group)
            .map(({ id }) => id)
            .sort(),
        ).toEqual(given.map(({ id }) => id).sort());
        for (const [name, group] of groups) {
          expect(group.every(({ addressee }) => addressee === name)).toBe(true);
        }
      }),
    );
  });
});
