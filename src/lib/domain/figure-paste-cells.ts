import type { FigureValues } from './figures.ts';
import { fold, plainlyTyped } from './vietnamese-text.ts';

/** What was pasted: the figures understood, and what was not, as it stood. */
export interface PastedFigures {
  values: FigureValues;
  /** Where several columns or rows hold figures: a person says which is this sheet's. `values` is empty then. */
  choices?: { name: string; values: FigureValues }[];
  unread: string[];
}

const MAX = 1_000_000_000;

/** A cell that says nothing: empty, a dash, dots. */
export const isNothing = (cell: string) => /^[-–—.…x]*$/i.test(cell);

/** A cell of words. A Roman numeral numbers its row. */
export const isWords = (cell: string) => /\p{L}{2}/u.test(cell) && !isNumbering(cell);

/** `1`, `1.2`, `(3)`, `II.`, `a)`, `-`: what stands before a label. */
export const isNumbering = (cell: string) =>
  /^(?:[-–+*•]|\(?(?:\d{1,2}(?:\.\d{1,2})*|[ivxlc]{1,6}|[a-z])[.)]?)?$/i.test(cell);

/**
 * A count in any of the groupings spreadsheets print: `1.062`, `1,062`, `1 062` with a space that does not break.
 * Null for anything else: a plain space may part two numbers.
 */
export function countOf(cell: string): number | null {
  const grouped = cell.trim().replaceAll(/(?<=\d)[\u00a0\u2009\u202f](?=\d)/g, '\ue000');
  const typed = plainlyTyped(grouped);
  if (!/^(\d+|[1-9]\d{0,2}([.,\ue000])\d{3}(\2\d{3})*)$/.test(typed)) return null;
  // Counts are whole, so that a comma before three digits can only group them.
  const value = Number(typed.replaceAll(/[.,\ue000]/g, ''));
  return value <= MAX ? value : null;
}

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
