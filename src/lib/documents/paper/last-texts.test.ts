import { expect, test } from 'vitest';
import type { Block } from '#lib/documents/model/document.ts';
import { lastTexts } from './last-texts.ts';

// A letter is a unit wide, a line holds ten: `lines(3)` is a paragraph of three lines.
const lines = (count: number): Block => ({
  type: 'paragraph',
  runs: [{ text: Array.from({ length: count }, () => 'chín chữ.').join(' ') }],
});
const table: Block = {
  type: 'table',
  widths: [1],
  alignments: ['left'],
  header: [['Mã']],
  rows: [['1']],
};
const of = (...blocks: Block[]) => lastTexts(blocks, { width: 10, measure: (line) => line.length });

test('few lines under a table are too short for a page of their own', () => {
  expect(of(table, lines(1))).toEqual({ first: 1, last: 1, isShort: true });
  expect(of(lines(1))).toEqual({ first: 0, last: 0, isShort: true });
});

test('few lines under a long text are not: the text before them is only too long to go with them', () => {
  expect(of(table, lines(10), lines(2))).toEqual({ first: 2, last: 2, isShort: false });
  expect(of(table, lines(3))).toEqual({ first: 1, last: 1, isShort: false });
});
