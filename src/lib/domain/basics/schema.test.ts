import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestOf, Text, text, words } from './schema.ts';
import { storedLength } from './text-length.ts';

test('a text is as long as it is stored: letters typed with their marks apart count once', () => {
  const typed = 'ế'.repeat(300);
  const apart = typed.normalize('NFD');
  expect(apart.length).toBe(900);
  for (const schema of [text(300), words(300), Text]) expect(schema.parse(apart)).toBe(typed);
  expect(Text.parse('ế'.repeat(100_000).normalize('NFD'))).toHaveLength(100_000);
  expect(Text.safeParse('ế'.repeat(100_001)).success).toBe(false);
  expect(text(300).safeParse(`${apart}a`).success).toBe(false);
});

test('whether a text fits does not hang on how its letters were typed', () => {
  const letters = fc.string({ unit: fc.constantFrom('ế', 'ữ', 'Đ', 'a', ' '), maxLength: 30 });
  fc.assert(
    fc.property(letters, fc.nat({ max: 30 }), (words, longest) => {
      const [composed, apart] = [words.normalize('NFC'), words.normalize('NFD')];
      expect(text(longest).safeParse(apart)).toEqual(text(longest).safeParse(composed));
    }),
  );
});

test('half a surrogate pair is stored as the sign for an unknown letter', () => {
  expect(text(300).parse('Phòng \ud83d một cửa')).toBe('Phòng \ufffd một cửa');
  expect(words(300).parse('\udc4d')).toBe('\ufffd');
  expect(text(300).parse('👍')).toBe('👍');
});

test('a field counts as its schema does, whatever was typed', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 40 });
  const halves = fc.string({
    unit: fc.constantFrom('\ud83d', '\udc4d', 'ế', 'e\u0302\u0301', '👍', 'a'),
    maxLength: 40,
  });
  fc.assert(
    fc.property(fc.oneof(anything, halves), fc.integer({ min: 1, max: 40 }), (typed, longest) => {
      const schema = text(longest);
      expect(longestOf(schema)).toBe(longest);
      expect(schema.safeParse(typed).success).toBe(storedLength(typed) <= longest);
    }),
  );
  expect(longestOf(Text)).toBe(100_000);
  expect(longestOf(words(5))).toBe(5);
});
