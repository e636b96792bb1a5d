import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sheetNames } from './sheet-names.ts';

test('a sheet is called after its heading, in legal characters', () => {
  expect(sheetNames(['Tình hình: [2021/2022]?', "'Kết quả'"], 'bang')).toEqual([
    'Tình hình 2021 2022',
    'Kết quả',
  ]);
});

test('a long heading is cut between words', () => {
  expect(sheetNames(['Số liệu tiếp nhận, giải quyết hồ sơ', 'W'.repeat(40)], 'bang')).toEqual([
    'Số liệu tiếp nhận, giải quyết',
    'W'.repeat(31),
  ]);
});

test('two equal names are distinguished, whatever their capitals', () => {
  expect(sheetNames(['Số liệu', 'SỐ LIỆU', 'Số liệu'], 'bang')).toEqual([
    'Số liệu',
    'SỐ LIỆU (2)',
    'Số liệu (3)',
  ]);
});

test('a number tears no word of two syllables, and no name ends with a word that wants another', () => {
  const long = 'Số liệu tiếp nhận, giải quyết hồ sơ';
  expect(sheetNames([long, long, 'Tỷ lệ tính từ tổng tử số và tổng mẫu số'], 'bang')).toEqual([
    'Số liệu tiếp nhận, giải quyết',
    'Số liệu tiếp nhận (2)',
    'Tỷ lệ tính từ tổng tử số',
  ]);
});

test('without a heading, or with one Excel keeps for itself, the sheet is called after the document', () => {
  expect(sheetNames(['', '???', 'History'], 'bang')).toEqual(['bang', 'bang (2)', 'bang (3)']);
});

test('whatever the headings, names are legal, short and distinct', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 30 }), (titles) => {
      const names = sheetNames(titles, 'bang');
      expect(new Set(names.map((name) => name.toLocaleLowerCase('vi'))).size).toBe(titles.length);
      for (const name of names) {
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/);
      }
    }),
  );
});
