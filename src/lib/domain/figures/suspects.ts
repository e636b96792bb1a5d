import { cellOf } from './values.ts';
import { FIGURES, type FigureKey, type FigureValues } from './figures.ts';

/** An identity as arithmetic: the cells added minus the cells subtracted are 0, or no more than 0. */
export interface Constraint<Id extends string = string> {
  id: Id;
  relation: 'equal' | 'atMost';
  plus: readonly FigureKey[];
  minus: readonly FigureKey[];
}

/** A cell whose change alone makes every check it takes part in hold. */
export interface Suspect<Id extends string = string> {
  key: FigureKey;
  value: number;
  /** What it would have to be, or the nearest value that would do. */
  needed: number;
  /** Whether only that value would do, or also a smaller or a larger one. */
  bound: 'exactly' | 'atMost' | 'atLeast';
  /** The failing checks it would mend. */
  mends: Id[];
  /** Checks that fail at present and would still fail. */
  leaves: number;
  /** The two values differ as by one slip of the hand: a digit changed, lost, added, or two swapped. */
  oneSlip: boolean;
}

const involves = ({ plus, minus }: Constraint, key: FigureKey) => plus.includes(key) || minus.includes(key);

function excess(values: FigureValues, { plus, minus }: Constraint): number {
  const sum = (keys: readonly FigureKey[]) =>
    keys.reduce((total, key) => total + (cellOf(values, key) ?? 0), 0);
  return sum(plus) - sum(minus);
}

function fails(values: FigureValues, constraint: Constraint): boolean {
  const over = excess(values, constraint);
  return constraint.relation === 'equal' ? over !== 0 : over > 0;
}

/** What a cell must be so that all the constraints hold; null when no whole number from 0 up will do. */
export function neededFor(
  values: FigureValues,
  key: FigureKey,
  constraints: readonly Constraint[],
): Pick<Suspect, 'needed' | 'bound'> | null {
  const now = cellOf(values, key) ?? 0;
  let least = 0;
  let most = Number.MAX_SAFE_INTEGER;
  let exact = false;
  for (const constraint of constraints) {
    const over = excess(values, constraint);
    const limit = constraint.plus.includes(key) ? now - over : now + over;
    const isEqual = constraint.relation === 'equal';
    exact ||= isEqual;
    if (isEqual || constraint.minus.includes(key)) least = Math.max(least, limit);
    if (isEqual || constraint.plus.includes(key)) most = Math.min(most, limit);
  }
  if (least > most) return null;
  const needed = Math.min(Math.max(now, least), most);
  if (exact) return { needed, bound: 'exactly' };
  return { needed, bound: needed === most ? 'atMost' : 'atLeast' };
}

/** Whether two counts differ by one slip of the hand on the keypad. */
export function isOneSlip(a: number, b: number): boolean {
  const [short = '', long = ''] = [String(a), String(b)].sort((left, right) => left.length - right.length);
  const unlike = Array.from(long).flatMap((digit, index) => (digit === short[index] ? [] : [index]));
  const [first = long.length, second] = unlike;
  if (long.length === short.length + 1) return short === long.slice(0, first) + long.slice(first + 1);
  if (long.length !== short.length) return false;
  if (unlike.length === 1) return true;
  return (
    unlike.length === 2 &&
    second === first + 1 &&
    long[first] === short[second] &&
    long[second] === short[first]
  );
}

const order = new Map(FIGURES.map(({ key }, index) => [key, index]));

/**
 * Which cells of a failing check could be the wrong one. A cell that mends more of the failing checks comes first,
 * then one that differs by a slip of the hand, then the smaller change.
 */
export function suspectsOf<Id extends string>(
  failing: Id,
  values: FigureValues,
  constraints: readonly Constraint<Id>[],
): Suspect<Id>[] {
  const broken = constraints.filter((constraint) => fails(values, constraint));
  const own = broken.find(({ id }) => id === failing);
  if (!own) return [];
  return [...own.plus, ...own.minus]
    .flatMap((key): Suspect<Id>[] => {
      const value = cellOf(values, key);
      const touched = constraints.filter((constraint) => involves(constraint, key));
      const correction = neededFor(values, key, touched);
      if (value === null || correction === null || correction.needed === value) return [];
      const mends = broken.filter((constraint) => involves(constraint, key)).map(({ id }) => id);
      const leaves = broken.length - mends.length;
      return [{ key, value, ...correction, mends, leaves, oneSlip: isOneSlip(value, correction.needed) }];
    })
    .sort(
      (a, b) =>
        a.leaves - b.leaves ||
        Number(b.oneSlip) - Number(a.oneSlip) ||
        Math.abs(a.needed - a.value) - Math.abs(b.needed - b.value) ||
        (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0),
    );
}
