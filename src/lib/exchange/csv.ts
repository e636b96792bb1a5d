import Papa from 'papaparse';

/** Excel reads UTF-8 as such only after this mark. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * What makes a spreadsheet take a cell for a formula, or leave the cell it is in (OWASP, CSV Injection): also in letters
 * of full width, which some versions of Excel read alike, and after blanks.
 */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/u;

/** A table as comma-separated text (RFC 4180), UTF-8 with a mark, in which an apostrophe makes text of every formula. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const lines = Papa.unparse(rows as string[][], { newline: '\r\n', escapeFormulae: FORMULA });
  return `${BYTE_ORDER_MARK}${lines}${rows.length > 0 ? '\r\n' : ''}`;
}
