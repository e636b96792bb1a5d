import { SIZES, SPACING } from '../decree-30.ts';
import type { Table } from '../document.ts';
import type { PdfNode } from './leaves.ts';
import type { Setting } from './setting.ts';

const PADDING = 4;
const BORDER = 0.5;
/** A row up to this height, in points, may be kept on one page: header and row fit the landscape page twice. */
const LOW_ROW = 110;

/** Widths of the columns in points, without their padding. */
function columnsOf({ widths }: Table, width: number): number[] {
  const total = widths.reduce((sum, share) => sum + share, 0);
  const room = width - widths.length * (2 * PADDING + BORDER) - BORDER;
  return widths.map((share) => (share / total) * room);
}

/** A safe upper estimate of the height of a row. */
function rowHeight(row: readonly string[], columns: readonly number[], { leaves }: Setting): number {
  return Math.max(
    ...columns.map((column, index) => leaves.heightAtMost(row[index] ?? '', SIZES.table, column)),
  );
}

/** Height of the header rows and the first row of a table, or null where they are too high to be kept together. */
export function tableStart(block: Table, setting: Setting): number | null {
  const columns = columnsOf(block, setting.width);
  const heights = [...block.header, ...block.rows.slice(0, 1)].map((row) => rowHeight(row, columns, setting));
  const height = heights.reduce((sum, one) => sum + one, SPACING.paragraph);
  return height < 2 * LOW_ROW ? height : null;
}

/** A ruled table; its header rows repeat on every page. */
export function table(block: Table, setting: Setting): PdfNode {
  const { widths, alignments, header, rows } = block;
  const { leaves, width } = setting;
  const columns = columnsOf(block, width);
  const cells = (row: readonly string[], isHeader: boolean) =>
    widths.map((_, column) =>
      leaves.text(row[column] ?? '', {
        fontSize: SIZES.table,
        bold: isHeader,
        alignment: isHeader ? 'center' : (alignments[column] ?? 'left'),
      }),
    );
  // Rows are kept whole only while all of them are surely low: pdfmake drops one higher than a page without a word.
  const isBounded = [...header, ...rows].every((row) => rowHeight(row, columns, setting) < LOW_ROW);
  return {
    table: {
      widths: columns,
      headerRows: header.length,
      ...(isBounded ? { dontBreakRows: true, keepWithHeaderRows: 1 } : {}),
      body: [...header.map((row) => cells(row, true)), ...rows.map((row) => cells(row, false))],
    },
    layout: {
      hLineWidth: () => BORDER,
      vLineWidth: () => BORDER,
      paddingLeft: () => PADDING,
      paddingRight: () => PADDING,
      paddingTop: () => 2,
      paddingBottom: () => 3,
    },
    margin: [0, SPACING.paragraph, 0, 0],
  };
}
