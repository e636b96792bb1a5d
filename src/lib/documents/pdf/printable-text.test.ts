import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakable, printable, unsplit } from './printable-text.ts';

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
      for (const letter of printable(text, latin)) {
        const codePoint = letter.codePointAt(0) ?? 0;
        expect(letter === '\n' || latin(codePoint) || '□√'.includes(letter)).toBe(true);
      }
    }),
  );
});

test('a text in pieces is still the whole text, and no piece is too long for a line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const pieces = breakable(text);
      expect(pieces.join('')).toBe(text);
    }),
  );
  expect(Math.max(...breakable('W'.repeat(300)).map((piece) => piece.length))).toBeLessThanOrEqual(24);
});

test('a letter keeps its marks when a long stretch is cut', () => {
  for (const piece of breakable('ơ̆'.repeat(100))) expect(piece).not.toMatch(/^\p{M}/u);
});

test('ordinary words stay in one piece', () => {
  expect(breakable('Trung tâm Phục vụ hành chính công')).toEqual(['Trung tâm Phục vụ hành chính công']);
});

test('a document number is one word, whatever strokes and hyphens it has', () => {
  expect(unsplit('theo Nghị định số 118/2025/NĐ-CP ngày 09/6/2025.')).toEqual([
    { text: 'theo Nghị định số ' },
    { text: '118/2025/NĐ-CP ', noWrap: true },
    { text: 'ngày ' },
    { text: '09/6/2025.', noWrap: true },
  ]);
  expect(unsplit('không có gì - hay / đáng kể')).toEqual([{ text: 'không có gì - hay / đáng kể' }]);
});
