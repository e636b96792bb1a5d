import type { NumberGiven } from '#lib/domain/checklist/item-parts.ts';
import type { FigureKey, FigureSheet, FigureValues } from '#lib/domain/figures/figures.ts';
import { cellOf, mayBeOverdue, overdueBeyondPlaces } from '#lib/domain/figures/values.ts';
import { amountOf, type NumberDoubt, type OnSheet } from './number-doubt.ts';

/** The two places of overdue dossiers, which a report may leave open. */
const PLACES = ['overdue', 'pendingOverdue'] as const satisfies FigureKey[];

/** Overdue dossiers a sheet has in no certain place; null where it has none, or tells of both places. */
function unplacedOn({ id, values }: FigureSheet): OnSheet | null {
  const value = cellOf(values, 'overdueUnplaced');
  if (!value || PLACES.every((key) => cellOf(values, key) !== null)) return null;
  return { sheetId: id, keys: ['overdueUnplaced'], value, atLeast: false };
}

/** What figures come to; where they are all that is overdue, no less than what is overdue in no certain place. */
export function amountWithUnplaced(
  values: FigureValues,
  keys: readonly FigureKey[],
): Omit<OnSheet, 'sheetId'> | null {
  const amount = amountOf(values, keys);
  const isAll = PLACES.every((key) => keys.includes(key));
  const unplaced = cellOf(values, 'overdueUnplaced');
  if (isAll && amount && overdueBeyondPlaces(values) > 0)
    return { ...amount, value: Math.max(amount.value, unplaced ?? 0), atLeast: true };
  if (!isAll || !unplaced || (amount && (!amount.atLeast || amount.value >= unplaced))) return amount;
  return { keys: ['overdueUnplaced'], value: unplaced, atLeast: true };
}

/** Overdue dossiers given to an item by place, held against sheets that do not say the place. */
export function doubtPlaces(
  itemCode: string,
  numbers: readonly NumberGiven[],
  sheets: readonly FigureSheet[],
): NumberDoubt[] {
  const parts = PLACES.flatMap((key) => numbers.find(({ field }) => field.id === key) ?? []);
  const [overdue, pending] = parts.map(({ value }) => value);
  if (overdue === undefined || pending === undefined) return [];
  const onSheets = sheets.flatMap((sheet) => unplacedOn(sheet) ?? []);
  const values = onSheets.map(({ value }) => value);
  // An item may tell of the periods together.
  const all = values.reduce((sum, value) => sum + value, 0);
  if (values.length === 0 || [...values, all].some((value) => mayBeOverdue(value, overdue, pending)))
    return [];
  return [{ kind: 'sum', itemCode, parts, sum: overdue + pending, sheets: onSheets }];
}

/** Overdue dossiers in no certain place that stand against “Đạt”, unless the item tells of both places itself. */
export function unplacedAgainst(
  fieldIds: readonly string[],
  given: ReadonlySet<string>,
  sheets: readonly FigureSheet[],
): OnSheet[] {
  if (!PLACES.some((key) => fieldIds.includes(key)) || PLACES.every((key) => given.has(key))) return [];
  return sheets
    .filter(({ values }) => PLACES.every((key) => !cellOf(values, key)))
    .flatMap((sheet) => unplacedOn(sheet) ?? []);
}
