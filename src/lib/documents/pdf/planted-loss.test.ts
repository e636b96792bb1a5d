import fc from 'fast-check';
import pdfmake, { type PositionedPage } from 'pdfmake/build/pdfmake.js';
import { afterEach, expect, test, vi } from 'vitest';
import { jpeg, sha256Of } from '#tests/fixtures/photos/photos.ts';
import { readDocumentFonts } from '../../../cli/document-fonts.ts';
import type { DocumentModel } from '#lib/documents/model/document.ts';
import { DocumentIncompleteError } from '#lib/documents/model/errors.ts';
import * as tables from './table.ts';
import { renderPdf } from './render-pdf.ts';

vi.mock('./table.ts', { spy: true });

const fonts = await readDocumentFonts();
const photo = jpeg(3);
const sha256 = sha256Of(photo);
const images = new Map([[sha256, photo]]);

const create = pdfmake.createPdf.bind(pdfmake);

const document: DocumentModel = {
  kind: 'unit-report',
  title: '',
  author: '',
  created: '2026-02-05T04:00:00Z',
  blocks: [
    { type: 'heading', level: 1, text: 'I. KẾT QUẢ' },
    { type: 'paragraph', runs: [{ text: 'Hồ sơ giải quyết đúng hạn đạt 98,25% tổng số. '.repeat(80) }] },
    {
      type: 'table',
      widths: [1, 4],
      alignments: ['left', 'left'],
      header: [['TT', 'Nội dung']],
      rows: Array.from({ length: 8 }, (_, row) => [`${row + 1}`, 'Chưa niêm yết']),
    },
    {
      type: 'photos',
      photos: [{ sha256, label: 'Ảnh 1', caption: 'Quầy', details: ['10 giờ'], fallback: 'Không có' }],
    },
    {
      type: 'signatures',
      rows: [
        [
          {
            authority: ['CHỦ TỌA'],
            position: '',
            drawing: {
              strokes: [
                [
                  [0, 0],
                  [9, 9],
                ],
                [
                  [3, 0],
                  [5, 9],
                ],
              ],
            },
            name: 'Người ký',
            notes: [],
          },
        ],
      ],
    },
  ],
  annexes: [],
};

/** Renders with something done to the pages between the layout and the check, as a fault of the engine would. */
async function renderWith(fault: (pages: PositionedPage[]) => void) {
  vi.spyOn(pdfmake, 'createPdf').mockImplementation((definition) => {
    const output = create(definition);
    return {
      getBuffer: () => output.getBuffer(),
      getStream: async () => {
        const stream = await output.getStream();
        fault(stream._pdfMakePages);
        return stream;
      },
    };
  });
  return renderPdf(document, { images, fonts });
}

afterEach(() => {
  vi.restoreAllMocks();
});

/** Places that hold something of the document: not rules, which are drawn by the thousand, nor page numbers. */
function placesOf(pages: PositionedPage[]) {
  return pages.flatMap((page) =>
    page.items.flatMap((item, index) => {
      const isText =
        item.type === 'line' &&
        item.item.inlines.some(({ leaf, text }) => leaf !== undefined && leaf >= 0 && text.trim() !== '');
      const isStroke = item.type === 'vector' && item.item.isStroke === true;
      return isText || isStroke || item.type === 'image' ? [{ page, index }] : [];
    }),
  );
}

test('without a fault the document is made', async () => {
  await expect(renderWith(() => undefined)).resolves.toBeInstanceOf(Uint8Array);
});

test('whichever line, word, photo or stroke the engine loses, the document is refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.boolean(), async (pick, wordOnly) => {
      const rendering = renderWith((pages) => {
        const places = placesOf(pages);
        const place = places[pick % places.length];
        const item = place?.page.items[place.index];
        const words = item?.type === 'line' ? item.item.inlines.filter(({ text }) => text.trim() !== '') : [];
        const word = words[pick % Math.max(1, words.length)];
        if (wordOnly && word) word.text = '';
        else place?.page.items.splice(place.index, 1);
      });
      await expect(rendering).rejects.toBeInstanceOf(DocumentIncompleteError);
    }),
    { numRuns: 25 },
  );
}, 60_000);

test('whichever line is pushed off the paper, the document is refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.constantFrom('x', 'y'), async (pick, axis) => {
      const rendering = renderWith((pages) => {
        const lines = placesOf(pages)
          .map(({ page, index }) => page.items[index])
          .filter((item) => item?.type === 'line');
        const line = lines[pick % lines.length];
        if (line) line.item[axis] += 900;
      });
      await expect(rendering).rejects.toThrow('off page');
    }),
    { numRuns: 10 },
  );
}, 60_000);

test('what the engine really drops, a kept row higher than a page, is refused', async () => {
  const { table } = await vi.importActual<typeof tables>('./table.ts');
  vi.mocked(tables.table).mockImplementation((block, setting, ending) =>
    table(block, setting, ending).map((node) =>
      node.table ? { ...node, table: { ...node.table, dontBreakRows: true } } : node,
    ),
  );
  const rows = [['1', 'chữ '.repeat(3000)]];
  const high = {
    ...document,
    blocks: document.blocks.map((block) => (block.type === 'table' ? { ...block, rows } : block)),
  };
  await expect(renderPdf(high, { images, fonts })).rejects.toBeInstanceOf(DocumentIncompleteError);
});

test('a builder that passes over a text is refused', async () => {
  const { table } = await vi.importActual<typeof tables>('./table.ts');
  vi.mocked(tables.table).mockImplementation((block, setting, ending) =>
    table({ ...block, rows: block.rows.slice(1) }, setting, ending),
  );
  await expect(renderPdf(document, { images, fonts })).rejects.toThrow('text: Chưa niêm yết');
});
