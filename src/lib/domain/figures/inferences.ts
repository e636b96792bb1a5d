import { cellOf, fitOfUnplaced, overdueBeyondPlaces, readFigure, type PlaceFit } from './values.ts';
import type { FigureKey, FigureSheet } from './figures.ts';
import { percentageOf, type Percentage } from './rates.ts';

/** A figure nobody reported, worked out from others. Never stored as if it had been reported. */
export interface InferredFigure {
  key: FigureKey;
  value: number;
  inferred: true;
  /** Figures taken for 0 because they are missing: the inference stands or falls with these. */
  assumingZero: FigureKey[];
}

/**
 * Pending by identity (3), where it was not reported. What was carried over and withdrawn is taken for 0 where missing.
 * Null where it was reported, or where received or resolved is unknown, or more was resolved than there was.
 */
export function inferPending({ values }: Pick<FigureSheet, 'values'>): InferredFigure | null {
  if (readFigure(values, 'pending')) return null;
  const received = readFigure(values, 'received');
  const resolved = readFigure(values, 'resolved');
  if (!received || !resolved) return null;
  const carriedOver = cellOf(values, 'carriedOver');
  const withdrawn = cellOf(values, 'withdrawn');
  const value = (carriedOver ?? 0) + received.value - resolved.value - (withdrawn ?? 0);
  if (value < 0) return null;
  return {
    key: 'pending',
    value,
    inferred: true,
    assumingZero: [
      ...(carriedOver === null ? (['carriedOver'] as const) : []),
      ...(withdrawn === null ? (['withdrawn'] as const) : []),
    ],
  };
}

/** One place where overdue dossiers may belong, and the share they would have there. */
export interface Placement {
  as: 'overdue' | 'pendingOverdue';
  count: number;
  /** The total of that place; null when unknown. */
  of: { key: 'resolved' | 'pending'; value: number; inferred: boolean } | null;
  percentage: Percentage | null;
  /** The equation they complete there, where they close a gap. */
  closes: PlaceFit['equation'];
}

/** Overdue dossiers said to be in no certain place, beside those of both places, which are another number. */
export interface OverdueApart {
  kind: 'overdueApart';
  sheetId: string;
  count: number;
  overdue: number;
  pendingOverdue: number;
}

/** Null where a sheet lacks any of the three, or they go together, or are what another total lacks. */
export function doubtOverdueApart(sheet: FigureSheet): OverdueApart | null {
  const { id, values } = sheet;
  const count = overdueBeyondPlaces(values);
  const overdue = cellOf(values, 'overdue');
  const pendingOverdue = cellOf(values, 'pendingOverdue');
  // None in no certain place is what a report with both places says.
  if (!count || overdue === null || pendingOverdue === null || placeOverdue(sheet).length > 0) return null;
  return { kind: 'overdueApart', sheetId: id, count, overdue, pendingOverdue };
}

/**
 * Where the overdue dossiers of a report that does not say so may belong: among the resolved or the pending.
 * A place whose total lacks just these comes first; one that is complete without them, or too small, is left out. Empty
 * when the sheet has none of that sort, or tells of both places and neither total lacks them.
 */
export function placeOverdue(sheet: Pick<FigureSheet, 'values'>): Placement[] {
  const count = cellOf(sheet.values, 'overdueUnplaced');
  if (count === null || count === 0) return [];
  const isOpen = cellOf(sheet.values, 'overdue') === null || cellOf(sheet.values, 'pendingOverdue') === null;
  if (!isOpen && overdueBeyondPlaces(sheet.values) === 0) return [];
  const resolved = readFigure(sheet.values, 'resolved');
  const pending = readFigure(sheet.values, 'pending') ?? inferPending(sheet);
  const place = (
    as: Placement['as'],
    key: 'resolved' | 'pending',
    total: typeof resolved | typeof pending,
  ) => ({
    as,
    count,
    of: total && { key, value: total.value, inferred: total.inferred },
    percentage: total && total.value > 0 ? percentageOf(count, total.value) : null,
    closes: fitOfUnplaced(sheet.values, as).equation,
  });
  const places = [place('overdue', 'resolved', resolved), place('pendingOverdue', 'pending', pending)]
    .filter(({ of }) => of === null || of.inferred || of.value >= count)
    .sort((a, b) => Number(b.closes !== null) - Number(a.closes !== null));
  if (!isOpen) return places.filter(({ closes }) => closes !== null);
  const likely = places.filter(({ as }) => fitOfUnplaced(sheet.values, as).fit !== 'excluded');
  return likely.length > 0 ? likely : places;
}

const MS_PER_DAY = 86_400_000;

/** A sheet on which everything adds up, and which is hard to believe all the same. */
export interface NothingPending {
  kind: 'nothingPending';
  sheetId: string;
  /** Length of the period in days. */
  days: number;
  received: number;
  /** Whether that nothing is pending was reported, or follows from received = resolved. */
  inferred: boolean;
}

/**
 * A unit that resolved all it received over half a year or more and has nothing pending: dossiers come in until the
 * last day, so it is asked for. Null where the sheet gives no such reason.
 */
export function doubtNothingPending(sheet: FigureSheet): NothingPending | null {
  const { from, to } = sheet.period;
  const received = cellOf(sheet.values, 'received');
  // Resolved must have been reported: a split of what was received says nothing about the day of the report.
  if (from === null || to === null || !received || cellOf(sheet.values, 'resolved') === null) return null;
  const days = (Date.parse(to) - Date.parse(from)) / MS_PER_DAY + 1;
  const reported = readFigure(sheet.values, 'pending');
  const pending = reported ?? inferPending(sheet);
  if (days < 180 || pending?.value !== 0) return null;
  return { kind: 'nothingPending', sheetId: sheet.id, days, received, inferred: reported === null };
}

/** More dossiers went out than are said to have been there: resolved, still pending or withdrawn. */
export interface MoreOut {
  kind: 'moreOut';
  sheetId: string;
  /** What went out, by the figures reported. */
  keys: FigureKey[];
  out: number;
  received: number;
  /** Null where it was not reported: then it must have been `short` or more. */
  carriedOver: number | null;
  short: number;
}

/**
 * More resolved than received, where identity (3) lacks a figure and says nothing: what is missing can only add to what
 * went out, or was carried over. Null where the sheet gives no such reason.
 */
export function doubtMoreOut({ id, values }: FigureSheet): MoreOut | null {
  const received = readFigure(values, 'received');
  const carriedOver = cellOf(values, 'carriedOver');
  const reported = (['resolved', 'pending', 'withdrawn'] as const).flatMap((key) => {
    const amount = readFigure(values, key);
    return amount ? [{ key, value: amount.value }] : [];
  });
  // With all of them identity (3) is checked, and says so itself.
  if (!received || (carriedOver !== null && reported.length === 3)) return null;
  const out = reported.reduce((sum, { value }) => sum + value, 0);
  const short = out - received.value - (carriedOver ?? 0);
  if (short <= 0) return null;
  const keys = reported.map(({ key }) => key);
  return { kind: 'moreOut', sheetId: id, keys, out, received: received.value, carriedOver, short };
}
