import { MARGINS, PAGE, points, SIZES, SPACING } from '#lib/documents/paper/decree-30.ts';
import type { Table } from '#lib/documents/model/document.ts';
import {
  CELL_BORDER,
  CELL_PADDING,
  fittedTables,
  type FittedTable,
} from '#lib/documents/paper/fitted-table.ts';
import type { PdfNode } from './leaves.ts';
import { likelyHeight } from './likely-height.ts';
import type { Ending, Setting } from './setting.ts';

/** Half of what the landscape page holds, in points. Header rows up to this height are repeated. */
const HALF_PAGE = points(PAGE.width - MARGINS.top - MARGINS.bottom) / 2;
/** A table of so few rows, up to this share of a page, is kept whole. */
const SMALL_ROWS = 6;
const SMALL_SHARE = 0.3;
/** Rows that begin or end a table together: none stands alone on a page, a total least of all. */
const ROWS_TOGETHER = 2;
/** High ones, with the header over them more than this share of a page, do: together they would leave half a page empty. */
const LOW_ROWS = 0.4;
/** Padding and line of a row. */
const ROW_AROUND = 2 + 3 + CELL_BORDER;
/** Header and first rows up to this height are kept with the heading above them. */
const LOW_START = 220;

/** Rows up to this share of a page, with the header over them, are kept whole. */
const WHOLE_SHARE = 0.8;

/** The same of a row among others that are higher: the estimate gives a line a sixth more than it takes. */
const ALONE_SHARE = 1;

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
  const start = isSmall(first, setting) ? rows : rows.slice(0, togetherIn(first, 'start', setting));
  // The line under the last row counts too, and lines of text are set a little higher than they are measured.
  const height = SPACING.paragraph + rowsHeight(first, [header, start], setting) + ROW_AROUND;
  return height < LOW_START ? { height, isAll: rows.length <= start.length && others.length === 0 } : null;
}

/** The height of some header and other rows as they are most likely set: for the room they ask for, not for what fits. */
function rowsHeight(
  { columns }: FittedTable,
  [header, rows]: readonly [readonly string[][], readonly string[][]],
  { measure }: Setting,
): number {
  const highest = (row: readonly string[], style: 'bold' | 'regular') =>
    Math.max(
      ...columns.map((column, index) => likelyHeight(row[index] ?? '', SIZES.table, column, measure[style])),
    );
  return [...header.map((row) => highest(row, 'bold')), ...rows.map((row) => highest(row, 'regular'))].reduce(
    (sum, height) => sum + height + ROW_AROUND,
    0,
  );
}

/** How many rows begin or end a table together. */
function togetherIn(table: FittedTable, at: 'start' | 'end', setting: Setting): number {
  const { header, rows } = table.block;
  const few = at === 'start' ? rows.slice(0, ROWS_TOGETHER) : rows.slice(-ROWS_TOGETHER);
  return rowsHeight(table, [header, few], setting) < LOW_ROWS * setting.height ? ROWS_TOGETHER : 1;
}

/** A table of few low rows is not divided over pages. */
function isSmall({ block: { header, rows }, columns }: FittedTable, setting: Setting): boolean {
  return (
    rows.length <= SMALL_ROWS &&
    totalHeight([...header, ...rows], columns, setting) < SMALL_SHARE * setting.height
  );
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

/** A table with the notes that explain its signs, which stand on the page of its last rows; with a small one, of all. */
export function notedTable(block: Table, setting: Setting, notes: Ending): PdfNode[] {
  const bands = fittedTables(block, setting.measure, setting.width);
  const [only] = bands;
  if (bands.length !== 1 || !only || !isSmall(only, setting)) return table(block, setting, notes);
  return [{ stack: [...table(block, setting), notes.node], unbreakable: true }];
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
  // Rows are kept whole only while they surely fit a page under the header: pdfmake drops one that does not without a word.
  const isLow = (row: readonly string[], share: number) =>
    rowHeight(row, columns, setting) < share * setting.height - (headerRows > 0 ? headerHeight : 0);
  const isBounded =
    header.every((row) => rowHeight(row, columns, setting) < HALF_PAGE) &&
    rows.every((row) => isLow(row, WHOLE_SHARE));
  const body = [...header.map((row) => cells(row, true)), ...rows.map((row) => cells(row, false))];
  const fitted = { block, columns };
  const isWhole = ending === null && isBounded && isSmall(fitted, setting);
  const most = Math.min(togetherIn(fitted, 'end', setting), Math.max(rows.length, 1));
  // Where the last rows are too high to be held with what ends the document, the last alone may not be.
  const counts = ending ? [most, 1] : [most];
  const heldRows = counts.find((count) => {
    const last = totalHeight(rows.length > 0 ? rows.slice(-count) : header.slice(-1), columns, setting);
    return headerHeight + last + (ending?.height ?? 0) < HELD_SHARE * setting.height;
  });
  const isHeld =
    heldRows !== undefined && !isWhole && (ending !== null || (isBounded && rows.length > ROWS_TOGETHER));
  const held = isHeld ? body.length - heldRows : body.length;
  // pdfmake keeps all rows of a table whole or none: with one that is higher than a page, each of the others by itself.
  const alone = new Set(
    isBounded
      ? []
      : rows.flatMap((row, index) =>
          isLow(row, ALONE_SHARE) && header.length + index < held ? [header.length + index] : [],
        ),
  );
  const last = body.splice(held);
  for (const index of alone) body[index] = heldRow([body[index] ?? []], columns, 'more');
  if (isHeld) body.push(heldRow(last, columns, ending));
  const kept = isBounded
    ? Math.min(togetherIn(fitted, 'start', setting), body.length - header.length)
    : Number(alone.has(header.length));
  const isNested = (row: number) => alone.has(row) || (isHeld && row === held);
  const node: PdfNode = {
    table: {
      widths: columns,
      headerRows,
      ...(isBounded ? { dontBreakRows: true } : {}),
      ...(headerRows > 0 && kept > 0 ? { keepWithHeaderRows: kept } : {}),
      body,
    },
    layout: {
      ...RULED,
      paddingTop: (row: number) => (isNested(row) ? 0 : RULED.paddingTop()),
      paddingBottom: (row: number) => (isNested(row) ? 0 : RULED.paddingBottom()),
    },
    margin: [0, SPACING.paragraph, 0, 0],
    ...(isWhole ? { unbreakable: true } : {}),
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
 * Some rows as one cell over all columns, which no page divides; they are drawn in it as a table of its own, exactly where
 * they would stand. Only so do header rows come before them on a new page.
 * @param under more rows, or what ends the table and the document
 */
function heldRow(rows: PdfNode[][], columns: number[], under: Ending | 'more' | null): PdfNode[] {
  const around = -(CELL_PADDING + CELL_BORDER);
  // The lines over the first, and under the last where more follow, are those of the table they stand in.
  const isOuter = (line: number) => line === 0 || (under === 'more' && line === rows.length);
  const drawn: PdfNode = {
    table: { widths: columns, headerRows: 0, dontBreakRows: true, body: rows },
    layout: { ...RULED, hLineWidth: (line: number) => (isOuter(line) ? 0 : CELL_BORDER) },
  };
  const cell: PdfNode = {
    stack: [drawn, ...(under !== null && under !== 'more' ? [under.node] : [])],
    colSpan: columns.length,
    border: [false, true, false, under === 'more'],
    unbreakable: true,
    margin: [around, 0, around, 0],
  };
  return [cell, ...columns.slice(1).map(() => ({}))];
}
