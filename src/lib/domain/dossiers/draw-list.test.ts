import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOverdueMark, hashList, listOfRange, NumberedRange, parseCodes, parseTable } from './draw-list.ts';

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
    const field = 'L'.repeat(301);
    expect(parseTable(`H1\t${field}`).refused).toEqual([`H1\t${field}`]);
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

describe('a table', () => {
  const UNIT = [
    'Mã hồ sơ\tLĩnh vực\tQuá hạn',
    'H25.14-260101-0001\tHộ tịch\tQuá hạn 3 ngày',
    'H25.14-260101-0002\tĐất đai\tQuá hạn 3 ngày',
    ...Array.from(
      { length: 10 },
      (_, index) => `H25.14-260101-00${String(index + 3).padStart(2, '0')}\tHộ tịch\t`,
    ),
  ];

  test('has a row of heads, which is no dossier, and marks in words', () => {
    const { list, header, unknownMarks, refused } = parseTable(UNIT.join('\n'));
    expect([list.length, list.filter(({ overdue }) => overdue).length]).toEqual([12, 2]);
    expect([header, unknownMarks, refused]).toEqual([UNIT[0], [], []]);
    expect(list[0]).toEqual({ code: 'H25.14-260101-0001', field: 'Hộ tịch', overdue: true });
  });

  test('pasted where only codes are wanted gives its codes, the other columns reported', () => {
    const { list, header, unused, refused } = parseCodes(UNIT.join('\n'));
    expect([list.length, header, unused, refused]).toEqual([12, UNIT[0], ['Lĩnh vực', 'Quá hạn'], []]);
    expect(parseCodes('H1\tHộ tịch\nH2\tĐất đai')).toMatchObject({
      list: [{ code: 'H1' }, { code: 'H2' }],
      unused: ['Hộ tịch'],
    });
    expect(parseCodes('Mã hồ sơ\nH1\nH2\nTổng cộng')).toMatchObject({
      list: [{ code: 'H1' }, { code: 'H2' }],
      header: 'Mã hồ sơ',
      refused: ['Tổng cộng'],
    });
  });

  test.each([
    [
      'quoted CSV',
      '"Mã hồ sơ","Lĩnh vực","Quá hạn"\r\n"H1","Đất đai, xây dựng","x"\r\n"H2","Hộ tịch",""\r\n',
    ],
    ['CSV with semicolons', 'Mã hồ sơ;Lĩnh vực;Quá hạn\nH1;Đất đai, xây dựng;TRUE\nH2;Hộ tịch;FALSE'],
    ['a byte order mark', '\ufeffMã hồ sơ\tLĩnh vực\tQuá hạn\nH1\tĐất đai, xây dựng\t✓\nH2\tHộ tịch\t'],
    [
      'columns in another order',
      'STT\tLĩnh vực\tMã số hồ sơ\tTình trạng\n1\tĐất đai, xây dựng\tH1\tĐã giải quyết quá hạn\n2\tHộ tịch\tH2\tĐúng hạn',
    ],
    [
      'a title over the heads',
      'Danh sách\nMã HS\tLĩnh vực\tTrễ hạn\nH1\tĐất đai, xây dựng\tCó\nH2\tHộ tịch\tKhông',
    ],
    ['a quoted line end', 'Mã hồ sơ\tLĩnh vực\tQuá hạn\nH1\t"Đất đai,\nxây dựng"\tX\nH2\tHộ tịch\t-'],
    ['running numbers and no heads', '1\tH1\tĐất đai, xây dựng\tx\n2\tH2\tHộ tịch\t'],
  ])('as %s is understood', (_, text) => {
    expect(parseTable(text).list).toEqual([
      { code: 'H1', field: 'Đất đai, xây dựng', overdue: true },
      { code: 'H2', field: 'Hộ tịch', overdue: false },
    ]);
    expect(parseTable(text).unknownMarks).toEqual([]);
  });

  test.each([
    'x',
    'X',
    '✓',
    '✔️',
    '☑',
    'TRUE',
    'Có',
    '1',
    'v',
    'Quá hạn',
    'Quá hạn 3 ngày',
    'TRỄ HẸN',
    'Đã giải quyết trễ hạn',
    'Chậm 2 ngày',
  ])('the mark “%s” is overdue', (mark) => {
    expect(isOverdueMark(mark, true)).toBe(true);
  });
  test.each([
    '',
    '-',
    '–',
    '0',
    'FALSE',
    'Không',
    'Đúng hạn',
    'Trước hạn',
    'Trong hạn',
    'Chưa quá hạn',
    'Không quá hạn',
    'Đã giải quyết đúng hạn',
    '☐',
  ])('the mark “%s” is not', (mark) => {
    expect(isOverdueMark(mark, true)).toBe(false);
  });
  test.each([
    '✗',
    '?',
    '3',
    'K',
    '12/01/2026',
    'Sắp quá hạn',
    'Quá hạn?',
    'Quá hạn 0 ngày',
    'Gần quá hạn',
    'đang xử lý',
  ])('the mark “%s” is asked about', (mark) => {
    expect(isOverdueMark(mark, true)).toBeNull();
  });

  test('a tick under a head that does not speak of lateness is asked about', () => {
    const { unknownMarks } = parseTable('Mã hồ sơ\tLĩnh vực\tTrạng thái\nH1\tHộ tịch\tx\nH2\tHộ tịch\t');
    expect(unknownMarks).toEqual([{ mark: 'x', count: 1 }]);
  });

  test('marks nobody knows are reported with their number, and read as people say', () => {
    const text = 'H1\tHộ tịch\tK\nH2\tĐất đai\tK\nH3\tHộ tịch\tC';
    expect(parseTable(text).unknownMarks).toEqual([
      { mark: 'K', count: 2 },
      { mark: 'C', count: 1 },
    ]);
    const explained = parseTable(text, { K: false, C: true });
    expect([explained.unknownMarks, explained.list.map(({ overdue }) => overdue)]).toEqual([
      [],
      [false, false, true],
    ]);
  });

  test('loses no row in silence, whatever it holds', () => {
    const cell = fc.constantFrom('H1', 'H2', 'H3', '', 'Hộ tịch', 'x', 'Tổng cộng', 'Quá hạn', '7');
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 }), (rows) => {
        const filled = rows.filter((row) => row.join('') !== '');
        const { list, repeated, refused, header } = parseTable(rows.map((row) => row.join('\t')).join('\n'));
        const most = list.length + refused.length + (header ? 1 : 0);
        expect(filled.length).toBeGreaterThanOrEqual(most);
        if (repeated.length === 0) expect(most).toBe(filled.length);
      }),
    );
  });
});

test('codes come without what scanners and web pages put into them', () => {
  expect(parseCodes('\u200bH25\u20111\nH25\u20132\u0000').list.map(({ code }) => code)).toEqual([
    'H25-1',
    'H25-2',
  ]);
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
