/** Height of a line of the sheet's type, in points. */
const LINE = 16;
/** The highest row Excel knows, in points. */
const HIGHEST = 409;

/** Lines a text takes in a column of so many characters, broken between words as a spreadsheet does. */
function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((lines, line) => {
    let used = 0;
    let count = 1;
    for (const word of line.split(/\s+/)) {
      const length = word.length;
      if (used > 0 && used + 1 + length > width) {
        count += 1;
        used = 0;
      }
      // A word longer than the column goes on in the next lines.
      count += Math.max(0, Math.ceil(length / width) - 1);
      used += (used > 0 ? 1 : 0) + length;
    }
    return lines + count;
  }, 0);
}

/**
 * Height of a row in points: what its longest cell needs. Not every spreadsheet looks how high the rows of a file must
 * be when it opens one.
 * @param widths of the columns, in characters
 */
export function rowHeight(cells: readonly string[], widths: readonly number[]): number {
  const lines = Math.max(1, ...widths.map((width, column) => linesOf(cells[column] ?? '', width)));
  return Math.min(HIGHEST, LINE * lines);
}

/** Most that Excel keeps of a cell: it repairs a file with a longer one by cutting it. */
const MAX_CELL = 32_767;
const MAX_BREAKS = 250;

/** The end of what fits a cell, beside a line break or a space where there is one, never within a letter. */
function endOf(text: string): number {
  let end = Math.min(text.length, MAX_CELL);
  let breaks = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) {
    breaks += 1;
    if (breaks > MAX_BREAKS) end = at;
  }
  if (end === text.length) return end;
  const space = Math.max(text.lastIndexOf('\n', end), text.lastIndexOf(' ', end));
  if (space > end / 2) return space;
  return new Intl.Segmenter('vi').segment(text).containing(end)?.index ?? end;
}

function pieces(text: string): string[] {
  const found: string[] = [];
  let rest = text;
  do {
    const end = endOf(rest);
    found.push(rest.slice(0, end));
    rest = rest.slice(end).replace(/^[ \n]/, '');
  } while (rest !== '');
  return found;
}

/** The rows of a sheet for a row of a table: what does not fit a cell goes on in the rows below. */
export function splitRow(cells: readonly string[]): string[][] {
  const columns = cells.map(pieces);
  const rows = Math.max(1, ...columns.map(({ length }) => length));
  return Array.from({ length: rows }, (_, row) => columns.map((column) => column[row] ?? ''));
}
