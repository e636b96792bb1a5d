import { AlignmentType, BorderStyle, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { SIZES, SPACING } from '../decree-30.ts';
import type { Table as TableBlock } from '../document.ts';
import { gap, paragraph, type Node } from './pieces.ts';
import type { Setting } from './setting.ts';
import { writable } from '../writable-text.ts';
import { twips } from './units.ts';

const PADDING = 4;
/** A row of at most so many lines is kept on one page: some word processors cut a kept row that is higher than one. */
const LOW_ROW = 12;
const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** Widths of the columns in twips, filling the text width to the last twip. */
function columnsOf(widths: readonly number[], width: number): number[] {
  const total = widths.reduce((sum, share) => sum + share, 0);
  let end = 0;
  let taken = 0;
  return widths.map((share) => {
    end += share;
    const column = Math.round((end / total) * twips(width)) - taken;
    taken += column;
    return column;
  });
}

/** A ruled table; its header rows repeat on every page. */
export function table(block: TableBlock, { metrics, width }: Setting): Node[] {
  const columns = columnsOf(block.widths, width);
  const padding = columns.map((column) => Math.min(twips(PADDING), Math.floor(column / 8)));
  const isLow = (row: readonly string[]) =>
    columns.every((column, index) => {
      const room = (column - 2 * (padding[index] ?? 0)) / 20;
      const lines = writable(row[index] ?? '').split('\n');
      const count = (line: string) => 1 + (1.5 * metrics.regular.width(line, SIZES.table)) / room;
      return lines.reduce((sum, line) => sum + count(line), 0) <= LOW_ROW;
    });
  const row = (cells: readonly string[], isHeader: boolean) =>
    new TableRow({
      tableHeader: isHeader,
      cantSplit: isLow(cells),
      children: columns.map((column, index) => {
        const text = cells[index] ?? '';
        const side = padding[index] ?? 0;
        return new TableCell({
          width: { size: column, type: WidthType.DXA },
          margins: {
            top: twips(2),
            bottom: twips(3),
            left: side,
            right: side,
            marginUnitType: WidthType.DXA,
          },
          children: [
            isHeader
              ? paragraph('BangDau', text)
              : paragraph('Bang', text, { alignment: ALIGNMENTS[block.alignments[index] ?? 'left'] }),
          ],
        });
      }),
    });
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  return [
    gap(SPACING.paragraph),
    new Table({
      layout: TableLayoutType.FIXED,
      columnWidths: columns,
      width: { size: twips(width), type: WidthType.DXA },
      borders: {
        top: line,
        bottom: line,
        left: line,
        right: line,
        insideHorizontal: line,
        insideVertical: line,
      },
      rows: [
        ...block.header.map((cells) => row(cells, true)),
        ...block.rows.map((cells) => row(cells, false)),
      ],
    }),
  ];
}
