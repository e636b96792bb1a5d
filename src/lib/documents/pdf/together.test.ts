import { expect, test, vi } from 'vitest';
import { readText } from '#tests/fixtures/pdf-pages.ts';
import { readDocumentFonts } from '../../../cli/document-fonts.ts';
import type { Block, DocumentModel, Table } from '#lib/documents/model/document.ts';
import { renderPdf } from './render-pdf.ts';

// Many small files are made here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const fonts = await readDocumentFonts();
const line = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] });

/** The pages of a document of so many lines with some blocks after them. */
async function pagesOf(filling: number, blocks: Block[]): Promise<string[]> {
  const before = Array.from({ length: filling }, () => line('Dòng'));
  const rest = { kind: 'test', title: 'Thử', author: '', created: '2026-01-01T00:00:00Z', annexes: [] };
  const model: DocumentModel = { ...rest, blocks: [...before, ...blocks] };
  return readText(await renderPdf(model, { images: new Map(), fonts }))
    .normalize('NFC')
    .split('\f')
    .slice(0, -1);
}

function table(rows: number): Table {
  const named = Array.from({ length: rows }, (_, index) => [`hàng${index + 1}`, 'nội dung']);
  return {
    type: 'table',
    widths: [1, 3],
    alignments: ['left', 'left'],
    header: [['Mã', 'Tên']],
    rows: named,
  };
}

const has = (page: string, word: string) => new RegExp(`${word}(?!\\d)`, 'u').test(page);

test('a small table is not divided, and nothing of it is lost', async () => {
  const counts = new Set<number>();
  for (let filling = 14; filling < 36; filling += 2) {
    const pages = await pagesOf(filling, [line('Như sau:'), table(5), line('Sau bảng.')]);
    counts.add(pages.findIndex((page) => has(page, 'hàng1')));
    const page = pages.find((text) => has(text, 'hàng1')) ?? '';
    for (const word of ['Như sau:', 'hàng2', 'hàng3', 'hàng4', 'hàng5']) expect(has(page, word)).toBe(true);
  }
  expect(counts.size).toBeGreaterThan(1);
});

test('no row of a longer table stands alone on a page, the total least of all', async () => {
  const divided = new Set<number>();
  for (let filling = 8; filling < 34; filling += 1) {
    const pages = await pagesOf(filling, [table(14), line('Sau bảng.')]);
    const own = pages.map((page) => page.match(/hàng\d+/gu)?.length ?? 0).filter((count) => count > 0);
    expect(own.reduce((sum, count) => sum + count, 0)).toBe(14);
    for (const count of own) expect({ filling, count: Math.min(count, 2) }).toEqual({ filling, count: 2 });
    divided.add(own.length);
  }
  expect(divided.size).toBeGreaterThan(1);
});

test('the page that is signed tells more than the closing sentence', async () => {
  const counts = new Set<number>();
  const recipients = { heading: 'Nơi nhận:', lines: ['- Lưu: VT.'] };
  for (let filling = 14; filling < 36; filling += 2) {
    const pages = await pagesOf(filling, [
      { type: 'heading', level: 1, text: 'IV. ĐỀ MỤC CUỐI' },
      line('Đoạn trước câu kết.'),
      { type: 'paragraph', key: 'closing', keepWithNext: true, runs: [{ text: 'Trên đây là báo cáo./.' }] },
      { type: 'signature', authority: ['TRƯỞNG ĐOÀN'], position: '', name: 'Người ký', recipients },
    ]);
    counts.add(pages.length);
    const signed = pages.find((page) => page.includes('Người ký')) ?? '';
    for (const words of ['IV. ĐỀ MỤC CUỐI', 'Đoạn trước câu kết.', 'Trên đây là báo cáo./.'])
      expect(signed).toContain(words);
  }
  expect(counts.size).toBeGreaterThan(1);
});

test('headings over a long last text stay with its beginning, where the closing sentence and the signature go over', async () => {
  const recipients = { heading: 'Nơi nhận:', lines: ['- Lưu: VT.'] };
  const apart = new Set<boolean>();
  for (let filling = 14; filling < 36; filling += 2) {
    const pages = await pagesOf(filling, [
      { type: 'heading', level: 1, text: 'II. ĐỀ MỤC CUỐI' },
      { type: 'heading', level: 2, text: '1. Ghi nhận chung' },
      line(`Đoạn trước câu kết ${'dài nhiều dòng '.repeat(80)}hết đoạn.`),
      { type: 'paragraph', key: 'closing', keepWithNext: true, runs: [{ text: 'Trên đây là báo cáo./.' }] },
      { type: 'signature', authority: ['TRƯỞNG ĐOÀN'], position: '', name: 'Người ký', recipients },
    ]);
    const pageOf = (words: string) => pages.findIndex((page) => page.includes(words));
    expect(pageOf('1. Ghi nhận chung')).toBe(pageOf('II. ĐỀ MỤC CUỐI'));
    expect(pageOf('Đoạn trước câu kết')).toBe(pageOf('II. ĐỀ MỤC CUỐI'));
    expect(pageOf('Trên đây là báo cáo./.')).toBe(pageOf('Người ký'));
    apart.add(pageOf('II. ĐỀ MỤC CUỐI') !== pageOf('Người ký'));
  }
  expect(apart).toEqual(new Set([false, true]));
});

