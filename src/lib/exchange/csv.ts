/** Excel reads UTF-8 as such only after this mark. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * What makes a spreadsheet take a cell for a formula, or leave the cell it is in (OWASP, CSV Injection): also in letters
 * of full width, which some versions of Excel read alike, and after blanks.
 */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/u;

/** The apostrophe tells a spreadsheet that the cell is text. */
const harmless = (cell: string) => (FORMULA.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string) => (/["\r\n,;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A table as comma-separated text (RFC 4180), UTF-8 with a mark, in which no cell is a formula. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => cells.map((cell) => quoted(harmless(cell))).join(','));
  return `${BYTE_ORDER_MARK}${lines.map((line) => `${line}\r\n`).join('')}`;
}
