import { expect, test } from 'vitest';
import type { Block, Paragraph, Table } from './document.ts';
import { notesUnder } from './frame.ts';

const table: Table = {
  type: 'table',
  widths: [1],
  alignments: ['left'],
  header: [['Mã']],
  rows: [['A1 (*)']],
};
const line = (text: string, keepWithNext = false): Paragraph => ({
  type: 'paragraph',
  runs: [{ text }],
  keepWithNext,
});

test('the notes of a table end where numbered points begin that lead in what follows', () => {
  const blocks: Block[] = [
    table,
    line('(*) Số tính ra.'),
    line('(1) Số của kỳ khác.'),
    line('(1) Hồ sơ chưa được giải quyết đúng hạn (F5).', true),
    line('- Có 42 hồ sơ trễ hạn.'),
  ];
  expect(notesUnder(blocks, 0)).toEqual(blocks.slice(1, 3));
  expect(notesUnder(blocks, 1)).toEqual([]);
});
