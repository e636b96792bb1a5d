import { expect, test, vi } from 'vitest';
import { readDocumentFonts } from '../../../cli/document-fonts.ts';
import type { DocumentModel } from '#lib/documents/model/document.ts';
import { DocumentIncompleteError } from '#lib/documents/model/errors.ts';
import * as bands from '#lib/documents/paper/table-bands.ts';
import { renderDocx } from './render-docx.ts';
import * as tables from './table.ts';

vi.mock('#lib/documents/paper/table-bands.ts', { spy: true });
vi.mock('./table.ts', { spy: true });

const fonts = await readDocumentFonts();
const header = ['Đơn vị', ...Array.from({ length: 14 }, (_, index) => `Tiêu-chí-${index + 1}`)];
const document: DocumentModel = {
  kind: 'unit-report',
  title: '',
  author: '',
  created: '2026-02-05T04:00:00Z',
  blocks: [
    {
      type: 'table',
      widths: header.map(() => 1),
      alignments: header.map(() => 'left'),
      header: [header],
      rows: [header.map((_, index) => `ô ${index}`)],
    },
  ],
  annexes: [],
};
const render = () => renderDocx(document, { images: new Map(), fonts });

test('without a fault the file is made', async () => {
  await expect(render()).resolves.toBeInstanceOf(Uint8Array);
});

test('a part of a divided table that is passed over is refused', async () => {
  const { tableBands } = await vi.importActual<typeof bands>('#lib/documents/paper/table-bands.ts');
  vi.mocked(bands.tableBands).mockImplementation((...all) => tableBands(...all).slice(1));
  await expect(render()).rejects.toThrow('text: Tiêu-chí-2');
  vi.mocked(bands.tableBands).mockRestore();
});

test('a row the builder passes over is refused', async () => {
  const { table } = await vi.importActual<typeof tables>('./table.ts');
  vi.mocked(tables.table).mockImplementation((block, setting) => table({ ...block, rows: [] }, setting));
  await expect(render()).rejects.toBeInstanceOf(DocumentIncompleteError);
});
