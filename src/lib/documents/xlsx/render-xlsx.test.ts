import { expect, test } from 'vitest';
import { readPart, readParts } from '#tests/fixtures/package-parts.ts';
import { readSheets } from '#tests/fixtures/workbook.ts';
import type { Block, DocumentModel, Table } from '#lib/documents/model/document.ts';
import { CancelledError, NoTableError } from '#lib/documents/model/errors.ts';
import { renderXlsx } from './render-xlsx.ts';

const heading = (text: string): Block => ({ type: 'heading', level: 2, text });
const figures: Table = {
  type: 'table',
  widths: [6, 3, 3],
  alignments: ['left', 'right', 'right'],
  header: [['Chỉ tiêu', 'Số liệu', 'Tỷ lệ']],
  rows: [
    ['Tiếp nhận', '15.973', '85,27%'],
    ['=HYPERLINK("x")', '…', ''],
  ],
};

function model(blocks: Block[], annexes: DocumentModel['annexes'] = []): DocumentModel {
  const created = '2026-02-05T04:00:00Z';
  return { kind: 'unit-report', title: 'Báo cáo', author: 'Đoàn', created, blocks, annexes };
}

const document = model(
  [heading('1. Số liệu'), figures, figures],
  [{ landscape: true, blocks: [{ type: 'title', name: 'PHỤ LỤC', subject: 'Hồ sơ rút mẫu' }, figures] }],
);

test('each table is a sheet called after the heading above it, without its number', async () => {
  const sheets = readSheets(await renderXlsx(document, {}));
  expect(sheets.map(({ name }) => name)).toEqual(['Số liệu', 'Số liệu (2)', 'Hồ sơ rút mẫu']);
});

test('numbers are numbers, words are words, and none of them a formula', async () => {
  const [sheet] = readSheets(await renderXlsx(document, {}));
  expect(sheet?.rows).toEqual([
    ['Chỉ tiêu', 'Số liệu', 'Tỷ lệ'],
    ['Tiếp nhận', 15973, 0.8527],
    ['=HYPERLINK("x")', '…', ''],
  ]);
  const xml = readPart(await renderXlsx(document, {}), 'xl/worksheets/sheet1.xml');
  expect(xml).not.toContain('<f>');
});

test('every text cell is marked as a text, numbers are not', async () => {
  const styles = readPart(await renderXlsx(document, {}), 'xl/styles.xml');
  const textId = /numFmtId="(\d+)" formatCode="@"/.exec(styles)?.[1] ?? '';
  const cellStyles = styles.match(/<xf [^>]*>/g) ?? [];
  expect(cellStyles.some((style) => style.includes('quotePrefix="1"'))).toBe(true);
  for (const style of cellStyles)
    expect(style.includes('quotePrefix="1"'), style).toBe(style.includes(`numFmtId="${textId}"`));
});

test('a text longer than a cell goes on in the rows below, whole words and letters', async () => {
  const long = Array.from({ length: 9000 }, (_, index) => `chữ${index}`).join(' ');
  const lines = Array.from({ length: 600 }, (_, index) => `dòng ${index}`).join('\n');
  const unbroken = 'ơ̆'.repeat(20_000).normalize('NFC');
  const table: Table = {
    ...figures,
    rows: [
      ['Một', long, ''],
      [unbroken, lines, ''],
      ['Sau', '5', ''],
    ],
  };
  const rows = readSheets(await renderXlsx(model([table]), {}))[0]?.rows.slice(1) ?? [];
  for (const cell of rows.flat()) expect(String(cell).length).toBeLessThanOrEqual(32_767);
  const column = (at: number) => rows.map((row) => String(row[at] ?? '')).filter(Boolean);
  expect(column(1).join(' ').replaceAll('\n', ' ')).toBe(`${long} ${lines.replaceAll('\n', ' ')} 5`);
  expect(column(0).join('').replace('Một', '').replace('Sau', '')).toBe(unbroken);
  expect(rows.at(-1)?.slice(0, 2)).toEqual(['Sau', 5]);
});

