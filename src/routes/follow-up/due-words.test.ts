import { expect, test } from 'vitest';
import { placeWords } from './due-words.ts';

test('the same recommendation at two units is distinguished by the unit it comes from', () => {
  const at = (addressee: string, name: string) =>
    placeWords({ recommendation: { addressee }, unit: { name } });
  expect(at('UBND tỉnh', 'Trung tâm A')).toBe('UBND tỉnh · Trung tâm A');
  expect(at('UBND tỉnh', 'Trung tâm A')).not.toBe(at('UBND tỉnh', 'Trung tâm B'));
  expect(at('Trung tâm A', 'Trung tâm A')).toBe('Trung tâm A');
  expect(at(' ', 'Trung tâm A')).toBe('Trung tâm A');
});
