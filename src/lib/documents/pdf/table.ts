import { MARGINS, PAGE, points, SIZES, SPACING } from '../decree-30.ts';
import type { Table } from '../document.ts';
import { CELL_BORDER, CELL_PADDING, fittedTables, type FittedTable } from '../fitted-table.ts';
import type { PdfNode } from './leaves.ts';
import type { Ending, Setting } from './setting.ts';

/** Half of what the landscape page holds, in points. Header rows up to this height are repeated. */
const HALF_PAGE = points(PAGE.width - MARGINS.top - MARGINS.bottom) / 2;
/** Header and first row up to this height are kept with the heading above them. */
const LOW_START = 220;

/** Rows up to this share of a page, with the header over them, are kept whole. */
const WHOLE_SHARE = 0.8;

/** The last row is held by what ends the document while both, under the header rows, fill no more of a page. */
const HELD_SHARE = 0.9;

/** A safe upper estimate of the height of a row. */
function rowHeight(row: readonly string[], columns: readonly number[], { leaves }: Setting): number {
  return Math.max(
    ...columns.map((column, index) => leaves.heightAtMost(row[index] ?? '', SIZES.table, column)),
  );
}

function totalHeight(rows: readonly string[][], columns: readonly number[], setting: Setting): number {
  return rows.reduce((sum, row) => sum + rowHeight(row, columns, setting), 0);
}

/**
 * Height of the header rows and the first row of a table, or null where they are too high to be kept together; and
 * whether there are no other rows.
 */
export function tableStart(block: Table, setting: Setting): { height: number; isAll: boolean } | null {
  const [first, ...others] = fittedTables(block, setting.measure, setting.width);
  if (!first) return null;
  const { header, rows } = first.block;
  const start = [...header, ...rows.slice(0, 1)];
  const height = SPACING.paragraph + totalHeight(start, first.columns, setting);
  return height < LOW_START ? { height, isAll: rows.length <= 1 && others.length === 0 } : null;
}

/**
 * A ruled table, or several where it is wider than the page; header rows repeat on every page. What ends the document
 * under it stays on the page of its last row.
 */
export function table(block: Table, setting: Setting, ending: Ending | null = null): PdfNode[] {
  const bands = fittedTables(block, setting.measure, setting.width);
  if (ending && bands.length === 0) return [ending.node];
  return bands.flatMap((band, index) => bandNodes(band, setting, index === bands.length - 1 ? ending : null));
}

function bandNodes(
  { block, columns }: FittedTable,
  setting: Setting,
  ending: Ending | null = null,
): PdfNode[] {
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
  const headerRows = headerHeight < HALF_PAGE && rows.length > 0 ? header.length : 0;
  // Rows are kept whole only while all of them surely fit a page under the header: pdfmake drops one that does not
  // without a word.
  const room = WHOLE_SHARE * setting.height - (headerRows > 0 ? headerHeight : 0);
  const isBounded =
    header.every((row) => rowHeight(row, columns, setting) < HALF_PAGE) &&
    rows.every((row) => rowHeight(row, columns, setting) < room);
  const body = [...header.map((row) => cells(row, true)), ...rows.map((row) => cells(row, false))];
  const last = rowHeight(rows.at(-1) ?? header.at(-1) ?? [], columns, setting);
  const isHeld = ending !== null && headerHeight + last + ending.height < HELD_SHARE * setting.height;
  const held = isHeld ? body.length - 1 : null;
  if (isHeld) body.push(heldRow(body.pop() ?? [], columns, ending));
  const node: PdfNode = {
    table: {
      widths: columns,
      headerRows,
      ...(isBounded ? { dontBreakRows: true, ...(headerRows > 0 ? { keepWithHeaderRows: 1 } : {}) } : {}),
      body,
    },
    layout: {
      ...RULED,
      paddingTop: (row: number) => (row === held ? 0 : RULED.paddingTop()),
      paddingBottom: (row: number) => (row === held ? 0 : RULED.paddingBottom()),
    },
    margin: [0, SPACING.paragraph, 0, 0],
  };
  return ending && !isHeld ? [node, ending.node] : [node];
}

const RULED = {
  hLineWidth: () => CELL_BORDER,
  vLineWidth: () => CELL_BORDER,
  paddingLeft: () => CELL_PADDING,
  paddingRight: () => CELL_PADDING,
  paddingTop: () => 2,
  paddingBottom: () => 3,
};

/**
 * The last row and what ends the document under it as one cell over all columns, which no page divides; the row is drawn in
 * it as a table of its own, exactly where it would stand. Only so do header rows come before it on a new page.
 */
function heldRow(row: PdfNode[], columns: number[], ending: Ending): PdfNode[] {
  const around = -(CELL_PADDING + CELL_BORDER);
  const drawn: PdfNode = {
    table: { widths: columns, headerRows: 0, dontBreakRows: true, body: [row] },
    // The line over the row is the one under the row before.
    layout: { ...RULED, hLineWidth: (line: number) => (line === 0 ? 0 : CELL_BORDER) },
  };
  const cell: PdfNode = {
    stack: [drawn, ending.node],
    colSpan: columns.length,
    border: [false, true, false, false],
    unbreakable: true,
    margin: [around, 0, around, 0],
  };
  return [cell, ...columns.slice(1).map(() => ({}))];
}
