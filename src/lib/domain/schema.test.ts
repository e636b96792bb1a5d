import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Text, text, words } from './schema.ts';

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
