import type { Table } from '#lib/documents/model/document.ts';

/** The same table with as many widths as its longest row has cells: a cell without a column would print nowhere. */
export function squared(table: Table): Table {
  const { widths, header, rows } = table;
  const longest = Math.max(widths.length, ...[...header, ...rows].map(({ length }) => length));
  if (longest === widths.length) return table;
  const share = widths.length === 0 ? 1 : widths.reduce((sum, width) => sum + width, 0) / widths.length;
  return { ...table, widths: [...widths, ...Array<number>(longest - widths.length).fill(share)] };
}

/** Columns that name a row: the first, and the second where the first is narrower, hence a number or a code. */
function leadOf([first = 0, second = 0]: readonly number[]): number {
  return first < second ? 2 : 1;
}

/**
 * Divides a table too wide for its page into tables that fit it one under another, none wider than `room`. The columns
 * that name a row are repeated in each; every other column stands in one of them, in its order.
 * @param needs least width of each column, in any unit
 * @param room width there is for all columns, in the same unit
 */
export function tableBands(table: Table, needs: readonly number[], room: number): Table[] {
  const { widths } = table;
  const sum = (columns: readonly number[]) =>
    columns.reduce((total, column) => total + (needs[column] ?? 0), 0);
  const all = widths.map((_, column) => column);
  if (sum(all) <= room) return [table];
  const lead = all.slice(0, leadOf(widths));
  const bands: number[][] = [];
  for (const column of all.slice(lead.length)) {
    const last = bands.at(-1);
    if (last && sum([...last, column]) <= room) last.push(column);
    else bands.push([...lead, column]);
  }
  return bands.map((columns) => withColumns(table, columns));
}

/** A table without those of some columns in which every row says nothing, as `nothing` is written there. */
export function withoutEmptyColumns(table: Table, columns: readonly number[], nothing: string): Table {
  const isEmpty = (column: number) =>
    columns.includes(column) && table.rows.every((row) => (row[column] ?? nothing) === nothing);
  const left = [...table.widths.keys()].filter((column) => !isEmpty(column));
  return table.rows.length === 0 || left.length === table.widths.length ? table : withColumns(table, left);
}

function withColumns(
  { widths, alignments, header, rows, ...rest }: Table,
  columns: readonly number[],
): Table {
  const cells = (row: readonly string[]) => columns.map((column) => row[column] ?? '');
  return {
    ...rest,
    widths: columns.map((column) => widths[column] ?? 1),
    alignments: columns.map((column) => alignments[column] ?? 'left'),
    header: header.map(cells),
    rows: rows.map(cells),
  };
}

/** Divides a width by shares, but gives no column less than it needs while there is room for all needs. */
export function columnWidths(shares: readonly number[], needs: readonly number[], room: number): number[] {
  const raised = new Set<number>();
  for (;;) {
    const free = shares.flatMap((share, column) => (raised.has(column) ? [] : [share]));
    const total = free.reduce((sum, share) => sum + share, 0);
    const rest = [...raised].reduce((left, column) => left - (needs[column] ?? 0), room);
    const own = (column: number) => ((shares[column] ?? 0) / total) * rest;
    const short = shares.flatMap((_, column) =>
      !raised.has(column) && own(column) < (needs[column] ?? 0) ? [column] : [],
    );
    // When nothing is left over there is nobody to take from.
    if (short.length === 0 || raised.size + short.length === shares.length) {
      return shares.map((_, column) => (raised.has(column) ? (needs[column] ?? 0) : own(column)));
    }
    for (const column of short) raised.add(column);
  }
}
