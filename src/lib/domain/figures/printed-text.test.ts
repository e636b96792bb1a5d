import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainPrinted } from './printed.ts';
import { printedRateOf, readPrinted, statesBase } from './printed-text.ts';
import { blankSheet } from './figures.ts';

const rateOf = (asPrinted: string) => printedRateOf('onTime', asPrinted);

test.each([
  ['85,27%', 85.27, false],
  ['trên 88,2%', 88.2, true],
  ['hơn 85 %', 85, true],
  ['đạt tỷ lệ 100%', 100, false],
  ['ít nhất 99%', 99, true],
  ['không dưới 99%', 99, true],
  ['từ 85% trở lên', 85, true],
  ['≥ 85%', 85, true],
  ['0.03%', 0.03, false],
  ['98.500%', 98.5, false],
  ['98,5 %', 98.5, false],
  ['98,5\u00a0%', 98.5, false],
  ['９８，５％', 98.5, false],
  ['98,5 phần trăm', 98.5, false],
  ['98,5 PHẦN TRĂM'.normalize('NFD'), 98.5, false],
  ['98,5', 98.5, false],
  ['trên 98,5', 98.5, true],
  ['6 tháng đầu năm đạt 98,5%', 98.5, false],
  ['985/1.000 (98,5%)', 98.5, false],
  ['985/1.000(98,5%) hồ sơ', 98.5, false],
  ['quý 3/2025: 98,5%', 98.5, false],
  ['mức độ 4 đạt 12,5%', 12.5, false],
  ['985 trên 1.000 hồ sơ, đạt 98,5%', 98.5, false],
  ['trên 1.000 hồ sơ, đạt 98,5%', 98.5, false],
  ['98,5% (98,50%)', 98.5, false],
  ['năm 2025, 98,5%', 98.5, false],
  ['kỳ 2024-2025: 98,5%', 98.5, false],
  ['năm 2025 – 98,5%', 98.5, false],
  ['đa số', null, false],
  ['', null, false],
  ['1.2.3%', null, false],
  ['dưới 2%', null, false],
  ['gần 99%', null, false],
  ['khoảng 98,5%', null, false],
  ['không quá 2%', null, false],
])('“%s” is read as %s percent', (asPrinted, percent, atLeast) => {
  expect(rateOf(asPrinted)).toEqual({ rate: 'onTime', percent, asPrinted: asPrinted.trim(), atLeast });
});

describe('several numbers, or one that may be meant otherwise, are asked about', () => {
  test.each([
    ['95-98%', [98, 95]],
    ['từ 95 đến 98%', [98, 95]],
    ['95% – 98%', [95, 98]],
    ['tăng 3,5% so với cùng kỳ, đạt 98,5%', [3.5, 98.5]],
    ['98, 5%', [5, 98.5]],
    ['985/1.000', [98.5, 985, 1]],
    ['985/1000%', [1000, 98.5]],
    ['-98,5%', [98.5]],
    ['- 98,5%', [98.5]],
    ['quý 3 đạt yêu cầu', [3]],
    ['0,985', [0.985, 98.5]],
  ])('“%s”', (asPrinted, numbers) => {
    const readings = readPrinted(asPrinted);
    expect(readings.numbers.map(({ percent }) => percent)).toEqual(numbers);
    // A bullet before the number leaves no doubt.
    expect(readings.certain).toBe(asPrinted === '- 98,5%');
    if (!readings.certain) expect(rateOf(asPrinted).percent).toBeNull();
  });
});

test.each([
  ['6 tháng đầu năm đạt 98,5%', 'roundedToFewerDigits'],
  ['985/1.000 (98,5%)', 'roundedToFewerDigits'],
  ['quý 3/2025: 98,5%', 'roundedToFewerDigits'],
  ['98.500%', 'right'],
  ['98,50%', 'right'],
])('with 985 of 1.000 in time “%s” agrees', (asPrinted, verdict) => {
  const sheet = {
    ...blankSheet({
      id: 's',
      missionId: 'm',
      visitId: 'v',
      period: { from: null, to: null },
      levels: 'modern',
      position: 0,
    }),
    values: { resolved: 1000, earlyAndOnTime: 985, overdue: 15 },
  };
  expect(['right', verdict]).toContain(explainPrinted(sheet, rateOf(asPrinted)).verdict);
  expect(explainPrinted(sheet, rateOf(asPrinted)).verdict).not.toBe('inconsistent');
});

test('the number a person names is taken, or none', () => {
  const [first, second] = readPrinted('tăng 3,5%, đạt trên 98,50%').numbers;
  expect(printedRateOf('onTime', 'tăng 3,5%, đạt trên 98,50%', second)).toMatchObject({
    percent: 98.5,
    atLeast: true,
  });
  expect(printedRateOf('onTime', 'tăng 3,5%, đạt trên 98,50%', first)).toMatchObject({
    percent: 3.5,
    atLeast: false,
  });
  expect(printedRateOf('onTime', 'tăng 3,5%, đạt trên 98,50%', null)).toMatchObject({ percent: null });
});

test('whatever numbers stand before it, the one with the mark is the rate', () => {
  const rate = fc.tuple(
    fc.integer({ min: 0, max: 100 }),
    fc.constantFrom('', ',5', ',50', ',125', '.5', '.500'),
  );
  const before = fc.constantFrom(
    'quý 3/2025: ',
    '6 tháng đạt ',
    '1.062 hồ sơ; ',
    'năm 2025 ',
    '985/1.000 = ',
    'mức độ 4, ',
  );
  fc.assert(
    fc.property(
      before,
      rate,
      fc.constantFrom('%', ' %', ' phần trăm', '％'),
      (words, [whole, rest], mark) => {
        const { certain, numbers } = readPrinted(`${words}${whole}${rest}${mark}`);
        const expected = Number(`${whole}${rest.replace(',', '.')}`);
        expect(numbers.map(({ percent }) => percent)).toContain(expected);
        // “mức độ 4, 98%” may be 4,98 %.
        expect(certain).toBe(!words.endsWith(', ') || rest !== '');
      },
    ),
  );
});

test('no text whatever raises an error, or gives a rate below nothing', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[-\d., %/]{0,14}$/)),
      (text) => {
        expect(rateOf(text).percent ?? 0).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});

test.each([
  ['trên 88,2%', false],
  ['đa số', false],
  ['đa số hồ sơ đúng hạn', false],
  ['434/509', true],
  ['85% trên số tiếp nhận', true],
  ['85% trong tổng số hồ sơ', true],
  ['96% của số đã giải quyết', true],
  ['100% số hồ sơ trên địa bàn', false],
])('“%s” says what it is of: %s', (asPrinted, states) => {
  expect(statesBase(asPrinted)).toBe(states);
});
