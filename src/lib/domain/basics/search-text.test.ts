import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsPhrase, searchWords, snippet, tellingText } from './search-text.ts';

const marked = (text: string, words: string[]) =>
  snippet(text, new Set(words))
    .filter((segment) => segment.marked)
    .map((segment) => segment.text);

test('words are searched without diacritics, đ as d, and a name with an apostrophe is one word', () => {
  expect(searchWords("UBND xã Tam Dân, Đức Cơ – Ayun H'Bút")).toEqual([
    ...['ubnd', 'xa', 'tam', 'dan', 'duc', 'co', 'ayun', 'hbut'],
  ]);
  expect(searchWords('H32.12-250917-0003')).toEqual(['h32', '12', '250917', '0003']);
});

test('the words found are marked as they are written, also where the text is decomposed', () => {
  expect(marked('UBND xã Tam Dân', ['tam', 'dan'])).toEqual(['Tam', 'Dân']);
  expect(marked("xã Ayun H'Bút trình bày", ['hbut'])).toEqual(["H'Bút"]);
  expect(marked('Đức Cơ'.normalize('NFD'), ['duc'])).toEqual(['Đức'.normalize('NFD')]);
});

test('of a long text the part about the first word found is shown', () => {
  const text = `${'mở đầu '.repeat(60)}niêm yết thủ tục ${'kết thúc '.repeat(60)}`;
  const segments = snippet(text, new Set(['niem', 'yet']));
  expect(segments.filter((segment) => segment.marked)).toHaveLength(2);
  expect(segments.at(0)?.text).toBe('…');
  expect(segments.at(-1)?.text).toBe('…');
  expect(segments.reduce((length, segment) => length + segment.text.length, 0)).toBeLessThan(200);
});

test('the pieces of a short text are the text itself, whatever is marked in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), fc.array(fc.string()), (text, words) => {
      expect(
        snippet(text, new Set([...words, ...searchWords(text).slice(0, 2)]))
          .map((segment) => segment.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test('a phrase counts where its words stand together, the last one maybe only begun', () => {
  expect(holdsPhrase('UBND xã Tam Dân', ['tam', 'da'])).toBe(true);
  expect(holdsPhrase('Tâm lý người dân', ['tam', 'dan'])).toBe(false);
  expect(holdsPhrase('Quảng Nam Dân', ['am', 'dan'])).toBe(false);
});

test('the text that holds most of what was looked for is shown', () => {
  expect(tellingText(['Tam Thái', 'xã Tam Dân', 'Tam Dân'], new Set(['tam', 'dan']))).toBe('xã Tam Dân');
});
