import { expect, test, vi } from 'vitest';
import { readPages, readText } from '#tests/fixtures/pdf-pages.ts';
import { readDocumentFonts } from '../../../cli/document-fonts.ts';
import type { Annex, Block, DocumentModel, Table } from '#lib/documents/model/document.ts';
import { renderPdf } from './render-pdf.ts';

vi.setConfig({ testTimeout: 60_000 });

// Content that breaks layout engines. What is expected is read back from the file by another program.
const fonts = await readDocumentFonts();

function model(blocks: Block[], annexes: Annex[] = []): DocumentModel {
  return { kind: 'unit-report', title: '', author: '', created: '2026-02-05T04:00:00Z', blocks, annexes };
}

const list = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);

function table(header: string[][], rows: string[][], widths: number[]): Table {
  return { type: 'table', widths, alignments: widths.map(() => 'left'), header, rows };
}

/** Half a point for the rounding of positions; 20 mm and 30 mm are the margins. */
async function pagesWithin(document: DocumentModel) {
  const bytes = await renderPdf(document, { images: new Map(), fonts });
  const pages = readPages(bytes);
  const outside = pages.flatMap(({ width, height, words }) =>
    words.filter(
      ({ xMin, yMin, xMax, yMax }) =>
        xMin < 85 - 0.5 || xMax > width - 56.7 + 0.5 || yMin < 0 || yMax > height - 56.7 + 3,
    ),
  );
  expect(outside).toEqual([]);
  return { pages, words: pages.flatMap(({ words }) => words.map(({ text }) => text)), text: readText(bytes) };
}

test('cells of 2,500 words side by side are printed to the last word', async () => {
  const [left, right] = [list(2500, 'trái'), list(2500, 'phải')];
  const block = table([['TT', 'Nội dung', 'Ghi chú']], [['1', left.join(' '), right.join(' ')]], [1, 6, 4]);
  const { words } = await pagesWithin(model([block]));
  const printed = new Set(words);
  expect([...left, ...right].filter((word) => !printed.has(word))).toEqual([]);
});

test.each([false, true])(
  'a table of 60 columns is divided into parts that fit, each naming its rows; landscape: %s',
  async (landscape) => {
    const columns = list(60, 'Cột');
    const rows = list(3, 'Xã').map((unit, row) => [unit, ...list(60, `${row}.`)]);
    const block = table([['Đơn vị', ...columns]], rows, [4, ...columns.map(() => 1)]);
    const { words } = await pagesWithin(model([], [{ landscape, blocks: [block] }]));
    const expected = [...columns, ...rows.flatMap(([, ...cells]) => cells)];
    expect(expected.filter((cell) => words.filter((word) => word === cell).length !== 1)).toEqual([]);
    expect(words.filter((word) => word === 'Xã2').length).toBeGreaterThan(1);
  },
);

test('header rows higher than a page are printed once and lose nothing', async () => {
  const titles = list(2500, 'tên');
  const { words } = await pagesWithin(model([table([[titles.join(' '), 'b']], [['c', 'd']], [1, 1])]));
  expect(words).toEqual(expect.arrayContaining([...titles, 'b', 'c', 'd']));
});

test('a thousand findings are all there, in their order', async () => {
  const findings = list(1000, 'Phát hiện ').map((name): Block[] => [
    { type: 'heading', level: 2, text: `${name}.` },
    { type: 'paragraph', runs: [{ text: 'Chưa niêm yết đủ thủ tục.' }] },
  ]);
  const { text } = await pagesWithin(model(findings.flat()));
  const numbers = [...text.matchAll(/Phát hiện (\d+)\./g)].map(([, number]) => Number(number));
  expect(numbers).toEqual(list(1000, '').map(Number));
});