test('the header is frozen, columns have widths, a wide annex lies across', async () => {
  const parts = readParts(await renderXlsx(document, {}));
  const first = parts.get('xl/worksheets/sheet1.xml') ?? '';
  expect(first).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  expect(first.match(/<col /g)).toHaveLength(3);
  expect(first).not.toContain('orientation="landscape"');
  expect(parts.get('xl/worksheets/sheet3.xml')).toContain('orientation="landscape"');
  expect(parts.get('xl/styles.xml')).toContain('formatCode="0.00%"');
});

test('every sheet of a draft says that it is one, on the screen and on every page', async () => {
  const parts = readParts(await renderXlsx({ ...document, mark: 'DỰ THẢO - BẢN MẪU' }, {}));
  const sheets = readSheets(await renderXlsx({ ...document, mark: 'DỰ THẢO - BẢN MẪU' }, {}));
  expect(sheets).toHaveLength(3);
  for (const [index, { name, rows }] of sheets.entries()) {
    expect(rows.slice(0, 2)).toEqual([
      ['DỰ THẢO - BẢN MẪU', '', ''],
      ['Chỉ tiêu', 'Số liệu', 'Tỷ lệ'],
    ]);
    const xml = parts.get(`xl/worksheets/sheet${String(index + 1)}.xml`) ?? '';
    expect(xml).toContain('<mergeCell ref="A1:C1"/>');
    expect(xml).toMatch(/<pane [^>]*ySplit="2"[^>]*state="frozen"/);
    expect(parts.get('xl/workbook.xml')).toContain(`localSheetId="${String(index)}">'${name}'!$1:$2<`);
  }
  expect(readSheets(await renderXlsx(document, {}))[0]?.rows[0]).toEqual(['Chỉ tiêu', 'Số liệu', 'Tỷ lệ']);
});

test('what a mark in a cell stands for is stated under the table, and counts in no sum', async () => {
  const line = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] });
  const marked = { ...figures, rows: [['Tiếp nhận', '1.062 (*)', '85,27% (1)']] };
  const blocks = [
    heading('1. Số liệu'),
    line('(*) Đoàn cộng từ các số thành phần.'),
    line('(2) Của thời kỳ khác.'),
    marked,
    figures,
    line('(1) Số liệu năm 2022.'),
    heading('2. Tồn tại'),
    line('(1) Trễ hạn.'),
  ];
  const [first, second] = readSheets(await renderXlsx(model(blocks), {}));
  expect(first?.rows.slice(1)).toEqual([
    ['Tiếp nhận', 1062, 0.8527],
    ['(*) Đoàn cộng từ các số thành phần.', '', ''],
    ['(1) Số liệu năm 2022.', '', ''],
  ]);
  expect(second?.rows).toHaveLength(1 + figures.rows.length);
});

const line = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] });

test('lines that lead in or go on are no notes; the abbreviations of a table are explained under it', async () => {
  const short = { ...figures, rows: [['A1', 'CĐG', 'HC']] };
  const legend = 'Ghi chú: HC là có ghi tồn tại, hạn chế; CĐG là có ghi chép, chưa đánh giá.';
  const blocks = [
    heading('1. Kết quả'),
    line(legend),
    short,
    line('Tỷ lệ:'),
    figures,
    line('- Xã A: trễ hạn.'),
  ];
  const [first, second] = readSheets(await renderXlsx(model(blocks), {}));
  expect(first?.rows.slice(1)).toEqual([
    ['A1', 'CĐG', 'HC'],
    [legend, '', ''],
  ]);
  expect(second?.rows).toHaveLength(1 + figures.rows.length);
});

