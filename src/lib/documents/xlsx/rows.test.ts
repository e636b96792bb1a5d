import { expect, test } from 'vitest';
import { rowHeight } from './rows.ts';

test('a row is as high as its longest cell needs, broken between words', () => {
  expect(rowHeight(['Giải quyết quá hạn', '12'], [10, 10])).toBe(32);
  expect(rowHeight(['một\nhai\nba'], [40])).toBe(48);
});

test('a word longer than its column goes on in the next lines', () => {
  expect(rowHeight(['W'.repeat(25)], [10])).toBe(48);
});

test('a row without text is a line high', () => {
  expect(rowHeight(['Tiếp nhận', '509'], [20, 8])).toBe(16);
  expect(rowHeight([], [20, 8])).toBe(16);
});
