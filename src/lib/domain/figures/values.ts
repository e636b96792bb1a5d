import type { FigureKey, FigureValues } from './figures.ts';

/** Figures that are the sum of others: what stands in for one that a report gives only in parts. */
export const PARTS: Partial<Record<FigureKey, readonly FigureKey[]>> = {
  received: ['online', 'inPerson', 'postal'],
  online: ['fullOnline', 'partialOnline'],
  resolved: ['earlyAndOnTime', 'overdue'],
  earlyAndOnTime: ['early', 'onTime'],
  pending: ['pendingInTime', 'pendingOverdue'],
};

/** The value of a figure, and the cells it was read from. */
export interface Amount {
  value: number;
  /** The figure itself where it was entered, else its parts. */
  cells: FigureKey[];
  /** Not entered, but added up from its parts or left over from others. */
  inferred: boolean;
}

/** The value entered in a cell; null when missing. */
export function cellOf(values: FigureValues, key: FigureKey): number | null {
  return values[key] ?? null;
}

/** A figure as entered, or added up from all of its parts; null when neither is complete. */
export function readFigure(values: FigureValues, key: FigureKey): Amount | null {
  const value = cellOf(values, key);
  if (value !== null) return { value, cells: [key], inferred: false };
  const parts = PARTS[key];
  if (!parts) return null;
  const sum = addFigures(values, parts);
  return sum.amount && { ...sum.amount, inferred: true };
}

/** The cells to ask for so that a figure can be read. Empty when it can. */
export function missingFor(values: FigureValues, key: FigureKey): FigureKey[] {
  if (readFigure(values, key)) return [];
  // Units report early and on time apart or together: who gave one of the two is asked for the other.
  const parts = key === 'earlyAndOnTime' ? (PARTS[key] ?? []) : [];
  const lacking = parts.filter((part) => cellOf(values, part) === null);
  return lacking.length < parts.length ? lacking : [key];
}

/** The sum of several figures, or which cells are missing for it. An empty sum is 0. */
export function addFigures(
  values: FigureValues,
  keys: readonly FigureKey[],
): { amount: Amount | null; missing: FigureKey[] } {
  const amounts = keys.map((key) => readFigure(values, key));
  const complete = amounts.filter((amount) => amount !== null);
  if (complete.length < keys.length)
    return { amount: null, missing: keys.flatMap((key) => missingFor(values, key)) };
  return {
    amount: {
      value: complete.reduce((sum, { value }) => sum + value, 0),
      cells: complete.flatMap(({ cells }) => cells),
      inferred: complete.some(({ inferred }) => inferred),
    },
    missing: [],
  };
}
