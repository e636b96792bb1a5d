import type { Criterion } from './consolidation-criteria.ts';
import type { CellState, VisitSummary } from './consolidation-summary.ts';
import { grouped } from './grouped.ts';
import type { Unit } from './unit.ts';

/** One unit with all that was recorded of it. */
export interface UnitRow {
  unitKey: string;
  /** As its latest visit has it. */
  unit: Unit;
  /** In order of time. */
  visits: VisitSummary[];
  /** By item code, from the latest visit that came to it; absent where none did. */
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
    for (const visit of visits) {
      for (const [code, state] of Object.entries(visit.cells)) {
        if (state !== 'notAsked') cells.set(code, state);
      }
    }
    return { unitKey: latest.unitKey, unit: latest.unit, visits, cells };
  });
}

/** What became of a criterion at a unit. */
export function cellAt({ cells }: UnitRow, code: string): CellState {
  return cells.get(code) ?? 'notAsked';
}

/** Whether a unit was asked: also where it was only noted down, without a judgement. */
export function isAsked(state: CellState): boolean {
  return state !== 'notAsked' && state !== 'notApplicable';
}

/** Judged short of Đạt. */
export function isShort(state: CellState): boolean {
  return state === 'notMet' || state === 'partlyMet';
}

/** How one criterion came out over all units: counts of units, which add up to their number. */
export interface Coverage {
  code: string;
  counts: Record<CellState, number>;
  /** Judged, or recorded without a judgement. */
  asked: number;
  /** Who is left to be asked. */
  notAsked: string[];
}

/** For each criterion how many units were asked, what came of it, and which were not. */
export function coverageOf(criteria: readonly Criterion[], rows: readonly UnitRow[]): Coverage[] {
  return criteria.map(({ code }) => {
    const counts = { met: 0, partlyMet: 0, notMet: 0, notApplicable: 0, recorded: 0, notAsked: 0 };
    const notAsked: string[] = [];
    for (const row of rows) {
      const state = cellAt(row, code);
      counts[state] += 1;
      if (state === 'notAsked') notAsked.push(row.unitKey);
    }
    const asked = rows.length - counts.notAsked - counts.notApplicable;
    return { code, counts, asked, notAsked };
  });
}
