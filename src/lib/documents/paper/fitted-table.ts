import { SIZES, textWidth } from './decree-30.ts';
import type { Block, DocumentModel, Table } from '#lib/documents/model/document.ts';
import type { Measure } from '#lib/documents/fonts/font-metrics.ts';
import { columnWidths, squared, tableBands } from './table-bands.ts';

/** Between a text and the line beside it, and the thickness of that line, in points. */
export const CELL_PADDING = 4;
export const CELL_BORDER = 0.5;
/** Least width of a column in points; beyond the most, a word is rather broken than given the room it takes. */
const NARROWEST = 14;
const WIDEST_NEED = 64;
/** What a column takes besides its text. */
export const CELL_AROUND = 2 * CELL_PADDING + CELL_BORDER;

/** A table that fits its page, with the widths of its columns in points, without their padding. */
export interface FittedTable {
  block: Table;
  columns: number[];
}

/** The width of its longest word, for each column. */
function needsOf({ widths, header, rows }: Table, measure: Measure): number[] {
  const words = (cell: string | undefined) => (cell ?? '').trim().replaceAll(/\s+/g, '\n');
  return widths.map((_, column) => {
    const title = Math.max(0, ...header.map((row) => measure.bold(words(row[column]), SIZES.table)));
    const longest = rows.reduce(
      (most, row) => Math.max(most, measure.regular(words(row[column]), SIZES.table)),
      title,
    );
    // A hair more than measured, so that rounding never breaks a word.
    return Math.min(WIDEST_NEED, Math.max(NARROWEST, longest + 0.5));
  });
}

/**
 * The tables a table is printed as on a text width in points: itself, or, where its columns do not fit side by side,
 * parts one under another; none where there is nothing in it.
 */
export function fittedTables(table: Table, measure: Measure, width: number): FittedTable[] {
  const whole = squared(table);
  if (whole.header.length + whole.rows.length === 0 || whole.widths.length === 0) return [];
  const padded = needsOf(whole, measure).map((need) => need + CELL_AROUND);
  return tableBands(whole, padded, width - CELL_BORDER).map((block) => {
    const room = width - block.widths.length * CELL_AROUND - CELL_BORDER;
    return { block, columns: columnWidths(block.widths, needsOf(block, measure), room) };
  });
}

/** A document with every table as it is printed: the wide ones divided. */
export function withFittedTables(model: DocumentModel, measure: Measure): DocumentModel {
  const fitted = (blocks: readonly Block[], landscape: boolean): Block[] =>
    blocks.flatMap((block): Block[] =>
      block.type === 'table'
        ? fittedTables(block, measure, textWidth(landscape)).map((part) => part.block)
        : [block],
    );
  return {
    ...model,
    blocks: fitted(model.blocks, false),
    annexes: model.annexes.map((annex) => ({ ...annex, blocks: fitted(annex.blocks, annex.landscape) })),
  };
}
