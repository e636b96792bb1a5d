import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatNumber,
  formatOrdinal,
  hasAtMostDecimals,
  NotANumberError,
  parseNumber,
  readCount,
  withPointAsComma,
} from './vietnamese-number.ts';

describe('a number', () => {
  test('is shown with a point between thousands and a comma before decimals', () => {
    expect(formatNumber(15973)).toBe('15.973');
    expect(formatNumber(85.27)).toBe('85,27');
    expect(formatNumber(97677.5, 2)).toBe('97.677,50');
    expect(formatNumber(-1330)).toBe('-1.330');
    expect(formatNumber(0)).toBe('0');
    expect(formatNumber(-0)).toBe('0');
    expect([999, 1000, -999, -1000].map((value) => formatNumber(value))).toEqual([
      '999',
      '1.000',
      '-999',
      '-1.000',
    ]);
    expect(formatNumber(7, 2)).toBe('7,00');
    expect(formatNumber(-0.0000001)).toBe('0');
  });

  test('is read as delegates type it', () => {
    expect(parseNumber('15.973')).toBe(15973);
    expect(parseNumber(' 15 973 ')).toBe(15973);
    expect(parseNumber('15\u00a0973')).toBe(15973);
    expect(parseNumber('1.062.976,5')).toBe(1062976.5);
    expect(parseNumber('1\u202f062')).toBe(1062);
    expect(parseNumber('１．０６２，５')).toBe(1062.5);
    expect(parseNumber('\u200b\u2212３')).toBe(-3);
    expect(parseNumber('15973')).toBe(15973);
    expect(parseNumber('85,27')).toBe(85.27);
    expect(parseNumber('-3')).toBe(-3);
    expect(Object.is(parseNumber('-0'), 0)).toBe(true);
  });

  const unclear = [
    '1.2',
    '12.34',
    '0.500',
    '1.23.456',
    '1.0000',
    '10.5',
    '120\t110',
    '120\n110',
    '1.062 976',
    '1 2',
    '12 34',
    '1,234,567',
    '1..234',
  ];
  const wrong = [
    '',
    '  ',
    'mười',
    '12a',
    ',5',
    '5,',
    '--3',
    '+3',
    '1e5',
    'Infinity',
    'NaN',
    '0x1F',
    '9'.repeat(400),
  ];
  test.each([...unclear, ...wrong])('typed as “%s” is refused rather than guessed', (text) => {
    expect(() => parseNumber(text)).toThrow(NotANumberError);
  });

  test.each(['64,1', '0,57', '1,13', '32,3', '17,56', '8,2', '78,65'])(
    'with two decimals: %s has two',
    (text) => {
      expect(hasAtMostDecimals(parseNumber(text), 2)).toBe(true);
    },
  );

  test('with a point before its decimals is something to ask about, and nothing else is', () => {
    for (const [text, meant] of [
      ['85.27', 85.27],
      [' 0.5 ', 0.5],
      ['-3.25', -3.25],
    ] as const)
      expect(withPointAsComma(text)).toBe(meant);
    for (const text of ['85,27', '85', '.5', '5.', '1.2.3', '12a', ''])
      expect(withPointAsComma(text)).toBeNull();
  });

  test('has the decimals it was typed with, every one of them from 0,00 to 100,00', () => {
    for (let hundredths = 0; hundredths <= 10_000; hundredths += 1) {
      const text = `${Math.trunc(hundredths / 100)},${String(hundredths % 100).padStart(2, '0')}`;
      expect(hasAtMostDecimals(parseNumber(text), 2), text).toBe(true);
    }
  });

  test('has the decimals it was typed with, however many and however large', () => {
    const typed = fc.integer({ min: 0, max: 6 }).chain((decimals) =>
      fc
        .tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.stringMatching(new RegExp(`^\\d{${decimals}}$`)))
        .map(([whole, digits]) => ({
          decimals,
          digits,
          text: digits === '' ? String(whole) : `${whole},${digits}`,
        })),
    );
    fc.assert(
      fc.property(typed, ({ decimals, digits, text }) => {
        const value = parseNumber(text);
        expect(hasAtMostDecimals(value, decimals)).toBe(true);
        const needed = digits.replace(/0+$/, '').length;
        if (needed > 0) expect(hasAtMostDecimals(value, needed - 1)).toBe(false);
        expect(parseNumber(formatNumber(value))).toBe(value);
      }),
    );
  });

  test('of any size comes back as it was shown', () => {
    const value = fc
      .tuple(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.constantFrom(1, 10, 100, 10_000))
      .map(([digits, scale]) => digits / scale);
    fc.assert(
      fc.property(value, (number) => {
        expect(parseNumber(formatNumber(number))).toBe(number === 0 ? 0 : number);
      }),
    );
  });

  test('is the only thing ever returned: any other text is refused', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-\d., ]{0,12}$/)), (text) => {
        try {
          expect(Number.isFinite(parseNumber(text))).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(NotANumberError);
        }
      }),
    );
  });
});

test('document numbers below ten get a leading zero', () => {
  expect([1, 9, 10, 123].map(formatOrdinal)).toEqual(['01', '09', '10', '123']);
});

describe('a count', () => {
  test('is sure with points, spaces or nothing between its thousands, and not with commas', () => {
    expect(readCount('1.146')).toEqual({ value: 1146, sure: true });
    expect(readCount('1 146')).toEqual({ value: 1146, sure: true });
    expect(readCount('1146')).toEqual({ value: 1146, sure: true });
    expect(readCount('1,146')).toEqual({ value: 1146, sure: false });
    for (const text of ['1,1', '1,14', '0,146', '1.14', '-3', 'mười', '', '1,146,5'])
      expect(readCount(text)).toBeNull();
  });

  test('typed and pasted is the same number, and never another one than is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (value) => {
        expect(readCount(formatNumber(value))).toEqual({ value, sure: true });
        expect(readCount(formatNumber(value).replaceAll('.', ','))).toEqual({ value, sure: value < 1000 });
      }),
    );
  });
});