test('several tables under one heading are each called after the line that leads it in', async () => {
  const blocks = [
    heading('1. Số liệu tiếp nhận, giải quyết hồ sơ'),
    figures,
    line('Tỷ lệ tính từ số liệu trên:'),
    figures,
    line('So sánh giữa các đơn vị (dấu “…” là chưa có số liệu):'),
    figures,
    figures,
    heading('2. Phản ánh'),
    line('Cụ thể:'),
    figures,
  ];
  const names = readSheets(await renderXlsx(model(blocks), {})).map(({ name }) => name);
  expect(names).toEqual([
    'Số liệu tiếp nhận, giải quyết',
    'Tỷ lệ tính từ số liệu',
    'So sánh giữa các đơn vị',
    'So sánh giữa các đơn vị (2)',
    'Phản ánh',
  ]);
});

test('every sheet says in its first row which document it is of, and repeats it on every page', async () => {
  const front: Block[] = [
    {
      type: 'letterhead',
      superior: '',
      issuer: 'ĐOÀN GIÁM SÁT',
      number: 'Số:      /BC-ĐGS',
      nation: '',
      motto: '',
      placeAndDate: 'Gia Lai, ngày 05 tháng 3 năm 2026',
    },
    { type: 'title', name: 'BÁO CÁO', subject: 'Kết quả giám sát tại UBND xã Ia Dom' },
  ];
  const bytes = await renderXlsx(
    { ...model([...front, heading('1. Số liệu'), figures]), mark: 'DỰ THẢO' },
    {},
  );
  expect(readSheets(bytes)[0]?.rows.slice(0, 3)).toEqual([
    ['DỰ THẢO', '', ''],
    ['Báo cáo số …/BC-ĐGS ngày 05 tháng 3 năm 2026: Kết quả giám sát tại UBND xã Ia Dom', '', ''],
    ['Chỉ tiêu', 'Số liệu', 'Tỷ lệ'],
  ]);
  expect(readPart(bytes, 'xl/workbook.xml')).toContain(`'Số liệu'!$1:$3<`);
});

test('each sheet fits the width of its A4 page, and its header stands on every page', async () => {
  const parts = readParts(await renderXlsx(document, {}));
  for (const [path, xml] of parts) {
    if (!path.startsWith('xl/worksheets/sheet')) continue;
    expect(xml).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(xml).toMatch(
      /<pageSetup fitToWidth="1" fitToHeight="0" paperSize="9" orientation="(?:portrait|landscape)"/,
    );
  }
  expect(parts.get('xl/workbook.xml')).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="1">'Số liệu (2)'!$1:$1</definedName>`,
  );
});

test('a row is high enough for its text, whichever spreadsheet opens it', async () => {
  const long = {
    ...figures,
    rows: [
      ['Tiếp nhận', '1', '2'],
      ['chữ '.repeat(60), '1', '2'],
    ],
  };
  const xml = readPart(await renderXlsx(model([long]), {}), 'xl/worksheets/sheet1.xml');
  const heights = [...xml.matchAll(/<row r="(\d+)"(?: ht="(\d+)")?/g)].map(([, , height]) =>
    Number(height ?? 0),
  );
  expect(heights[1]).toBe(16);
  expect(heights[2]).toBeGreaterThanOrEqual(5 * 16);
});

test('the same document gives the same bytes', async () => {
  const [first, again] = [await renderXlsx(document, {}), await renderXlsx(document, {})];
  expect(Buffer.compare(first, again)).toBe(0);
});

test('a matrix of 640 units is written whole', async () => {
  const units = Array.from({ length: 640 }, (_, index) => [`Xã ${index + 1}`, '1.062', '96,05%']);
  const [sheet] = readSheets(await renderXlsx(model([{ ...figures, rows: units }]), {}));
  expect(sheet?.rows).toHaveLength(641);
  expect(sheet?.rows.at(-1)).toEqual(['Xã 640', 1062, 0.9605]);
});

test('a document without a table is refused by name', async () => {
  await expect(renderXlsx(model([heading('1. Số liệu')]), {})).rejects.toBeInstanceOf(NoTableError);
});

test('a job that was cancelled gives no file', async () => {
  const job = renderXlsx(document, { signal: AbortSignal.abort() });
  await expect(job).rejects.toBeInstanceOf(CancelledError);
});
