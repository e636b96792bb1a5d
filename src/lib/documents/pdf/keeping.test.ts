import { expect, test } from 'vitest';
import { readPages } from '#tests/fixtures/pdf-pages.ts';
import { readDocumentFonts } from '../../../cli/document-fonts.ts';
import type { Block, Paragraph } from '#lib/documents/model/document.ts';
import { renderPdf } from './render-pdf.ts';

const fonts = await readDocumentFonts();

const line = (text: string, keepWithNext = false): Paragraph => ({
  type: 'paragraph',
  runs: [{ text }],
  keepWithNext,
});

/** Pages on which each of the words stands, after so many lines that fill the first page. */
async function pagesOf(filling: number, blocks: Block[], words: string[]): Promise<number[]> {
  const before = Array.from({ length: filling }, () => line('Dòng'));
  const pdf = await renderPdf(
    {
      kind: 'test',
      title: 'Thử',
      author: '',
      created: '2026-01-01T00:00:00Z',
      blocks: [...before, ...blocks],
      annexes: [],
    },
    { images: new Map(), fonts },
  );
  const pages = readPages(pdf);
  return words.map((word) => pages.findIndex((page) => page.words.some(({ text }) => text === word)));
}

/** Numbers of lines around which the first page is full. */
const FILLINGS = Array.from({ length: 12 }, (_, index) => 22 + index);

test('headings over one another and the text under them stay on one page', async () => {
  const blocks: Block[] = [
    { type: 'heading', level: 1, text: 'Chương' },
    { type: 'heading', level: 2, text: 'Mục' },
    { type: 'heading', level: 3, text: 'Điểm' },
    line('Nội dung'),
  ];
  const places = await Promise.all(
    FILLINGS.map((filling) => pagesOf(filling, blocks, ['Chương', 'Mục', 'Điểm', 'Nội'])),
  );
  for (const pages of places) expect(new Set(pages).size).toBe(1);
  expect(new Set(places.flat())).toEqual(new Set([0, 1]));
});

test('a lead-in, the header of its table and the first row stay on one page', async () => {
  const blocks: Block[] = [
    line('Bảng:', true),
    {
      type: 'table',
      widths: [1, 1],
      alignments: ['left', 'right'],
      header: [['Chỉ\ntiêu', 'Số']],
      rows: [
        ['Đầu\nhai\nba', '1'],
        ['Cuối', '2'],
      ],
    },
  ];
  const places = await Promise.all(
    FILLINGS.map((filling) => pagesOf(filling, blocks, ['Bảng:', 'Chỉ', 'Đầu', 'ba'])),
  );
  for (const pages of places) expect(new Set(pages).size).toBe(1);
  expect(new Set(places.flat())).toEqual(new Set([0, 1]));
});

test('a heading, or a line that ends in a colon, stays with the chart or the photos under it', async () => {
  const chart: Block = {
    type: 'chart',
    title: 'Hồ sơ',
    bars: [{ label: 'Hra', parts: [{ label: 'Đúng hạn', value: 3, shade: 'light' }] }],
  };
  const photo = { sha256: '1'.repeat(64), label: 'Ảnh', caption: '', details: [], fallback: 'Trống' };
  const cases: [Block[], string[]][] = [
    [
      [{ type: 'heading', level: 2, text: 'Mục' }, chart],
      ['Mục', 'Hra'],
    ],
    [
      [line('Sau đây:'), { type: 'photos', photos: [photo] }],
      ['đây:', 'Ảnh'],
    ],
    [
      [line('Sau đây:'), line('Nội dung')],
      ['đây:', 'Nội'],
    ],
  ];
  for (const [blocks, words] of cases) {
    const places = await Promise.all(
      Array.from({ length: 22 }, (_, index) => pagesOf(12 + index, blocks, words)),
    );
    for (const pages of places) expect(new Set(pages).size).toBe(1);
    expect(new Set(places.flat())).toEqual(new Set([0, 1]));
  }
}, 30_000);
