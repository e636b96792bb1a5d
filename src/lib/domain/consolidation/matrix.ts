import type { Criterion } from './criteria.ts';
import type { CellState, VisitSummary } from './summary.ts';
import { grouped } from '#lib/domain/basics/grouped.ts';
import { isExamined, withFinding } from '#lib/domain/visit/progress.ts';
import type { Unit } from '#lib/domain/mission/unit.ts';

/** One unit with all that was recorded of it. */
export interface UnitRow {
  unitKey: string;
  /** As its latest visit has it. */
  unit: Unit;
  /** In order of time. */
  visits: VisitSummary[];
  /** By item code, from the latest visit that examined the item, and from findings; absent where no visit did. */
  cells: ReadonlyMap<string, CellState>;
}

function byTime(a: VisitSummary, b: VisitSummary): number {
  return a.day === b.day ? (a.visitId < b.visitId ? -1 : 1) : a.day < b.day ? -1 : 1;
}

/** Visits by unit, units in the order in which they first come. Of several visits the latest word counts, item by item. */
export function unitRows(summaries: readonly VisitSummary[]): UnitRow[] {
  return grouped(summaries, ({ unitKey }) => unitKey).map((group) => {
    const visits = group.sort(byTime);
    const latest = visits.at(-1) ?? group[0];
    const cells = new Map<string, CellState>();
    const foundOn = new Set<string>();
    for (const visit of visits) {
      for (const [code, state] of Object.entries(visit.cells)) {
        // A mere note takes no earlier judgement back, and what was found there did apply.
        const isNoWord =
          (state === 'noted' && cells.has(code)) || (state === 'notApplicable' && foundOn.has(code));
        if (state !== 'notAsked' && !isNoWord) cells.set(code, state);
      }
      for (const { kind, itemCode } of visit.findings) {
        if (itemCode === null) continue;
        foundOn.add(itemCode);
        cells.set(itemCode, withFinding(cells.get(itemCode) ?? 'notAsked', kind));
      }
    }
    return { unitKey: latest.unitKey, unit: latest.unit, visits, cells };
  });
}

/** What became of a criterion at a unit. */
export function cellAt({ cells }: UnitRow, code: string): CellState {
  return cells.get(code) ?? 'notAsked';
}

/** Of each state none. */
export const NO_COUNTS: Readonly<Record<CellState, number>> = {
  met: 0,
  partlyMet: 0,
  notMet: 0,
  found: 0,
  recorded: 0,
  noted: 0,
  notApplicable: 0,
  notAsked: 0,
};

/** How one criterion came out over all units: counts of units, which add up to their number. */
export interface Coverage {
  code: string;
  counts: Record<CellState, number>;
  /** Units at which it was examined, and at which it applies. */
  examined: number;
  applicable: number;
  /** Where it applies and was not examined. */
  notExamined: string[];
}

/** For each criterion at how many units it was examined, what came of it, and at which it was not. */
export function coverageOf(criteria: readonly Criterion[], rows: readonly UnitRow[]): Coverage[] {
  return criteria.map(({ code }) => {
    const counts = { ...NO_COUNTS };
    const notExamined: string[] = [];
    for (const row of rows) {
      const state = cellAt(row, code);
      counts[state] += 1;
      if (state !== 'notApplicable' && !isExamined(state)) notExamined.push(row.unitKey);
    }
    const applicable = rows.length - counts.notApplicable;
    return { code, counts, examined: applicable - notExamined.length, applicable, notExamined };
  });
}

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
  // Not in the checklist, not applicable or without a judgement: no result.
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
