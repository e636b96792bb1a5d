import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printable, signsNotPrinted, signsReplaced } from './printable-text.ts';

const latin = (codePoint: number) => codePoint < 0x250 || (codePoint >= 0x1ea0 && codePoint <= 0x1ef9);

test('a decomposed text becomes composed', () => {
  expect(printable('Đức Cơ, xã Ia Krêl'.normalize('NFD'), latin)).toBe('Đức Cơ, xã Ia Krêl');
});

test('a sign the font lacks is replaced visibly, never dropped', () => {
  const has = (codePoint: number) => latin(codePoint) || codePoint === 0x221a;
  expect(printable('☑ đủ ☒ thiếu ✓ 😀', has)).toBe('[√] đủ [×] thiếu √ □');
});

test('signs that show nothing by themselves leave no trace', () => {
  expect(printable('a\u200bb\ufeffc\u00add', latin)).toBe('abcd');
});

test('tabs, unusual spaces and line ends become plain ones', () => {
  expect(printable('a\tb\u2003c\r\nd\re', latin)).toBe('a b c\nd\ne');
});

test('bullets pasted from Word are bullets', () => {
  const has = (codePoint: number) => latin(codePoint) || codePoint === 0x2022;
  expect(printable('\uf0b7 một\v\uf0a7 hai\u2028\uf0d8 ba \uf0fc', has)).toBe(
    '• một\n• hai\n• ba √'.replace('√', '□'),
  );
  expect(printable('\uf0b7 một \uf0fc đạt', () => true)).toBe('• một √ đạt');
});

test('one picture is one box, of however many code points', () => {
  expect(printable('👨‍👩‍👧 và 👍🏽 và 🇻🇳 và ❤️', latin)).toBe('□ và □ và □ và □');
});

test('controls and halves of letters break nothing', () => {
  expect(printable('a\u0007b\u009fc \ud800.', latin)).toBe('abc □.');
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

test('what will not be printed is reported sign by sign, before it is printed', () => {
  expect(signsNotPrinted('Niêm yết đủ 😀 👨‍👩‍👧 😀 ở 大堂 ☐ ☑ ✓ \uf0b7 – “Ayun H’Bút”, ơ̆')).toEqual([
    '😀',
    '👨‍👩‍👧',
    '大',
    '堂',
  ]);
  expect(signsNotPrinted('Đ'.normalize('NFD') + 'ủ hồ sơ: 85,27% ≥ 80%'.normalize('NFD'))).toEqual([]);
});

test('a sign that is printed as another one is named with it, so that it can be told before', () => {
  expect(signsReplaced('Đủ ✓ ✓, còn thiếu ☐ – 85,27% √ □')).toEqual([
    { sign: '✓', by: '√' },
    { sign: '☐', by: '□' },
  ]);
  expect(signsReplaced('Niêm yết đủ “Ayun H’Bút”')).toEqual([]);
});
