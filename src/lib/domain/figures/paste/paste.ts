import { figureNamed } from './labels.ts';
import { readAcross } from './across.ts';
import { isCount, isNothing, isRunning, isWords, countOf, readCell, type PastedFigures } from './cells.ts';
import { headerOf, readDown } from './down.ts';
import { FIGURES } from '#lib/domain/figures/figures.ts';
import { readPastedTable, type PastedRow } from '#lib/domain/basics/pasted-table.ts';

const unreadAll = (rows: readonly PastedRow[]): PastedFigures => ({
  values: {},
  unread: rows.filter(({ text }) => text !== '').map(({ text }) => text),
});

const onlyCell = ({ cells }: PastedRow) => cells.find((cell) => cell !== '') ?? '';

/** Labels and values in turns, a line each, as copied from a web page. */
function readInTurns(rows: readonly PastedRow[]): PastedFigures {
  const result = { values: {} as PastedFigures['values'], unread: [] as string[] };
  const lines = rows.filter(({ text }) => text !== '');
  for (let index = 0; index < lines.length; index += 1) {
    const row = lines[index];
    if (!row) break;
    const key = figureNamed(onlyCell(row));
    const numbers: PastedRow[] = [];
    for (let next = lines[index + 1]; next && !isWords(onlyCell(next)); next = lines[index + 1]) {
      numbers.push(next);
      index += 1;
    }
    const [number] = numbers;
    const value = number && numbers.length === 1 ? countOf(onlyCell(number)) : null;
    if (key && value !== null && !(key in result.values)) result.values[key] = value;
    else result.unread.push(...[row, ...numbers].map(({ text }) => text));
  }
  return result;
}

/** One column of values in the order of the sheet; a heading over it is no cell of it. */
function readOrdered(rows: readonly PastedRow[]): PastedFigures {
  const begin = rows.findIndex((row) => !isWords(onlyCell(row)));
  const heading = rows.slice(0, Math.max(0, begin));
  const values = rows.slice(Math.max(0, begin));
  const named = rows.some((row) => figureNamed(onlyCell(row)) !== undefined);
  if (begin < 0 || named || values.some((row) => isWords(onlyCell(row)))) return readInTurns(rows);
  const cells = values.map(onlyCell);
  // Running numbers are no figures, and “120 110” may be two of them.
  if (isRunning(cells)) return unreadAll(rows);
  const result = { values: {} as PastedFigures['values'], unread: heading.map(({ text }) => text) };
  for (const [index, cell] of cells.entries()) {
    if (isNothing(cell)) continue;
    const key = FIGURES[index]?.key;
    const value = /[\s,]/.test(cell) ? null : countOf(cell);
    if (key && value !== null) result.values[key] = value;
    else result.unread.push(cell);
  }
  return result;
}

/**
 * Figures copied from a spreadsheet: a label and a value on each row, names over values, or one column of values in the
 * order of `FIGURES`, where an empty line or a dash is a missing figure. Labels are matched without diacritics or
 * numbering. Several columns of values that their heads name are offered as choices. What was not understood is listed,
 * never guessed; two cells never become one number.
 */
export function readPastedFigures(text: string): PastedFigures {
  const rows = readPastedTable(text.replace(/\s+$/, ''), cellsOfLine);
  const read = readRows(rows);
  const taken = [read.values, ...(read.choices ?? []).map(({ values }) => values)].flatMap(Object.values);
  const unsure = rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => {
      const count = readCell(cell);
      return count && !count.sure && taken.includes(count.value) ? [{ cell, value: count.value }] : [];
    }),
  );
  return unsure.length > 0 ? { ...read, unsure } : read;
}

/** “Kỳ trước chuyển sang 120”, “Tiếp nhận: 509 hồ sơ”: a name known whole, and the count behind it. */
const NAME_AND_COUNT = /^(.*\p{L}.*)\s+([\d.,]+)(?:\s+(?:hồ sơ|thủ tục|TTHC|thư|kết quả|đơn vị))?[.;]?$/iu;

/** The cells of a line without separators: parted by wide spaces or a colon, or a known name before its count. */
function cellsOfLine(line: string): string[] {
  const cells = line.split(/\s{2,}|:\s/);
  if (cells.length > 1) return cells;
  const [, name = '', count = ''] = NAME_AND_COUNT.exec(line.trim()) ?? [];
  return figureNamed(name) && isCount(count) ? [name, count] : cells;
}

function readRows(rows: readonly PastedRow[]): PastedFigures {
  const header = headerOf(rows);
  if (header >= 0) return readAcross(rows, header);
  const isLabelled = rows.some(({ cells }) => cells.some(isCount) && cells.some((cell) => isWords(cell)));
  if (isLabelled) return readDown(rows.filter(({ text: row }) => row !== ''));
  const isOneColumn = rows.every(({ cells }) => cells.filter((cell) => cell !== '').length <= 1);
  return isOneColumn ? readOrdered(rows) : unreadAll(rows);
}
