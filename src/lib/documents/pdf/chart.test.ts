import { expect, test } from 'vitest';
import { readText } from '#tests/fixtures/pdf-pages.ts';
import { readDocumentFonts } from '../../../cli/document-fonts.ts';
import type { Chart, DocumentModel } from '#lib/documents/model/document.ts';
import { chart } from './chart.ts';
import { readFontMetrics, measureBy } from '#lib/documents/fonts/font-metrics.ts';
import { Leaves } from './leaves.ts';
import { renderPdf } from './render-pdf.ts';

const fonts = await readDocumentFonts();
const metrics = readFontMetrics(fonts.regular);

const block: Chart = {
  type: 'chart',
  title: 'Kết quả giải quyết',
  bars: [
    {
      label: 'Năm 2020: 47.590 hồ sơ',
      parts: [
        { label: 'Đúng hạn 47.573', value: 47_573, shade: 'light' },
        { label: 'Quá hạn 17', value: 17, shade: 'dark' },
      ],
    },
  ],
};

interface Rectangle {
  x: number;
  w: number;
}

function rectanglesOf(chartBlock: Chart, width: number): Rectangle[] {
  const setting = {
    leaves: new Leaves(metrics),
    measure: measureBy({ regular: metrics, bold: metrics }, (text) => text),
    width,
    height: 700,
    ending: null,
    countStroke: () => undefined,
    showImage: () => null,
  };
  return chart(chartBlock, setting).flatMap(({ stack = [] }) =>
    stack.flatMap(({ canvas = [] }) => canvas.map((shape) => shape as Rectangle)),
  );
}

test('the parts of a bar fill its width in proportion, and the smallest is still seen', () => {
  const [large, small] = rectanglesOf(block, 450);
  expect((large?.w ?? 0) + (small?.w ?? 0)).toBeCloseTo(450);
  expect(small?.w).toBe(1.5);
  expect(small?.x).toBeCloseTo(large?.w ?? 0);
});

test('words and numbers of a chart are text', async () => {
  const bars = Array.from({ length: 40 }, (_, index) => ({
    ...block.bars[0],
    label: `Kỳ ${index}`,
    parts: block.bars[0]?.parts ?? [],
  }));
  const model: DocumentModel = {
    kind: 'test',
    title: 'Biểu đồ',
    author: '',
    created: '2026-01-01T00:00:00Z',
    blocks: [{ ...block, bars }],
    annexes: [],
  };
  const text = readText(await renderPdf(model, { images: new Map(), fonts }));
  expect(text).toContain('Kết quả giải quyết');
  expect(text.match(/Quá hạn 17/g)).toHaveLength(40);
});