/** How many lines of text stand over the signature on its page. */
const linesOver = (page: string) => {
  const text = page.split('Nơi nhận:')[0] ?? '';
  return text.split('\n').filter((row) => row.trim() !== '' && !/^\d+$/.test(row.trim())).length;
};

test.each([
  ['short texts', [line('Đoạn một dòng.'), line('Đoạn cũng một dòng.')]],
  [
    'a long text under headings',
    [
      { type: 'heading', level: 2, text: '4. Ý kiến tại buổi làm việc' },
      { type: 'heading', level: 3, text: 'a) Giải trình của đơn vị' },
      line('tiếp thu, ghi nhận ý kiến của đoàn '.repeat(13)),
    ],
  ],
] satisfies [string, Block[]][])(
  'no fewer than three lines stand over a signature that goes over: %s',
  async (_, last) => {
    const recipients = { heading: 'Nơi nhận:', lines: ['- Lưu: VT.'] };
    const counts = new Set<number>();
    for (let filling = 14; filling < 36; filling += 1) {
      const pages = await pagesOf(filling, [
        ...last,
        { type: 'paragraph', key: 'closing', keepWithNext: true, runs: [{ text: 'Trên đây là báo cáo./.' }] },
        { type: 'signature', authority: ['TRƯỞNG ĐOÀN'], position: '', name: 'Người ký', recipients },
      ]);
      counts.add(pages.length);
      const signed = pages.find((page) => page.includes('Người ký')) ?? '';
      expect({ filling, few: linesOver(signed) < 3 }).toEqual({ filling, few: false });
    }
    expect(counts.size).toBeGreaterThan(1);
  },
);

test('high first rows of a table do not leave half a page empty before it', async () => {
  const high = table(4);
  const rows = high.rows.map(([code = '']) => [code, 'dòng\n'.repeat(16) + 'hết']);
  const pages = await pagesOf(12, [{ ...high, rows }]);
  expect(has(pages[0] ?? '', 'hàng1')).toBe(true);
});

test('a part does not end with a line or two on a page of their own', async () => {
  const counts = new Set<number>();
  const ends: Block[] = [table(9), line('Câu ghi chú sau cùng.')];
  for (let filling = 14; filling < 34; filling += 1) {
    const pages = await pagesOf(filling, [
      line('Trước bảng.'),
      ...ends,
      line('dòng chữ '.repeat(11) + 'hết.'),
    ]);
    counts.add(pages.length);
    const last = pages.find((page) => page.includes('hết.')) ?? '';
    expect({ filling, on: last.includes('Câu ghi chú') }).toEqual({ filling, on: true });
    const alone = await pagesOf(filling, ends);
    expect({ filling, on: has(alone.at(-1) ?? '', 'hàng9') }).toEqual({ filling, on: true });
  }
  expect(counts.size).toBeGreaterThan(1);
});

test('a note that explains a sign of a table stands on the page of the table, or of its last rows', async () => {
  const places = new Set<number>();
  for (const rows of [4, 12]) {
    for (let filling = 12; filling < 34; filling += 1) {
      const pages = await pagesOf(filling, [
        table(rows),
        line('(*) Có số tính ra.'),
        line('(1) Kỳ khác.'),
        line('Sau bảng.'),
      ]);
      const page = pages.find((one) => one.includes('(*) Có số tính ra.')) ?? '';
      expect(page).toContain('(1) Kỳ khác.');
      expect({ rows, filling, on: has(page, `hàng${rows}`) }).toEqual({ rows, filling, on: true });
      if (rows === 4) expect({ filling, on: has(page, 'hàng1') }).toEqual({ filling, on: true });
      places.add(pages.indexOf(page));
    }
  }
  expect(places.size).toBeGreaterThan(1);
});

test('a chart of two bars is not divided where a page has room for it', async () => {
  const bar = (label: string) => ({ label, parts: [{ label: 'Đạt 1', value: 1, shade: 'light' as const }] });
  const counts = new Set<number>();
  for (let filling = 18; filling < 34; filling += 1) {
    const bars = [bar('Cột đầu'), bar('Cột cuối')];
    const pages = await pagesOf(filling, [{ type: 'chart', title: 'Biểu đồ', bars }, line('Sau.')]);
    const page = pages.find((one) => one.includes('Biểu đồ')) ?? '';
    for (const word of ['Cột đầu', 'Cột cuối'])
      expect({ filling, on: page.includes(word) }).toEqual({ filling, on: true });
    counts.add(pages.indexOf(page));
  }
  expect(counts.size).toBeGreaterThan(1);
});

test('a heading between a table and the one line that ends a part is printed, in the body and in an annex', async () => {
  const ending: Block[] = [
    table(3),
    { type: 'heading', level: 2, text: '2. ĐỀ MỤC SAU BẢNG' },
    line('Dòng cuối của phần.'),
  ];
  const rest = { kind: 'test', title: 'Thử', author: '', created: '2026-01-01T00:00:00Z' };
  const parts = [
    { blocks: ending, annexes: [] },
    { blocks: [line('Thân')], annexes: [{ blocks: ending, landscape: false }] },
  ];
  for (const part of parts) {
    const text = readText(await renderPdf({ ...rest, ...part }, { images: new Map(), fonts })).normalize(
      'NFC',
    );
    expect(text).toContain('2. ĐỀ MỤC SAU BẢNG');
    expect(text.split('Dòng cuối của phần.')).toHaveLength(2);
  }
});
