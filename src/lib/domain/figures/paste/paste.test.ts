import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figures as words } from '#messages/vi/figures.ts';
import { figureName } from '#lib/domain/figures/names.ts';
import { readPastedFigures } from './paste.ts';
import { FIGURES, type FigureKey } from '#lib/domain/figures/figures.ts';
import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';

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

describe('cells are cells', () => {
  test.each([
    ['120\t110\n980\t975', ['120\t110', '980\t975']],
    ['1\t120\n2\t980\n3\t450', ['1\t120', '2\t980', '3\t450']],
    ['1\n2\n3\n4', ['1', '2', '3', '4']],
    ['120 110\n980 975', ['120 110', '980 975']],
    ['120,110\n980,975', ['120,110', '980,975']],
    ['120;110\n980;975', ['120;110', '980;975']],
    ['"120"\t"110"', ['"120"\t"110"']],
    ['Tiếp nhận\t120 110', ['Tiếp nhận\t120 110']],
    ['Tiếp nhận\t10.5', ['Tiếp nhận\t10.5']],
    ['Tiếp nhận\t1.062 (*)', ['Tiếp nhận\t1.062 (*)']],
    ['120\tTiếp nhận\t', ['120\tTiếp nhận']],
    ['Đất đai\tTiếp nhận\t12', ['Đất đai\tTiếp nhận\t12']],
    ['Tiếp nhận\n120\n980', ['Tiếp nhận', '120', '980']],
  ])('%j is listed as unread', (text, unread) => {
    expect(readPastedFigures(text)).toEqual({ values: {}, unread });
  });

  test('names over values are figures, each under its name', () => {
    const values = { carriedOver: 120, received: 980, resolved: 975 };
    const head = 'Kỳ trước chuyển sang\tTiếp nhận\tĐã giải quyết';
    expect(readPastedFigures(`${head}\n120\t980\t975\n`)).toEqual({ values, unread: [] });
    expect(readPastedFigures(`${head}\n(1)\t(2)\t(3)\n120\t980\t975`)).toEqual({
      values,
      unread: ['(1)\t(2)\t(3)'],
    });
    expect(readPastedFigures(`STT\tĐơn vị\t${head}\tTỷ lệ\n1\tUBND xã A\t120\t980\t975\t99,5%`)).toEqual({
      values,
      unread: ['UBND xã A, Tỷ lệ: 99,5%'],
    });
  });

  test('names over values under groups take the group into account', () => {
    const text =
      'Tiếp nhận\tĐã giải quyết\t\tĐang giải quyết\t\n\tĐúng hạn\tQuá hạn\tTrong hạn\tQuá hạn\n500\t440\t8\t50\t2';
    expect(readPastedFigures(text)).toEqual({
      values: { received: 500, onTime: 440, overdue: 8, pendingInTime: 50, pendingOverdue: 2 },
      unread: [],
    });
  });

  test('several rows under names, or columns under periods, are choices', () => {
    expect(readPastedFigures('Đơn vị\tTiếp nhận\tĐã giải quyết\nXã A\t120\t110\nXã B\t980\t975')).toEqual({
      values: {},
      choices: [
        { name: 'Xã A', values: { received: 120, resolved: 110 } },
        { name: 'Xã B', values: { received: 980, resolved: 975 } },
      ],
      unread: [],
    });
    expect(readPastedFigures('Chỉ tiêu\tQuý I\tQuý II\nTiếp nhận\t120\t130\nĐã giải quyết\t110\t-')).toEqual({
      values: {},
      choices: [
        { name: 'Quý I', values: { received: 120, resolved: 110 } },
        { name: 'Quý II', values: { received: 130 } },
      ],
      unread: [],
    });
    expect(readPastedFigures('Tiếp nhận\t120\t130\nĐã giải quyết\t110\t120').values).toEqual({});
  });

  test('shares beside counts are listed, the counts are read', () => {
    const text = 'STT\tChỉ tiêu\tSố lượng\tTỷ lệ (%)\n1\tTiếp nhận\t509\t100\n2\tTrực tuyến\t434\t85,27';
    expect(readPastedFigures(text)).toEqual({
      values: { received: 509, online: 434 },
      unread: [
        'STT\tChỉ tiêu\tSố lượng\tTỷ lệ (%)',
        'Tiếp nhận, Tỷ lệ (%): 100',
        'Trực tuyến, Tỷ lệ (%): 85,27',
      ],
    });
  });

  test('quoted cells, blanks that do not break, full-width digits and look-alike letters are read', () => {
    expect(readPastedFigures('"Tiếp nhận\ntrong kỳ"\t"1.062"').values).toEqual({ received: 1062 });
    expect(readPastedFigures('Tiếp nhận,"1,062"\nTrực tuyến,58').values).toEqual({
      received: 1062,
      online: 58,
    });
    expect(readPastedFigures('Tiếp\u00a0nhận\t1\u00a0062\nTrực\u200b tuyến\t５８').values).toEqual({
      received: 1062,
      online: 58,
    });
    expect(readPastedFigures('\ufeff\u00d0ã giải quyết\t12\n\u00d0úng hạn\t10').values).toEqual({
      resolved: 12,
      onTime: 10,
    });
  });

  test('a count grouped by commas is read, and reported as readable in two ways', () => {
    expect(readPastedFigures('Tiếp nhận\t1,146\nTrực tuyến\t1.062')).toEqual({
      values: { received: 1146, online: 1062 },
      unread: [],
      unsure: [{ cell: '1,146', value: 1146 }],
    });
    expect(readPastedFigures('Tiếp nhận\t1,14').values).toEqual({});
  });

  test('a known name one blank before its count is read, any other line stays whole', () => {
    expect(
      readPastedFigures('Kỳ trước chuyển sang 120\nTiếp nhận 1.062 hồ sơ\nTrực tuyến mức độ 3 58'),
    ).toEqual({
      values: { carriedOver: 120, received: 1062, partialOnline: 58 },
      unread: [],
    });
    expect(readPastedFigures('Trực tuyến mức độ 3').values).toEqual({});
    expect(readPastedFigures('Năm 2025 tiếp nhận 120')).toEqual({
      values: {},
      unread: ['Năm 2025 tiếp nhận 120'],
    });
  });

  test('names and values in turns are read as pairs', () => {
    expect(readPastedFigures('Tiếp nhận\n509\nTrực tuyến\n434')).toEqual({
      values: { received: 509, online: 434 },
      unread: [],
    });
  });

  test('a group before its part says which part', () => {
    const text = 'Đã giải quyết\tQuá hạn\t8\nĐang giải quyết\tTrong hạn\t50\n\tQuá hạn\t2';
    expect(readPastedFigures(text)).toEqual({
      values: { overdue: 8, pendingInTime: 50, pendingOverdue: 2 },
      unread: [],
    });
  });

  test('no number is ever read that is not one cell of the text, and every filled row is read or listed', () => {
    const cell = fc.oneof(
      fc.integer({ min: 0, max: 999_999 }).map(String),
      fc.constantFrom(
        '',
        '-',
        'Tiếp nhận',
        'Trực tuyến',
        'Đã giải quyết',
        'Quá hạn',
        'STT',
        'Ghi chú',
        '88,2%',
        '1.062',
      ),
    );
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, (rows) => {
        const {
          values,
          choices = [],
          unread,
        } = readPastedFigures(rows.map((row) => row.join('\t')).join('\n'));
        const counts = rows
          .flat()
          .flatMap((text) => (/^[\d.]+$/.test(text) ? [Number(text.replaceAll('.', ''))] : []));
        const read = [values, ...choices.map((choice) => choice.values)].flatMap((figures) =>
          Object.values(figures),
        );
        for (const value of read) expect(counts).toContain(value);
        const listed = [...unread, ...choices.map(({ name }) => name)].join('\n');
        // What stands under “STT” numbers the rows, however high it counts.
        const numbering = rows.flatMap((row, at) =>
          row.filter((_, column) => rows.slice(0, at).some((above) => above[column] === 'STT')),
        );
        for (const number of counts) {
          if (numbering.some((text) => text.replaceAll('.', '') === String(number))) continue;
          const isListed = rows
            .flat()
            .some((text) => text.replaceAll('.', '') === String(number) && listed.includes(text));
          // The number of a row, or of a column, beside its name.
          expect(read.includes(number) || isListed || number <= 99).toBe(true);
        }
      }),
    );
  });
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