test('a stretch of 300 letters stays within the margins wherever it stands', async () => {
  const long = 'W'.repeat(300);
  const signer = { authority: [long], position: long, drawing: null, name: long, notes: [long] };
  const recipients = { heading: long, lines: [long] };
  const part = { label: long, value: 1, shade: 'dark' } as const;
  const blocks: Block[] = [
    { type: 'contents', title: long, depth: 1, annexes: [] },
    {
      type: 'letterhead',
      superior: long,
      issuer: long,
      number: long,
      nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      motto: 'Độc lập - Tự do - Hạnh phúc',
      placeAndDate: long,
    },
    { type: 'title', name: long, subject: long, note: long },
    { type: 'basis', text: long },
    { type: 'heading', level: 1, text: long },
    { type: 'paragraph', runs: [{ text: long, bold: true }, { text: long }] },
    table([[long, long, 'c']], [[long, 'b', long]], [1, 1, 4]),
    { type: 'chart', title: long, bars: [{ label: long, parts: [part, part, part] }] },
    {
      type: 'photos',
      photos: [{ sha256: 'a'.repeat(64), label: long, caption: long, details: [long], fallback: long }],
    },
    { type: 'signatures', rows: [[signer, signer, signer]] },
    { type: 'signature', authority: [long], position: long, name: long, recipients },
    { type: 'recipients', ...recipients },
  ];
  const { text } = await pagesWithin(model(blocks));
  const times = JSON.stringify(blocks).split(long).length - 1;
  // The heading once more in the table of contents.
  expect(text.replaceAll(/[^W]/g, '')).toHaveLength((times + 1) * 300 + 'VIỆT'.split('W').length - 1);
});

test('ơ̆ and ƀ keep their marks in the narrowest cells', async () => {
  const names = ['Kơ̆ñ', 'ƀuôn', 'Čư̆', 'Bhăm'];
  const { words, text } = await pagesWithin(
    model([table([names], [names, ['ơ̆'.repeat(300), 'ƀ'.repeat(300), '', '']], [1, 1, 1, 20])]),
  );
  for (const name of names) expect(words.filter((word) => word === name.normalize('NFC'))).toHaveLength(2);
  expect(text.match(/ơ̆/g)).toHaveLength(301 + 1);
  expect(text.match(/ƀ/g)).toHaveLength(300 + 2);
});

test('a chart of 40 parts and a row of 20 signers stay on the page', async () => {
  const parts = list(40, 'Phần').map((label, value) => ({ label, value, shade: 'medium' as const }));
  const row = list(20, 'Nghiêm').map((name) => ({
    authority: [],
    position: '',
    drawing: null,
    name,
    notes: [],
  }));
  const { words } = await pagesWithin(
    model([
      { type: 'chart', title: 'Kết quả', bars: [{ label: 'Năm', parts }] },
      { type: 'signatures', rows: [row] },
    ]),
  );
  expect(words).toEqual(expect.arrayContaining([...list(40, 'Phần'), ...list(20, 'Nghiêm')]));
});

test('what is empty breaks nothing, and its titles are printed', async () => {
  const empty: Block[] = [
    { type: 'heading', level: 1, text: 'I. TRỐNG' },
    table([['TT', 'Tên']], [], [1, 1]),
    table([], [], []),
    table([], [['thừa']], []),
    { type: 'paragraph', runs: [] },
    { type: 'chart', title: 'Biểu', bars: [] },
    { type: 'chart', title: '', bars: [{ label: 'Cột', parts: [] }] },
    { type: 'chart', title: '', bars: [{ label: '', parts: [{ label: 'không', value: 0, shade: 'dark' }] }] },
    { type: 'photos', photos: [] },
    { type: 'signatures', rows: [[]] },
    { type: 'contents', title: 'Mục lục', depth: 1, annexes: [] },
    { type: 'pageBreak' },
  ];
  const { words } = await pagesWithin(
    model(empty, [
      { landscape: true, blocks: [] },
      { landscape: false, blocks: [{ type: 'heading', level: 2, text: '' }] },
    ]),
  );
  for (const word of ['TT', 'Tên', 'thừa', 'Biểu', 'Cột', 'không', 'Mục']) expect(words).toContain(word);
});
