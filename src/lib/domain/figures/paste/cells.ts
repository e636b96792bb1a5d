import type { FigureValues } from '#lib/domain/figures/figures.ts';
import { fold } from '#lib/domain/basics/vietnamese-text.ts';
import { readCount, type CountRead } from '#lib/domain/basics/vietnamese-number.ts';

/** What was pasted: the figures understood, and what was not, as it stood. */
export interface PastedFigures {
  values: FigureValues;
  /** Where several columns or rows hold figures: a person says which is this sheet's. `values` is empty then. */
  choices?: { name: string; values: FigureValues }[];
  unread: string[];
  /** Cells that were read in one of two ways, as they stand and as they were read. */
  unsure?: { cell: string; value: number }[];
}

const MAX = 1_000_000_000;

/** A cell that says nothing: empty, a dash, dots. */
export const isNothing = (cell: string) => /^[-–—.…x]*$/i.test(cell);

/** A cell of words. A Roman numeral numbers its row. */
export const isWords = (cell: string) => /\p{L}{2}/u.test(cell) && !isNumbering(cell);

/** `1`, `1.2`, `(3)`, `II.`, `a)`, `-`: what stands before a label. */
export const isNumbering = (cell: string) =>
  /^(?:[-–+*•]|\(?(?:\d{1,2}(?:\.\d{1,2})*|[ivxlc]{1,6}|[a-z])[.)]?)?$/i.test(cell);

/** A cell with a count, and whether it can be meant in one way only. A plain space may part two numbers. */
export function readCell(cell: string): CountRead | null {
  const typed = cell.trim();
  if (/\d[ \t]+\d/.test(typed)) return null;
  const read = readCount(typed);
  return read && read.value <= MAX ? read : null;
}

/**
 * A count in any of the groupings spreadsheets print: `1.062`, `1,062`, `1 062` with a space that does not break.
 * Null for anything else.
 */
export const countOf = (cell: string): number | null => readCell(cell)?.value ?? null;

export const isCount = (cell: string) => countOf(cell) !== null;

/** Whether cells are running numbers: 1, 2, 3 …, at least three of them. */
export function isRunning(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return (
    filled.length >= 3 && filled.every((cell, index) => cell.replaceAll(/[().]/g, '') === String(index + 1))
  );
}

/** Whether the head of a column says that it holds no counts of dossiers: shares, remarks. */
export const isOtherColumn = (head: string) =>
  /%|(^|\s)(ty le|ti le|ghi chu|don vi tinh|dvt)(\s|$)/.test(fold(head));

/** Whether the head of a column is that of running numbers. */
export const isNumberColumn = (head: string) => /^(stt|tt|so tt|so thu tu|no|#)\.?$/.test(fold(head));

/** Whether the head of a column is that of the names of figures. */
export const isLabelColumn = (head: string) =>
  /^(chi tieu|noi dung|tieu chi|ten|ten chi tieu|danh muc|muc|dien giai)$/.test(fold(head));
