import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { hashList, listOfRange, NumberedRange, parseCodes, parseTable } from './sample-draw-list.ts';

describe('a pasted list', () => {
  test('is read by lines, commas, semicolons and tabs, trimmed and in its order', () => {
    const { list, repeated, refused } = parseCodes('\uFEFFH3, H1\tH2;\r\n\r\n  H10 \n,');
    expect(list.map(({ code }) => code)).toEqual(['H3', 'H1', 'H2', 'H10']);
    expect([repeated, refused]).toEqual([[], []]);
  });

  test('names each code that came twice, also when spelt with other bytes', () => {
    const { list, repeated } = parseCodes(`Hồ-1\n${'Hồ-1'.normalize('NFD')}\nHồ-2\nHồ-1`);
    expect(list.map(({ code }) => code)).toEqual(['Hồ-1', 'Hồ-2']);
    expect(repeated).toEqual(['Hồ-1']);
  });

  test('refuses what is too long to be a code or a field', () => {
    const long = 'H'.repeat(101);
    expect(parseCodes(`${long}\nH1`)).toMatchObject({ refused: [long], list: [{ code: 'H1' }] });
    expect(parseTable(`H1\t${'L'.repeat(301)}`).refused).toEqual(['H1']);
  });

  test('is read as a table with field and lateness', () => {
    const text = 'H1\tĐất đai\tQuá hạn\nH2\tHộ tịch\t\nH3;Hộ tịch;x\nH4\n\t\t\nH5\tĐất đai, xây dựng\tkhông';
    expect(parseTable(text).list).toEqual([
      { code: 'H1', field: 'Đất đai', overdue: true },
      { code: 'H2', field: 'Hộ tịch', overdue: false },
      { code: 'H3', field: 'Hộ tịch', overdue: true },
      { code: 'H4', field: '', overdue: false },
      { code: 'H5', field: 'Đất đai, xây dựng', overdue: false },
    ]);
  });
});

test('numbers of a register become codes, both ends included', () => {
  const codes = listOfRange({ prefix: 'HT-', first: 8, last: 11, digits: 3 }).map(({ code }) => code);
  expect(codes).toEqual(['HT-008', 'HT-009', 'HT-010', 'HT-011']);
});

test('a range turned round or beyond 100,000 is refused', () => {
  const range = { prefix: '', first: 1, last: 100_000, digits: 1 };
  expect(NumberedRange.safeParse(range).success).toBe(true);
  for (const change of [{ last: 100_001 }, { first: 5, last: 4 }, { first: -1 }, { first: 1.5 }]) {
    expect(NumberedRange.safeParse({ ...range, ...change }).success).toBe(false);
  }
});

test('the hash of a list is SHA-256 of its lines', () => {
  const { list } = parseTable('H1\tĐất đai\tx\nH2\tHộ tịch');
  const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
  expect(hashList(list, false)).toBe(sha256('H1\nH2\n'));
  expect(hashList(list, true)).toBe(sha256('H1\tĐất đai\t1\nH2\tHộ tịch\t0\n'));
});
