import type { Change } from '#lib/journal/change.ts';
import { mergeRow, type Conflict } from '#lib/journal/merge.ts';
import { knownPart } from './known-part.ts';
import type { RowValidator } from './row-validators.ts';

/** A row as far as this version can carry its changes out. */
export interface ValidRow {
  /** Null where nothing of it can be. */
  row: Record<string, unknown> | null;
  conflicts: Conflict[];
  /** Whether all of its changes were carried out. */
  isWhole: boolean;
}

/**
 * The row that changes make, so far as it is valid here: changes of a newer version may set fields that this one does not
 * know, or values that it does not allow. Those are left out, the same ones whatever the order in which they came.
 */
export function mergeValid(
  changes: readonly Change[],
  lastWins: ReadonlySet<string>,
  validate: RowValidator,
): ValidRow {
  const merge = (all: readonly Change[]): ValidRow => {
    const { row, conflicts } = mergeRow(all, lastWins);
    try {
      const { row: known, whole } = knownPart(validate, row);
      const shown = conflicts.filter(({ path }) => Object.hasOwn(known, path.split('.')[0] ?? ''));
      return { row: known, conflicts: shown, isWhole: whole };
    } catch {
      return { row: null, conflicts: [], isWhole: false };
    }
  };
  const whole = merge(changes);
  if (whole.row !== null) return whole;
  const carriedOut: Change[] = [];
  const ordered = changes.toSorted((a, b) =>
    a.time < b.time || (a.time === b.time && a.hash < b.hash) ? -1 : 1,
  );
  for (const change of ordered) if (merge([...carriedOut, change]).row !== null) carriedOut.push(change);
  return { ...merge(carriedOut), isWhole: false };
}
