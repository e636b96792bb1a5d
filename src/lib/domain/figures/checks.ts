import { IDENTITIES, type Identity, type IdentityId } from './identities.ts';
import { suspectsOf, type Constraint, type Suspect } from './suspects.ts';
import { cellOf, missingFor, overdueBeyondPlaces, readFigure } from './values.ts';
import type { FigureKey, FigureSheet, FigureValues } from './figures.ts';

export type CheckStatus = 'holds' | 'fails' | 'uncheckable';

/** One figure of an equation. */
export interface Term {
  key: FigureKey;
  value: number | null;
  /** The cells it was read from: the figure itself, or its parts; empty when missing. */
  cells: FigureKey[];
}

/** One side of an equation. */
export interface Side {
  terms: Term[];
  /** Null when a term is missing. */
  sum: number | null;
  /** The sum of the terms that are known, for “457 + 52 = 509” where the others were not reported. */
  known: number;
}

/** What became of one identity on one sheet. */
export interface FigureCheck {
  sheetId: string;
  id: IdentityId;
  rule: number | null;
  relation: Identity['relation'];
  left: Side;
  right: Side;
  status: CheckStatus;
  /** Left minus right; null when not checkable. Where it fails and cells are missing, no less than that far apart. */
  difference: number | null;
  /**
   * Left minus right taking missing terms for nothing; null when a side has no known term.
   * Never a fault by itself: only a hint at what the report leaves unsaid.
   */
  knownDifference: number | null;
  /** Cells to fill in before it can be checked. */
  missing: FigureKey[];
  /** For one that fails: cells whose change alone makes every check they take part in hold, best first. */
  suspects: Suspect<IdentityId>[];
}

function sideOf(values: FigureValues, keys: readonly FigureKey[], asEntered: boolean): Side {
  const terms = keys.map((key): Term => {
    const entered = cellOf(values, key);
    if (asEntered) return { key, value: entered, cells: entered === null ? [] : [key] };
    const amount = readFigure(values, key);
    return { key, value: amount?.value ?? null, cells: amount?.cells ?? [] };
  });
  const known = terms.reduce((sum, { value }) => sum + (value ?? 0), 0);
  return { terms, known, sum: terms.every(({ value }) => value !== null) ? known : null };
}

/**
 * How far apart two sides are of which one lacks a figure: null where what is missing may bring them together. No count is
 * below 0, so a side that is already too large only gets larger.
 */
export function leastApart(
  relation: Identity['relation'],
  left: Pick<Side, 'sum' | 'known'>,
  right: Pick<Side, 'sum' | 'known'>,
): number | null {
  const difference = left.known - right.known;
  if (left.sum === null && right.sum !== null && difference > 0) return difference;
  if (relation === 'equal' && left.sum !== null && right.sum === null && difference < 0) return difference;
  return null;
}

/** A comparison that lacks a figure is not checkable, unless it is wrong whatever is missing. */
export function statusOf(relation: Identity['relation'], difference: number | null): CheckStatus {
  if (difference === null) return 'uncheckable';
  return (relation === 'equal' ? difference === 0 : difference <= 0) ? 'holds' : 'fails';
}

/** The right side of an identity, or the figure that says more of it than its parts do where one is missing. */
function rightOf(values: FigureValues, { right, rightAtLeast }: Identity): Side {
  const side = sideOf(values, right, false);
  const least = rightAtLeast && cellOf(values, rightAtLeast);
  if (!least || (side.sum !== null && overdueBeyondPlaces(values) === 0)) return side;
  // They may come on top of what is known, so that it is no total yet.
  if (least <= side.known) return { ...side, sum: null };
  return { terms: [{ key: rightAtLeast, value: least, cells: [rightAtLeast] }], known: least, sum: null };
}

