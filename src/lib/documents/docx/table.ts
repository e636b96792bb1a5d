import {
  AlignmentType,
  BorderStyle,
  Table as DocxTable,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { SIZES, SPACING } from '#lib/documents/paper/decree-30.ts';
import type { Table } from '#lib/documents/model/document.ts';
import {
  CELL_AROUND,
  CELL_PADDING,
  fittedTables,
  type FittedTable,
} from '#lib/documents/paper/fitted-table.ts';
import { gap, paragraph, type Node } from './pieces.ts';
import { type Setting, twips } from './setting.ts';

/** A row of at most so many lines, with the header over it, is kept on one page; a higher one may be divided. */
const LOW_ROW = 25;
/** Rows that begin or end a table on one page under its header, as in the PDF; high ones would leave half a page empty. */
const ROWS_TOGETHER = 2;
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

/** A ruled table, or several where it is wider than the page; header rows repeat on every page. */
export function table(block: Table, setting: Setting): Node[] {
  const parts = fittedTables(block, setting.measure, setting.width);
  return parts.flatMap((part, index) =>
    ruledTable(part, { ...setting, isHeld: setting.isHeld && index === parts.length - 1 }),
  );
}

function ruledTable({ block, columns: rooms }: FittedTable, { measure, width, isHeld }: Setting): Node[] {
  const columns = columnsOf(
    rooms.map((room) => room + CELL_AROUND),
    width,
  );
  // More than they will be: what must not be split and is higher than a page, some word processors cut off.
  const linesOf = (row: readonly string[]) =>
    Math.max(
      0,
      ...rooms.map((room, index) => {
        const lines = (row[index] ?? '').split('\n');
        const count = (line: string) => 1 + (1.5 * measure.regular(line, SIZES.table)) / room;
        return lines.reduce((sum, line) => sum + count(line), 0);
      }),
    );
  const headerLines = block.header.reduce((sum, cells) => sum + linesOf(cells), 0);
  const isRepeated = headerLines < LOW_ROW;
  const row = (cells: readonly string[], isHeader: boolean, keepNext = false) => {
    const over = isRepeated && !isHeader ? headerLines : 0;
    const keepLines = over + linesOf(cells) <= LOW_ROW;
    return new TableRow({
      cantSplit: keepLines,
      tableHeader: isHeader && isRepeated,
      children: columns.map((column, index) => {
        const text = cells[index] ?? '';
        return new TableCell({
          width: { size: column, type: WidthType.DXA },
          margins: {
            top: twips(2),
            bottom: twips(3),
            left: twips(CELL_PADDING),
            right: twips(CELL_PADDING),
            marginUnitType: WidthType.DXA,
          },
          children: [
            isHeader
              ? paragraph('BangDau', text, { keepLines, keepNext })
              : paragraph('Bang', text, {
                  keepLines,
                  keepNext,
                  alignment: ALIGNMENTS[block.alignments[index] ?? 'left'],
                }),
          ],
        });
      }),
    });
  };
  const isLow = (rows: readonly string[][]) =>
    headerLines + rows.reduce((sum, cells) => sum + linesOf(cells), 0) <= LOW_ROW;
  const start = block.rows.slice(0, ROWS_TOGETHER);
  const isLowStart = isLow(start);
  const isLowEnd = isLow(block.rows.slice(-ROWS_TOGETHER));
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  return [
    gap(SPACING.paragraph, { keepNext: true }),
    new DocxTable({
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
        ...block.header.map((cells) => row(cells, true, isLowStart && start.length > 0)),
        // The last row does not go over alone under a header of its own.
        ...block.rows.map((cells, index) => {
          const isStart = isLowStart && index < start.length - 1;
          const under = block.rows.length - 1 - index;
          return row(cells, false, isStart || (under === 0 ? isHeld : isLowEnd && under === 1));
        }),
      ],
    }),
  ];
}
