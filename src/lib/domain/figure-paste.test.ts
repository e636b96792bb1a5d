import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figures as words } from '#messages/vi-figures.ts';
import { figureName } from './figure-sentences.ts';
import { readPastedFigures } from './figure-paste.ts';
import { FIGURES, type FigureKey } from './figures.ts';
import { formatNumber } from './vietnamese-number.ts';

test('two columns are read by their labels, with or without diacritics and numbering', () => {
  const pasted = [
    '1. Số hồ sơ tiếp nhận trong kỳ\t1.062',
    'Trong đó: - nop truc tuyen;58',
    '2) Đã giải quyết:  1,062',
    '2.1 Trước hạn\t976',
    '- Đúng hạn\t44',
    '+ QUÁ HẠN\t42',
  ].join('\n');
  expect(readPastedFigures(pasted).values).toEqual({
    received: 1062,
    online: 58,
    resolved: 1062,
    early: 976,
    onTime: 44,
    overdue: 42,
  });
});

test('“quá hạn” under what is pending is pending overdue', () => {
  const pasted = 'Đã giải quyết\t457\nQuá hạn\t8\nĐang giải quyết\t52\nTrong hạn\t50\nQuá hạn\t2';
  expect(readPastedFigures(pasted)).toEqual({
    values: { resolved: 457, overdue: 8, pending: 52, pendingInTime: 50, pendingOverdue: 2 },
    unread: [],
  });
});

test('what is not understood is listed as it stood, and nothing is guessed', () => {
  const pasted =
    'STT\tChỉ tiêu\tSố lượng\nTiếp nhận\t509\nTỷ lệ đúng hạn\t88,2%\nTiếp nhận\t510\nThư xin lỗi\tkhông rõ\nTrực tuyến\t434\t85';
  expect(readPastedFigures(pasted)).toEqual({
    values: { received: 509 },
    unread: [
      'STT\tChỉ tiêu\tSố lượng',
      'Tỷ lệ đúng hạn\t88,2%',
      'Tiếp nhận\t510',
      'Thư xin lỗi\tkhông rõ',
      'Trực tuyến\t434\t85',
    ],
  });
});

test('a dash or an empty cell is missing, and missing is not 0', () => {
  expect(readPastedFigures('Tiếp nhận\t509\nThư xin lỗi\t-\nBưu chính\t\nTrực tiếp\t0').values).toEqual({
    received: 509,
    inPerson: 0,
  });
});

test('one column goes down the sheet in its order, empty lines staying empty', () => {
  expect(readPastedFigures('Số lượng\n\n509\n434\r\n\n-\n75\n8,5')).toEqual({
    values: { received: 509, online: 434, inPerson: 75 },
    unread: ['Số lượng', '8,5'],
  });
  expect(readPastedFigures(Array.from({ length: 30 }, () => '7').join('\n')).unread).toEqual(['7']);
});

test('a count too large to be one is not read', () => {
  expect(readPastedFigures('Tiếp nhận\t5000000000')).toEqual({
    values: {},
    unread: ['Tiếp nhận\t5000000000'],
  });
});

test.each(['modern', 'legacy'] as const)('every row of a %s sheet is known by its own name', (levels) => {
  for (const { key } of FIGURES) {
    expect(readPastedFigures(`${figureName(words, key, levels)}\t7`).values).toEqual({ [key]: 7 });
  }
});

test('any figures written as the sheet shows them come back as they were', () => {
  const keys = FIGURES.map(({ key }) => key);
  const counts = fc.dictionary(
    fc.constantFrom<FigureKey>(...keys),
    fc.integer({ min: 0, max: 1_000_000_000 }),
  );
  fc.assert(
    fc.property(counts, (values) => {
      const lines = keys.flatMap((key) => {
        const value = values[key];
        return value === undefined ? [] : [`${words.names[key]}\t${formatNumber(value)}`];
      });
      expect(readPastedFigures(lines.join('\n'))).toEqual({ values: { ...values }, unread: [] });
    }),
  );
});

test('no text whatever raises an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      readPastedFigures(text);
    }),
  );
});
