import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakable, breakableInGroups, unsplit } from './line-breaks.ts';

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

test('a code breaks between its groups, and nothing else breaks there', () => {
  expect(breakableInGroups('H21.01.15-251015-0002')).toEqual(['H21.01.15-', '251015-', '0002']);
  expect(breakableInGroups('000.12.34.H21-251015-0002')).toEqual(['000.12.34.H21-', '251015-', '0002']);
  expect(breakableInGroups('từ 8-10 người - 2025, NĐ-CP')).toEqual(['từ 8-10 người - 2025, NĐ-CP']);
});
