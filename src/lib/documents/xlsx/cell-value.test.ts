import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import { cellValue } from './cell-value.ts';

test.each([
  ['15.973', 15973, '#,##0'],
  ['509', 509, '0'],
  ['2022', 2022, '0'],
  ['0', 0, '0'],
  ['-3', -3, '0'],
  ['1.234.567,5', 1234567.5, '#,##0.0'],
  ['85,27 %', 0.8527, '0.00%'],
  ['98,25%', 0.9825, '0.00%'],
  ['100 %', 1, '0%'],
  ['28,91 %', 0.2891, '0.00%'],
  ['0,04 %', 0.0004, '0.00%'],
])('%s is the number %d', (text, value, format) => {
  expect(cellValue(text, true)).toEqual({ value, format });
});

test.each([
  '…',
  'trên 85%',
  '<0,01 %',
  '434/509',
  '05',
  '007',
  '1.23',
  '12.3456',
  '1,234.5',
  '05/3/2026',
  '22021 -2022',
  '1234567890123456',
  '',
])('“%s” stays a text', (text) => {
  expect(cellValue(text, true)).toEqual({ value: text, format: '@' });
});

test('a number in a column of words is a code', () => {
  expect(cellValue('15.973', false)).toEqual({ value: '15.973', format: '@' });
});

test.each([
  ['1.062 (*)', 1062, '#,##0" (*)"'],
  ['4*', 4, '0"*"'],
  ['17 (1)', 17, '0" (1)"'],
  ['85,27% (**)', 0.8527, '0.00%" (**)"'],
  ['15.973²', 15973, '#,##0"²"'],
])('%s counts in a sum, its footnote beside it', (text, value, format) => {
  expect(cellValue(text, true)).toEqual({ value, format });
});

test.each(['=1+1', '+84', '-1+2', '@SUM(A1)', '- Trực tuyến', '＝1+1', '1.062 (xem phụ lục)'])(
  '“%s” is the text itself, without an apostrophe',
  (text) => {
    expect(cellValue(text, false)).toEqual({ value: text, format: '@' });
    expect(cellValue(text, true)).toEqual({ value: text, format: '@' });
  },
);

test('a negative number is a number where figures stand', () => {
  expect(cellValue('-15.973', true)).toEqual({ value: -15973, format: '#,##0' });
});

test('every figure the documents print comes back as it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (figure) => {
      expect(cellValue(formatNumber(figure), true).value).toBe(figure);
    }),
  );
});
