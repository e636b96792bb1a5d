import { MARGINS, PAGE, points, SIZES, SPACING } from '../decree-30.ts';
import type { Table } from '../document.ts';
import { columnWidths, squared, tableBands } from '../table-bands.ts';
import type { PdfNode } from './leaves.ts';
import type { Setting } from './setting.ts';

const PADDING = 4;
const BORDER = 0.5;
/**
 * Half of what the landscape page holds, in points. Header rows up to this height are repeated, and rows up to it kept
 * whole: together they fit any page.
 */
const HALF_PAGE = points(PAGE.width - MARGINS.top - MARGINS.bottom) / 2;
/** Header and first row up to this height are kept with the heading above them. */
const LOW_START = 220;
/** Least width of a column in points; beyond the most, a word is rather broken than given the room it takes. */
const NARROWEST = 14;
const WIDEST_NEED = 64;

/** A table that fits its page, with the widths of its columns in points, without their padding. */
interface Band {
  block: Table;
  columns: number[];
}

const cellsRoom = (count: number, width: number) => width - count * (2 * PADDING + BORDER) - BORDER;

/** The width of its longest word, for each column. */
function needsOf({ widths, header, rows }: Table, { leaves, bold }: Setting): number[] {
  const words = (cell: string | undefined) => (cell ?? '').trim().replaceAll(/\s+/g, '\n');
  return widths.map((_, column) => {
    const titles = header.flatMap((row) => words(row[column]).split('\n'));
    const title = Math.max(0, ...titles.map((word) => bold.width(word, SIZES.table)));
    const longest = rows.reduce(
      (most, row) => Math.max(most, leaves.width(words(row[column]), SIZES.table)),
      title,
    );
    // A hair more than measured, so that rounding never breaks a word.
    return Math.min(WIDEST_NEED, Math.max(NARROWEST, longest + 0.5));
  });
}

/** The tables a table is printed as: itself, or, where its columns do not fit side by side, parts one under another. */
function bandsOf(block: Table, setting: Setting): Band[] {
  const whole = squared(block);
  if (whole.header.length + whole.rows.length === 0 || whole.widths.length === 0) return [];
  const padded = needsOf(whole, setting).map((need) => need + 2 * PADDING + BORDER);
  return tableBands(whole, padded, setting.width - BORDER).map((band) => ({
    block: band,
    columns: columnWidths(band.widths, needsOf(band, setting), cellsRoom(band.widths.length, setting.width)),
  }));
}

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
  const [first] = bandsOf(block, setting);
  if (!first) return null;
  const rows = [...first.block.header, ...first.block.rows.slice(0, 1)];
  const height = SPACING.paragraph + totalHeight(rows, first.columns, setting);
  return height < LOW_START ? height : null;
}

/** A ruled table, or several where it is wider than the page; header rows repeat on every page. */
export function table(block: Table, setting: Setting): PdfNode[] {
  return bandsOf(block, setting).map((band) => bandNode(band, setting));
}

function bandNode({ block, columns }: Band, setting: Setting): PdfNode {
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
