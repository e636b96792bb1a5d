import { expect, test } from 'vitest';
import { longestLine, storedLength } from './text-length.ts';

test('length counts code points once composed', () => {
  expect(storedLength('ồ'.normalize('NFD'))).toBe(1);
  expect(storedLength('👍')).toBe(1);
  expect(storedLength('')).toBe(0);
});

test('of several lines the longest counts, without the blanks around it', () => {
  expect(longestLine('Nghị quyết số 36\n  Kế hoạch \n')).toBe('Nghị quyết số 36');
  expect(longestLine('')).toBe('');
});
