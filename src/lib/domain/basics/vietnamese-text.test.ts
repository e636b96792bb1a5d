import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shortened, fold, matches, nfc, plainlyTyped, sameText } from './vietnamese-text.ts';

const names = [
  'Tam Dân',
  'Tam Đàn',
  'Phú Thịnh',
  "Ayun H'Bút",
  'Ia Krêl',
  'Buôn Hồ',
  'Đắk Lắk',
  'Bình Phước',
];
const letters =
  'aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵƀčĕĭŏŭñ';
const word = fc.string({
  unit: fc.constantFrom(...Array.from(letters + letters.toUpperCase())),
  minLength: 1,
  maxLength: 8,
});
const phrase = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));

describe('searching without diacritics', () => {
  test('“tam dan” finds both Tam Dân and Tam Đàn', () => {
    expect(names.filter((name) => matches('tam dan', name))).toEqual(['Tam Dân', 'Tam Đàn']);
  });

  test('words may come in any order and unfinished', () => {
    expect(matches('thinh ph', 'UBND thị trấn Phú Thịnh')).toBe(true);
    expect(matches('hinh', 'Phú Thịnh')).toBe(false);
    expect(matches('', 'Phú Thịnh')).toBe(true);
    expect(matches('東京', 'Phú Thịnh')).toBe(false);
  });

  test('letters of Jrai, Ede and Bahnar names fold like the others', () => {
    expect(fold("Ayun H'Bút")).toBe(fold('Ayun H’Bút'));
    expect(fold("Ayun H'Bút")).toBe('ayun hbut');
    expect(fold('Ia Krêl, Ƀuôn Čư Ĕa Ŏ Ŭ Ñ Ơ̆ Ư̆ Ĭ')).toBe('ia krel, buon cu ea o u n o u i');
  });

  test('a text folds the same composed, decomposed and in capitals', () => {
    fc.assert(
      fc.property(phrase, (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
        expect(fold(text.toUpperCase())).toBe(fold(text));
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text)).toMatch(/^[a-z ]*$/);
      }),
    );
  });

  test('every text is found by itself and by the beginnings of its words', () => {
    fc.assert(
      fc.property(phrase, fc.integer({ min: 1, max: 8 }), (text, length) => {
        const typed = fold(text)
          .split(' ')
          .map((part) => part.slice(0, length))
          .reverse()
          .join(' ');
        expect(matches(typed, text)).toBe(true);
        expect(matches(text.normalize('NFD'), text)).toBe(true);
      }),
    );
  });
});

test('composed form is one spelling of one word', () => {
  expect(nfc('Phu\u0301 Thi\u0323nh')).toBe('Phú Thịnh');
  expect(nfc('ờ'.normalize('NFD'))).toHaveLength(1);
});

describe('the beginning of a text', () => {
  test('cuts no letter from its marks and no picture in half', () => {
    expect(shortened('Bảng niêm yết', 4)).toBe('Bảng');
    expect(shortened('Bảng'.normalize('NFD'), 4)).toBe('Bảng');
    expect(shortened('ab👨‍👩‍👧.jpg', 5)).toBe('ab');
    expect(shortened('ab😀', 3)).toBe('ab');
    expect(shortened('ảnh.jpg', 300)).toBe('ảnh.jpg');
  });

  test('is whole letters of the text, well-formed and never too long', () => {
    const letters = new Intl.Segmenter('vi', { granularity: 'grapheme' });
    const split = (text: string) => [...letters.segment(text)].map(({ segment }) => segment);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat({ max: 20 }), (text, longest) => {
        const cut = shortened(text, longest);
        expect(cut.length).toBeLessThanOrEqual(longest);
        expect(nfc(text).startsWith(cut)).toBe(true);
        expect(split(nfc(text)).slice(0, split(cut).length)).toEqual(split(cut));
      }),
    );
  });
});

test('letters that only look like Đ are found as Đ, and nothing invisible keeps words apart', () => {
  for (const eth of ['Đ', '\u00d0', '\u0189']) expect(fold(`${eth}úng hạn`)).toBe('dung han');
  expect(matches('đúng', '\u00d0úng h\u200bạn')).toBe(true);
  expect(matches('\u00d0ung han', 'Đúng hạn')).toBe(true);
  expect(sameText('\u00d0úng hạn.')).toBe(sameText('đúng hạn'));
});

test('text reads as a plain keyboard types it, its cells kept apart', () => {
  expect(plainlyTyped('１．０６２\u00a0％')).toBe('1.062 %');
  expect(plainlyTyped('\ufeff1\u200b2\t3\n4')).toBe('12\t3\n4');
});
