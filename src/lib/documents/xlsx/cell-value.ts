import { writable } from '#lib/documents/model/writable-text.ts';

/** What Excel keeps of a cell: a number with the form it is shown in, or a text. */
export type CellValue = { value: number; format: string } | { value: string; format: '@' };

/** “15.973”, “15973”, “-3”, “85,27”: no leading zeros, which codes have, and no more digits than a number keeps. */
const NUMBER =
  /^(-?)(0|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d*)(?:,(\d+))?(\s?%)?(\s?(?:\(\*{1,3}\)|\*{1,3}|\(\d{1,2}\)|\[\d{1,2}\]|[¹²³⁴-⁹⁰]{1,2}))?$/;
const DIGITS_KEPT = 15;

/**
 * A cell as Excel is to keep it. A plain Vietnamese number becomes that number, “85,27%” the number 0,8527 shown as a
 * percentage of as many decimals: exact, since its decimal point is moved and nothing divided. The mark of a footnote,
 * “1.062 (*)”, is shown beside the number, so that sums count it. Anything else is a text, as are the numbers of a
 * column of words, which are codes.
 */
export function cellValue(text: string, isNumeric: boolean): CellValue {
  const trimmed = writable(text).trim();
  const found = isNumeric ? NUMBER.exec(trimmed) : null;
  const [, sign = '', whole = '', decimals = '', percent, mark] = found ?? [];
  const digits = whole.replaceAll('.', '');
  if (digits !== '' && digits.length + decimals.length <= DIGITS_KEPT) {
    const form = whole.includes('.') ? '#,##0' : '0';
    return {
      value: Number(`${sign}${digits}.${decimals || '0'}e${percent ? -2 : 0}`),
      format: `${form}${decimals ? `.${'0'.repeat(decimals.length)}` : ''}${percent ? '%' : ''}${mark ? `"${mark}"` : ''}`,
    };
  }
  return { value: trimmed, format: '@' };
}

const STYLES = 'xl/styles.xml';

/**
 * The files of a workbook in which every text cell is marked as one (`quotePrefix`, ECMA-376, 18.8.45), for which its
 * engine has no setting: Excel then takes none of them for a formula, whatever it begins with, when it is edited.
 */
export function withTextCells(files: Readonly<Record<string, string>>): Record<string, string> {
  const styles = files[STYLES] ?? '';
  const text = /<numFmt numFmtId="(\d+)" formatCode="@"\/>/.exec(styles)?.[1];
  if (text === undefined) return { ...files };
  return { ...files, [STYLES]: styles.replaceAll(`<xf numFmtId="${text}" `, '$&quotePrefix="1" ') };
}
