import { MARGINS, PAGE, points, SIZES, SPACING } from '../decree-30.ts';
import type { Table } from '../document.ts';
import { CELL_BORDER, CELL_PADDING, fittedTables, type FittedTable } from '../fitted-table.ts';
import type { PdfNode } from './leaves.ts';
import type { Setting } from './setting.ts';

/**
 * Half of what the landscape page holds, in points. Header rows up to this height are repeated, and rows up to it kept
 * whole: together they fit any page.
 */
const HALF_PAGE = points(PAGE.width - MARGINS.top - MARGINS.bottom) / 2;
/** Header and first row up to this height are kept with the heading above them. */
const LOW_START = 220;

/** A safe upper estimate of the height of a row. */
function rowHeight(row: readonly string[], columns: readonly number[], { leaves }: Setting): number {
  return Math.max(
    ...columns.map((column, index) => leaves.heightAtMost(row[index] ?? '', SIZES.table, column)),
  );
}

function totalHeight(rows: readonly string[][], columns: readonly number[], setting: Setting): number {
  return rows.reduce((sum, row) => sum + rowHeight(row, columns, setting), 0);
}

/** Height of the header rows and the first row of a table, or null where they are too high to be kept together. */
export function tableStart(block: Table, setting: Setting): number | null {
  const [first] = fittedTables(block, setting.measure, setting.width);
  if (!first) return null;
  const rows = [...first.block.header, ...first.block.rows.slice(0, 1)];
  const height = SPACING.paragraph + totalHeight(rows, first.columns, setting);
  return height < LOW_START ? height : null;
}

/** A ruled table, or several where it is wider than the page; header rows repeat on every page. */
export function table(block: Table, setting: Setting): PdfNode[] {
  return fittedTables(block, setting.measure, setting.width).map((band) => bandNode(band, setting));
}

function bandNode({ block, columns }: FittedTable, setting: Setting): PdfNode {
  const { alignments, header, rows } = block;
  const { leaves } = setting;
  const cells = (row: readonly string[], isHeader: boolean) =>
    columns.map((_, column) =>
      leaves.text(row[column] ?? '', {
        fontSize: SIZES.table,
        bold: isHeader,
        alignment: isHeader ? 'center' : (alignments[column] ?? 'left'),
      }),
    );
  const headerHeight = totalHeight(header, columns, setting);
  const headerRows = headerHeight < HALF_PAGE ? header.length : 0;
  // Rows are kept whole only while all of them are surely low: pdfmake drops one higher than a page without a word.
  const isBounded = [...header, ...rows].every((row) => rowHeight(row, columns, setting) < HALF_PAGE);
  return {
    table: {
      widths: columns,
      headerRows,
      ...(isBounded ? { dontBreakRows: true, ...(headerRows > 0 ? { keepWithHeaderRows: 1 } : {}) } : {}),
      body: [...header.map((row) => cells(row, true)), ...rows.map((row) => cells(row, false))],
    },
    layout: {
      hLineWidth: () => CELL_BORDER,
      vLineWidth: () => CELL_BORDER,
      paddingLeft: () => CELL_PADDING,
      paddingRight: () => CELL_PADDING,
      paddingTop: () => 2,
      paddingBottom: () => 3,
    },
    margin: [0, SPACING.paragraph, 0, 0],
  };
}