/** One identity, without its suspects; null where it would compare figures with themselves. */
function check({ id: sheetId, values }: FigureSheet, identity: Identity): FigureCheck | null {
  const { id, rule, relation } = identity;
  const left = sideOf(values, identity.left, identity.defines ?? false);
  const right = rightOf(values, identity);
  const leftCells = left.terms.flatMap(({ cells }) => cells);
  const rightCells = right.terms.flatMap(({ cells }) => cells);
  if (leftCells.some((cell) => rightCells.includes(cell))) return null;
  // That more went out than could is a doubt of its own, which tells of what was carried over: `doubtMoreOut`.
  const least = id === 'balance' && left.sum !== null ? null : leastApart(relation, left, right);
  const difference = left.sum === null || right.sum === null ? least : left.sum - right.sum;
  const isOpen = identity.rightAtLeast !== undefined && overdueBeyondPlaces(values) > 0;
  const missingLeft = identity.defines
    ? identity.left.filter((key) => cellOf(values, key) === null)
    : identity.left.flatMap((key) => missingFor(values, key));
  return {
    sheetId,
    id,
    rule,
    relation,
    left,
    right,
    difference,
    knownDifference:
      leftCells.length > 0 && rightCells.length > 0 && !isOpen ? left.known - right.known : null,
    status: statusOf(relation, difference),
    missing: [...new Set([...missingLeft, ...identity.right.flatMap((key) => missingFor(values, key))])],
    suspects: [],
  };
}

const cellsOf = ({ terms }: Side) => terms.flatMap(({ cells }) => cells);

/** An identity as arithmetic over cells; null where what is missing may put everything right. */
function constraintOf({ id, relation, left, right, missing }: FigureCheck): Constraint<IdentityId> | null {
  const [plus, minus] = [cellsOf(left), cellsOf(right)];
  if (missing.length === 0 && left.sum !== null && right.sum !== null) return { id, relation, plus, minus };
  if (plus.length === 0 || minus.length === 0) return null;
  // A side that lacks a figure is no more than the other one.
  if (left.sum === null && right.sum !== null) return { id, relation: 'atMost', plus, minus };
  if (relation === 'equal' && left.sum !== null && right.sum === null && id !== 'balance')
    return { id, relation: 'atMost', plus: minus, minus: plus };
  return null;
}

/** Whether a complete identity compares the same cells as one that lacks some: it says so better. */
function isSaidBy(complete: FigureCheck, one: FigureCheck): boolean {
  if (complete.missing.length > 0 || complete.status !== 'fails') return false;
  const cells = ({ left, right }: FigureCheck) => [...cellsOf(left), ...cellsOf(right)].sort().join(' ');
  return cells(complete) === cells(one);
}

/** The identities of one sheet, without those that another one says better. */
function checksOf(sheet: FigureSheet): FigureCheck[] {
  const all = IDENTITIES.map((identity) => ({ id: identity.id, found: check(sheet, identity) }));
  const checks = new Map(
    all.map(({ id, found }) => {
      const isSaid =
        found?.status === 'fails' &&
        found.missing.length > 0 &&
        all.some((other) => other.found && isSaidBy(other.found, found));
      return [id, found && isSaid ? { ...found, status: 'uncheckable' as const, difference: null } : found];
    }),
  );
  return IDENTITIES.flatMap(({ id, unless }) => {
    const checked = checks.get(id);
    const fuller = unless && checks.get(unless);
    if (!checked || (fuller && fuller.status !== 'uncheckable')) return [];
    // Of a part alone there is nothing to fill in: its whole says what is missing.
    return unless && checked.status === 'uncheckable' ? [] : [checked];
  });
}

/** What the identities ask of the cells of a sheet. */
export function constraintsOf(sheet: FigureSheet): Constraint<IdentityId>[] {
  return checksOf(sheet)
    .map(constraintOf)
    .filter((constraint) => constraint !== null);
}

/**
 * Every identity of one sheet: holds, fails, or not checkable because a figure is missing.
 * A missing figure never makes one fail: it only fails where it does whatever is missing.
 */
export function checkSheet(sheet: FigureSheet): FigureCheck[] {
  const checks = checksOf(sheet);
  if (!checks.some(({ status }) => status === 'fails')) return checks;
  const constraints = checks.map(constraintOf).filter((constraint) => constraint !== null);
  return checks.map((checked) =>
    checked.status === 'fails'
      ? { ...checked, suspects: suspectsOf(checked.id, sheet.values, constraints) }
      : checked,
  );
}
