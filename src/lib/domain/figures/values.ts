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

/** Whether a number of overdue dossiers of no certain place may be those of two places: of either, or of both together. */
export function mayBeOverdue(count: number, overdue: number, pendingOverdue: number): boolean {
  return [overdue, pendingOverdue, overdue + pendingOverdue].includes(count);
}

/** Overdue dossiers of no certain place that may come on top of those of both places; 0 where there are none. */
export function overdueBeyondPlaces(values: FigureValues): number {
  const count = cellOf(values, 'overdueUnplaced') ?? 0;
  const overdue = cellOf(values, 'overdue');
  const pending = cellOf(values, 'pendingOverdue');
  if (overdue === null || pending === null) return 0;
  return mayBeOverdue(count, overdue, pending) ? 0 : count;
}

/** What overdue dossiers of no certain place would do to the total of a place, added to its other parts. */
export interface PlaceFit {
  /** They close its gap, leave it as it is, or there is no room for them. */
  fit: 'closes' | 'open' | 'excluded';
  /** The total and its parts with them, “52 = 45 + 3 + 4”; empty unless they close the gap. */
  equation: { whole: number; parts: number[] } | null;
}

const PLACES = {
  overdue: { whole: 'resolved', others: ['earlyAndOnTime'] },
  pendingOverdue: { whole: 'pending', others: ['pendingInTime'] },
} as const;

/** @param as the place they are taken to belong to */
export function fitOfUnplaced(values: FigureValues, as: keyof typeof PLACES): PlaceFit {
  const open = { fit: 'open', equation: null } as const;
  const count = cellOf(values, 'overdueUnplaced');
  const whole = cellOf(values, PLACES[as].whole);
  const others = addFigures(values, PLACES[as].others).amount;
  const own = cellOf(values, as);
  // The same number twice is likely the same dossiers.
  if (!count || whole === null || others === null || own === count) return open;
  const gap = whole - others.value - (own ?? 0);
  const cells = others.cells.map((key) => cellOf(values, key) ?? 0);
  if (gap === count)
    return { fit: 'closes', equation: { whole, parts: [...cells, ...(own ? [own] : []), count] } };
  const isFull = own === null ? gap >= 0 && gap < count : gap === 0;
  return isFull ? { fit: 'excluded', equation: null } : open;
}
