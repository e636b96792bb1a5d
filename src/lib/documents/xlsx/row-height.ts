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
