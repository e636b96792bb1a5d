import type { Criterion } from './criteria.ts';
import { cellAt, type UnitRow } from './matrix.ts';
import type { CellState } from './summary.ts';

/** Since the last time: better, worse, as good as it was, or still short of it. */
export type Change = 'improved' | 'worse' | 'stillMet' | 'stillShort';

/** How one criterion changed, by the units judged both times. */
export interface CriterionChange {
  code: string;
  units: Record<Change, string[]>;
}

const RANKS: Partial<Record<CellState, number>> = { met: 2, partlyMet: 1, notMet: 0 };

function changeOf(before: CellState, now: CellState): Change | null {
  const [old, rank] = [RANKS[before], RANKS[now]];
  // Not asked, not applicable or without a judgement: nothing can be said.
  if (old === undefined || rank === undefined) return null;
  if (rank !== old) return rank > old ? 'improved' : 'worse';
  return now === 'met' ? 'stillMet' : 'stillShort';
}

/** What changed since an earlier mission: the same unit, the same item code, judged both times. */
export function changesSince(
  earlier: readonly UnitRow[],
  now: readonly UnitRow[],
  criteria: readonly Criterion[],
): CriterionChange[] {
  const before = new Map(earlier.map((row) => [row.unitKey, row]));
  const pairs = now.flatMap((row) => {
    const old = before.get(row.unitKey);
    return old ? [{ old, row }] : [];
  });
  return criteria
    .map(({ code }) => {
      const units: CriterionChange['units'] = { improved: [], worse: [], stillMet: [], stillShort: [] };
      for (const { old, row } of pairs) {
        const change = changeOf(cellAt(old, code), cellAt(row, code));
        if (change) units[change].push(row.unitKey);
      }
      return { code, units };
    })
    .filter(({ units }) => Object.values(units).some((list) => list.length > 0));
}
