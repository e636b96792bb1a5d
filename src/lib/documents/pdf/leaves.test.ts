import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPages } from '#tests/fixtures/pdf-pages.ts';
import { readDocumentFonts } from '../../../cli/document-fonts.ts';
import { MARGINS, PAGE, points, SIZES } from '#lib/documents/paper/decree-30.ts';
import type { DocumentModel } from '#lib/documents/model/document.ts';
import { readFontMetrics } from '#lib/documents/fonts/font-metrics.ts';
import { Leaves } from './leaves.ts';
import { renderPdf } from './render-pdf.ts';

const fonts = await readDocumentFonts();
const leaves = new Leaves(readFontMetrics(fonts.regular));

/** The left one of two columns, a third as wide as the other, without padding and rules. */
const COLUMN = (points(PAGE.width - MARGINS.left - MARGINS.right) - 17.5) / 4;

/** How high a text stands in that column, alone in the only header row (bold) or the only row of a table. */
async function heightOf(text: string, isHeader: boolean): Promise<number> {
  const cells = [[text, '']];
  const document: DocumentModel = {
    kind: 'test',
    title: 'Thử',
    author: '',
    created: '2026-01-01T00:00:00Z',
    blocks: [
      {
        type: 'table',
        widths: [1, 3],
        alignments: ['left', 'left'],
        header: isHeader ? cells : [],
        rows: isHeader ? [] : cells,
      },
    ],
    annexes: [],
  };
  const [page] = readPages(await renderPdf(document, { images: new Map(), fonts }));
  // The hash stands at the foot of the page.
  const words = (page?.words ?? []).filter(({ xMax }) => xMax < points(MARGINS.left) + COLUMN + 10);
  const cell = words.filter(({ text: word }) => text.includes(word));
  return Math.max(...cell.map(({ yMax }) => yMax)) - Math.min(...cell.map(({ yMin }) => yMin));
}

const WORD = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('Trung', 'tâm', 'Phục', 'vụ', 'WWWWMMMM', 'thực', 'hiện', '15/3/2026'),
  },
  { weight: 1, arbitrary: fc.constantFrom('85,27%', 'M'.repeat(40), 'i'.repeat(90), '12/BC-UBND') },
);
const TEXT = fc
  .array(fc.tuple(WORD, fc.constantFrom(' ', ' ', ' ', '\n')), { minLength: 1, maxLength: 24 })
  .map((words) => words.flat().join('').trim());

test('no text is higher than its estimate, which is less than twice too high for common words', async () => {
  await fc.assert(
    fc.asyncProperty(TEXT, fc.boolean(), async (text, isHeader) => {
      expect(await heightOf(text, isHeader)).toBeLessThanOrEqual(
        leaves.heightAtMost(text, SIZES.table, COLUMN),
      );
    }),
    { numRuns: 60 },
  );
  const common = 'Cuộc làm việc tại Trung tâm Phục vụ hành chính công xã Hra, tỉnh Gia Lai';
  expect(leaves.heightAtMost(common, SIZES.table, COLUMN)).toBeLessThan(2 * (await heightOf(common, false)));
}, 60_000);

test('words that just fill their column before a stretch to be broken are not taken for a loss', async () => {
  await expect(heightOf(`WWWWMMMM tâm ${'i'.repeat(40)}`, false)).resolves.toBeGreaterThan(20);
});
