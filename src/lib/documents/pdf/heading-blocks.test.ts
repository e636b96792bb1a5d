import { expect, test } from 'vitest';
import { readPages } from '#tests/fixtures/pdf-pages.ts';
import { readDocumentFonts } from '../../../cli/document-fonts.ts';
import type { Block, DocumentModel } from '#lib/documents/model/document.ts';
import { renderPdf } from './render-pdf.ts';

const fonts = await readDocumentFonts();

const filler = (lines: number): Block => ({
  type: 'paragraph',
  runs: [{ text: Array.from({ length: lines }, () => 'chữ').join('\n') }],
});

function report(): DocumentModel {
  const blocks: Block[] = [
    { type: 'contents', title: 'MỤC LỤC', depth: 2, annexes: [] },
    { type: 'heading', level: 1, text: 'I. MỞ ĐẦU' },
    filler(60),
    { type: 'heading', level: 2, text: '1. Phần giữa' },
    { type: 'heading', level: 3, text: 'a) Không nêu ở mục lục' },
    filler(90),
    { type: 'heading', level: 1, text: `II. KẾT ${'THÚC '.repeat(25)}` },
    filler(3),
  ];
  return { kind: 'test', title: '', author: '', created: '2026-02-05T04:00:00Z', blocks, annexes: [] };
}

test('a table of contents names the page each heading stands on, at the right margin', async () => {
  const pages = readPages(await renderPdf(report(), { images: new Map(), fonts }));
  const pageOf = (word: string, from = 1) =>
    pages.findIndex(({ words }, index) => index + 1 >= from && words.some(({ text }) => text === word)) + 1;
  const [first] = pages;
  const numbers = (first?.words ?? []).filter(({ text, xMin }) => /^\d+$/.test(text) && xMin > 500);
  const middle = pageOf('giữa', 2);
  const end = pageOf('KẾT', 2);
  expect(middle).toBeGreaterThan(1);
  expect(end).toBeGreaterThan(middle);
  expect(numbers.map(({ text }) => Number(text))).toEqual([1, middle, end]);
  for (const { xMax } of numbers) expect(xMax).toBeCloseTo(595.28 - 56.69, 0);
  expect((first?.words ?? []).some(({ text }) => text === 'Không')).toBe(false);
});

test('a document with a table of contents is the same twice', async () => {
  const [first, again] = await Promise.all(
    [1, 2].map(() => renderPdf(report(), { images: new Map(), fonts })),
  );
  expect(Buffer.compare(first ?? new Uint8Array(), again ?? new Uint8Array(1))).toBe(0);
});
