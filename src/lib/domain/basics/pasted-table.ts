import { nfc } from './vietnamese-text.ts';

/** A row of a pasted table: its cells, and its original text, to be shown where it is not understood. */
export interface PastedRow {
  cells: string[];
  text: string;
}

const QUOTED = /"(?:[^"]|"")*"(?=[ ]*(?:[\t;,\r\n]|$))/y;

/** A piece of a row: a separator, or the text of a cell. Quotes around a cell are taken off, those in it stay. */
interface Piece {
  text: string;
  isQuoted: boolean;
  isSeparator: boolean;
}

/** Splits into rows of pieces. A line end or separator between quotes belongs to its cell. */
function rowsOf(text: string): { pieces: Piece[]; text: string }[] {
  const rows: { pieces: Piece[]; text: string }[] = [];
  let pieces: Piece[] = [];
  let begin = 0;
  let at = 0;
  let cell = '';
  const endCell = () => {
    if (cell) pieces.push({ text: cell, isQuoted: false, isSeparator: false });
    cell = '';
  };
  const endRow = () => {
    endCell();
    rows.push({ pieces, text: text.slice(begin, at) });
    pieces = [];
  };
  while (at < text.length) {
    const letter = text.charAt(at);
    QUOTED.lastIndex = at;
    const quoted = letter === '"' && cell.trim() === '' ? QUOTED.exec(text) : null;
    if (quoted) {
      cell = '';
      pieces.push({ text: quoted[0].slice(1, -1).replaceAll('""', '"'), isQuoted: true, isSeparator: false });
      at += quoted[0].length;
    } else if (letter === '\n' || letter === '\r') {
      endRow();
      at += letter === '\r' && text.charAt(at + 1) === '\n' ? 2 : 1;
      begin = at;
    } else {
      if (letter === '\t' || letter === ';' || letter === ',') {
        endCell();
        pieces.push({ text: letter, isQuoted: false, isSeparator: true });
      } else cell += letter;
      at += 1;
    }
  }
  endRow();
  return rows;
}

/** The cells of a row between separators; where there is none of them, those `loosely` finds. */
function cellsBetween(pieces: readonly Piece[], separator: string): string[] {
  const cells = [''];
  for (const { text, isSeparator } of pieces) {
    if (isSeparator && text === separator) cells.push('');
    else cells.push(`${cells.pop() ?? ''}${text}`);
  }
  return cells;
}

const has = (pieces: readonly Piece[], separator: string) =>
  pieces.some(({ text, isSeparator }) => isSeparator && text === separator);

/** Whether commas set cells apart: cells are quoted, or every row has as many, none of them within a number. */
function isCommaTable(rows: readonly { pieces: Piece[]; text: string }[]): boolean {
  const filled = rows.filter(({ text }) => text.trim() !== '');
  if (filled.some(({ pieces }) => has(pieces, '\t') || has(pieces, ';'))) return false;
  if (filled.some(({ pieces }) => has(pieces, ',') && pieces.some(({ isQuoted }) => isQuoted))) return true;
  const counts = filled.map(({ text }) => text.replaceAll(/\d,\d|,\s/g, '').split(',').length - 1);
  return filled.length > 1 && counts.every((count) => count > 0 && count === counts[0]);
}

/**
 * A table copied from a spreadsheet or a CSV file: cells set apart by tabs, else semicolons, else commas; quoted cells
 * may hold any of them. Empty rows and cells stay where they are, and no two cells become one.
 * @param loosely splits a row without separators further, as “Tiếp nhận: 509”
 */
export function readPastedTable(text: string, loosely?: (row: string) => string[]): PastedRow[] {
  const rows = rowsOf(nfc(text).replace(/^\ufeff/, ''));
  const byComma = isCommaTable(rows);
  return rows.map(({ pieces, text: row }) => {
    const separator = has(pieces, '\t') ? '\t' : has(pieces, ';') ? ';' : byComma ? ',' : undefined;
    const whole = pieces.map((piece) => piece.text).join('');
    const cells = separator
      ? cellsBetween(pieces, separator)
      : loosely && !pieces.some(({ isQuoted }) => isQuoted)
        ? loosely(whole)
        : [whole];
    return { cells: cells.map((cell) => cell.trim()), text: row.trim() };
  });
}
