import { figureNamed, figureUnder } from './labels.ts';
import { countOf, isNothing, isNumberColumn, isRunning, isWords, type PastedFigures } from './cells.ts';
import { FIGURES, type FigureKey, type FigureValues } from '#lib/domain/figures/figures.ts';
import type { PastedRow } from '#lib/domain/basics/pasted-table.ts';

const isTotal = (key: FigureKey) => FIGURES.some((figure) => figure.key === key && figure.depth === 0);

/** The figure of each column: by its head, by the group over it, by the total to its left. Undefined where none. */
function columnKeys(head: PastedRow, groups: PastedRow | undefined): (FigureKey | undefined)[] {
  let under: FigureKey | null = null;
  const keys = Array.from({ length: Math.max(head.cells.length, groups?.cells.length ?? 0) }, (_, column) => {
    const over = figureNamed(groups?.cells[column] ?? '');
    // A name over two rows of heads stands in the upper one.
    const named = figureNamed(head.cells[column] ?? '') ?? (head.cells[column] ? undefined : over);
    if (over) under = over;
    const key: FigureKey | undefined = named && figureUnder(named, under);
    if (key && isTotal(key)) under = key;
    return key;
  });
  // Two columns of one name: neither is known.
  return keys.map((key) => (keys.filter((other) => other === key).length > 1 ? undefined : key));
}

/** Whether a row numbers the columns: (1), (2), 3=1+2. */
const isNumberRow = (cells: readonly string[]) =>
  isRunning(cells) ||
  (cells.some((cell) => /^\(?\d+\)?$/.test(cell)) &&
    cells.every((cell) => /^\(?\w?\)?$|^\(?\d+\)?(=[\d+\-() ]+)?$/.test(cell)) &&
    isRunning(cells.filter((cell) => /\d/.test(cell)).map((cell) => cell.split('=')[0] ?? '')));

/** Names over values. Several rows of values are choices, each called by its words. */
export function readAcross(rows: readonly PastedRow[], header: number): PastedFigures {
  const head = rows[header] ?? { cells: [], text: '' };
  const above = rows[header - 1];
  const groups =
    above &&
    !above.cells.some((cell) => countOf(cell) !== null) &&
    above.cells.some((cell) => figureNamed(cell))
      ? above
      : undefined;
  const keys = columnKeys(head, groups);
  const unread = rows
    .slice(0, header)
    .flatMap((row) => (row === groups || row.text === '' ? [] : [row.text]));
  const read: { name: string; values: FigureValues }[] = [];
  for (const row of rows.slice(header + 1)) {
    const { cells, text } = row;
    if (text === '') continue;
    const values: FigureValues = {};
    const rest: string[] = [];
    const words: string[] = [];
    for (const [column, cell] of cells.entries()) {
      const key = keys[column];
      const value = countOf(cell);
      if (isNothing(cell)) continue;
      if (key && value !== null) values[key] = value;
      else if (isWords(cell) && value === null) words.push(cell);
      else if (!isNumberColumn(head.cells[column] ?? ''))
        rest.push([head.cells[column], cell].filter(Boolean).join(': '));
    }
    if (Object.keys(values).length === 0 || isNumberRow(cells) || words.some((word) => figureNamed(word))) {
      unread.push(text);
      continue;
    }
    const name = words.join(', ');
    read.push({ name: name || text, values });
    unread.push(...rest.map((cell) => (name ? `${name}, ${cell}` : cell)));
  }
  const [only] = read;
  if (read.length === 1 && only) return { values: only.values, unread };
  return { values: {}, choices: read, unread };
}
