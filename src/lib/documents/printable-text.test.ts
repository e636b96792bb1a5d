import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printable } from './printable-text.ts';

const latin = (codePoint: number) => codePoint < 0x250 || (codePoint >= 0x1ea0 && codePoint <= 0x1ef9);

test('a decomposed text becomes composed', () => {
  expect(printable('Đức Cơ, xã Ia Krêl'.normalize('NFD'), latin)).toBe('Đức Cơ, xã Ia Krêl');
});

test('a sign the font lacks is replaced visibly, never dropped', () => {
  const has = (codePoint: number) => latin(codePoint) || codePoint === 0x221a;
  expect(printable('☑ đủ ☒ thiếu ✓ 😀', has)).toBe('[√] đủ [×] thiếu √ [U+1F600]');
});

test('signs that show nothing by themselves leave no trace', () => {
  expect(printable('a\u200bb\ufeffc\u00add', latin)).toBe('abcd');
});

test('tabs, unusual spaces and line ends become plain ones', () => {
  expect(printable('a\tb\u2003c\r\nd\re', latin)).toBe('a b c\nd\ne');
});

test('whatever is typed, only letters of the font are printed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const strange = Array.from(printable(text, latin)).filter(
        (letter) => letter !== '\n' && !latin(letter.codePointAt(0) ?? 0) && !'□√'.includes(letter),
      );
      expect(strange).toEqual([]);
    }),
  );
});
