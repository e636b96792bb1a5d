import { writable } from '../writable-text.ts';

/** What Excel keeps of a cell: a number with the form it is shown in, or a text. */
export type CellValue = { value: number; format: string } | { value: string; format: '@' };

/** “15.973”, “15973”, “-3”, “85,27”: no leading zeros, which codes have, and no more digits than a number keeps. */
const NUMBER = /^(-?)(0|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d*)(?:,(\d+))?(\s?%)?$/;
const DIGITS_KEPT = 15;

/** What a spreadsheet would take for the beginning of a formula when the cell is edited or saved as CSV. */
const FORMULA = /^\s*[=+\-@]/;

/**
 * A cell as Excel is to keep it. A plain Vietnamese number becomes that number, “85,27 %” the number 0,8527 shown as a
 * percentage of as many decimals: exact, since its decimal point is moved and nothing divided. Anything else is a
 * text, as are the numbers of a column of words, which are codes; one that begins like a formula gets an apostrophe
 * in front.
 */
export function cellValue(text: string, isNumeric: boolean): CellValue {
  const trimmed = writable(text).trim();
  const found = isNumeric ? NUMBER.exec(trimmed) : null;
  const [, sign = '', whole = '', decimals = '', percent] = found ?? [];
  const digits = whole.replaceAll('.', '');
  if (digits !== '' && digits.length + decimals.length <= DIGITS_KEPT) {
    const form = whole.includes('.') ? '#,##0' : '0';
    return {
      value: Number(`${sign}${digits}.${decimals || '0'}e${percent ? -2 : 0}`),
      format: `${form}${decimals ? `.${'0'.repeat(decimals.length)}` : ''}${percent ? '%' : ''}`,
    };
  }
  return { value: FORMULA.test(trimmed) ? `'${trimmed}` : trimmed, format: '@' };
}
