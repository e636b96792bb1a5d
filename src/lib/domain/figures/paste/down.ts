import { figureNamed, figureUnder, isFiller } from './labels.ts';
import {
  countOf,
  isCount,
  isLabelColumn,
  isNothing,
  isNumberColumn,
  isNumbering,
  isOtherColumn,
  type PastedFigures,
} from './cells.ts';
import { FIGURES, type FigureKey, type FigureValues } from '#lib/domain/figures/figures.ts';
import type { PastedRow } from '#lib/domain/basics/pasted-table.ts';

const isTotal = (key: FigureKey) => FIGURES.some((figure) => figure.key === key && figure.depth === 0);

/** A row whose label is known. */
interface Labelled {
  row: PastedRow;
  key: FigureKey;
  label: string;
  /** Filled cells after the label, by column. */
  cells: { column: number; cell: string; count: number | null }[];
}

/** The head of names over values: the row with two known names and no count over a row of counts; -1 for none. */
export function headerOf(rows: readonly PastedRow[]): number {
  return rows.findIndex(({ cells }, index) => {
    const named = cells.flatMap((cell, column) => (figureNamed(cell) ? [column] : []));
    if (named.length < 2 || cells.some(isCount)) return false;
    for (const below of rows.slice(index + 1)) {
      const counts = below.cells.some(isCount);
      if (!counts && below.cells.some((cell) => figureNamed(cell))) return false;
      if (counts)
        return (
          !below.cells.some((cell) => figureNamed(cell)) && named.some((at) => isCount(below.cells[at] ?? ''))
        );
    }
    return false;
  });
}

/** Reads the label of a row; undefined where it has none that is known, or words before it that are not. */
function labelled(row: PastedRow, under: FigureKey | null): Labelled | undefined {
  const { cells } = row;
  const first = cells.findIndex((cell) => figureNamed(cell));
  if (first < 0) return undefined;
  // “Đang giải quyết │ Quá hạn │ 2”: the first name is that of a group.
  const [next] = cells.flatMap((cell, column) => (column > first && cell !== '' ? [column] : []));
  const at = next !== undefined && figureNamed(cells[next] ?? '') ? next : first;
  const before = cells.slice(0, at);
  if (before.some((cell) => !isNumbering(cell) && !isFiller(cell) && figureNamed(cell) === undefined))
    return undefined;
  const label = cells[at] ?? '';
  const named = figureNamed(label);
  const group = at === first ? under : (figureNamed(cells[first] ?? '') ?? under);
  if (!named) return undefined;
  const after = cells.flatMap((cell, column) =>
    column > at && !isNothing(cell) ? [{ column, cell, count: countOf(cell) }] : [],
  );
  // “120 │ Tiếp nhận”: a value before its name is not taken for a number of the row.
  if (after.length === 0 && before.some(isCount)) return undefined;
  return { row, key: figureUnder(named, group), label, cells: after };
}

const isShare = (cell: string) => /[%\uff05]\s*$/.test(cell);

/** A name and one value on each row. Where a row has several, the heads of the columns must say what they are. */
export function readDown(rows: readonly PastedRow[]): PastedFigures {
  const labelledRows: Labelled[] = [];
  let under: FigureKey | null = null;
  const order = new Map(rows.map((row, index) => [row, index]));
  const heads = rows.slice(
    0,
    rows.findIndex(({ cells }) => cells.some((cell) => figureNamed(cell))),
  );
  // A head names its columns by words or years; a row of other numbers has lost its label.
  const header = heads.findLast(
    ({ cells }) =>
      cells.filter((cell) => cell !== '').length > 1 &&
      cells.every((cell) => !isCount(cell) || /^(19|20)\d\d$/.test(cell)),
  );
  const headOf = (column: number) => header?.cells[column] ?? '';
  const leftOver: { row: PastedRow; text: string }[] = [];
  for (const row of rows) {
    const labelledRow = labelled(row, under);
    const named = [...row.cells.map(figureNamed), labelledRow?.key];
    under = named.find((key) => key !== undefined && isTotal(key)) ?? under;
    if (labelledRow) labelledRows.push(labelledRow);
    else if (row !== header) leftOver.push({ row, text: row.text });
  }

  const isValue = ({ column, count }: Labelled['cells'][number]) =>
    count !== null && !isOtherColumn(headOf(column));
  const columns = [
    ...new Set(labelledRows.flatMap(({ cells }) => cells.filter(isValue).map(({ column }) => column))),
  ];
  const severalIn = (line: Labelled) => line.cells.filter(isValue).length > 1;
  const names = columns.map(headOf);
  const areNamed =
    names.every((name) => name !== '' && !isLabelColumn(name) && !isNumberColumn(name)) &&
    new Set(names).size === names.length;
  const areChoices = columns.length > 1 && labelledRows.some(severalIn) && areNamed;

  const values: FigureValues = {};
  const choices = columns.map((column): { column: number; name: string; values: FigureValues } => ({
    column,
    name: headOf(column),
    values: {},
  }));
  for (const line of labelledRows) {
    const { row, key, label, cells } = line;
    const cellText = (column: number, cell: string) =>
      [label, headOf(column)].filter(Boolean).join(', ') + `: ${cell}`;
    const counts = cells.filter(isValue);
    const rest = cells.filter((cell) => !isValue(cell));
    const restIsKnown = rest.every(({ column, cell }) => isShare(cell) || isOtherColumn(headOf(column)));
    const isRepeated = key in values || (areChoices && choices.some((choice) => key in choice.values));
    if (cells.length === 0) continue;
    if (counts.length === 0 || isRepeated || !restIsKnown || (counts.length > 1 && !areChoices)) {
      leftOver.push({ row, text: row.text });
      continue;
    }
    for (const { column, count } of counts) {
      const into = areChoices ? choices.find((choice) => choice.column === column)?.values : values;
      if (into) into[key] = count;
    }
    for (const { column, cell } of rest) leftOver.push({ row, text: cellText(column, cell) });
  }
  // A head that named nothing is one more line that was not understood.
  if (header && !areChoices) leftOver.push({ row: header, text: header.text });
  leftOver.sort((a, b) => (order.get(a.row) ?? 0) - (order.get(b.row) ?? 0));
  const unread = leftOver.map(({ text }) => text);
  if (!areChoices) return { values, unread };
  return { values: {}, choices: choices.map(({ name, values: read }) => ({ name, values: read })), unread };
}
