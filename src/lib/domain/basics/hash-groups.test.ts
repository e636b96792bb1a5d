import { expect, test } from 'vitest';
import { inGroups, readHash } from './hash-groups.ts';

const hash = '0123456789abcdef'.repeat(4);

test('a hash is read back from its groups, in capitals too, and from its beginning', () => {
  expect(inGroups(hash)).toMatch(/^01234567 89abcdef /);
  expect(readHash(inGroups(hash).toUpperCase())).toBe(hash);
  expect(readHash(' 01234567 89ab… ')).toBe('0123456789ab');
});

test('too little, too much or other letters are no hash', () => {
  for (const typed of ['', '0123456', `${hash}0`, '01234567 xyz']) expect(readHash(typed)).toBeNull();
});
