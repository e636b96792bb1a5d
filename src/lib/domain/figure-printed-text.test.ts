import { expect, test } from 'vitest';
import { readPrintedRate } from './figure-printed-text.ts';

test.each([
  ['85,27%', 85.27, false],
  ['trên 88,2%', 88.2, true],
  ['hơn 85 %', 85, true],
  ['đạt tỷ lệ 100%', 100, false],
  ['ít nhất 99%', 99, true],
  ['0.03%', 0.03, false],
  ['đa số', null, false],
  ['', null, false],
  ['1.2.3%', null, false],
])('“%s” is read as %s percent', (asPrinted, percent, atLeast) => {
  expect(readPrintedRate('onTime', asPrinted)).toEqual({ rate: 'onTime', percent, asPrinted, atLeast });
});
