import type { Checklist } from '#lib/domain/checklist/checklist.ts';
import {
  changesSince,
  type CriterionChange,
  coverageOf,
  unitRows,
  type Coverage,
  type UnitRow,
} from './matrix.ts';
import { criteriaOf, type Criterion } from './criteria.ts';
import { figureTotals, rateTotals, type FigureTotal, type RateTotal } from './figures.ts';
import { filterCriteria, filterSummaries, type ConsolidationFilter } from './filter.ts';
import { commonTexts, findingsOf, shortcomingsOf, type CommonText, type Shortcoming } from './findings.ts';
import { commonRecommendations, type CommonRecommendation } from './recommendations.ts';
import type { VisitSummary } from './summary.ts';

/** What the visits of one or several missions come to. Units are named by their keys throughout. */
export interface Consolidation {
  /** Matrix of units × criteria: `cellAt(row, code)`. */
  rows: UnitRow[];
  criteria: readonly Criterion[];
  /** By criterion, in their order. */
  coverage: Coverage[];
  figures: FigureTotal[];
  rates: RateTotal[];
  shortcomings: Shortcoming[];
  /** Shortcomings that belong to no criterion of the checklists. */
  otherShortcomings: CommonText[];
  strengths: CommonText[];
  recommendations: CommonRecommendation[];
  /** Since an earlier mission; empty where none is given or no unit was judged both times. */
  changes: CriterionChange[];
}

export interface ConsolidationSource {
  summaries: readonly VisitSummary[];
  /** Those the visits were made with, each version once. */
  checklists: readonly Checklist[];
  /** Visits of an earlier mission to compare with. */
  earlier?: readonly VisitSummary[];
  filter?: ConsolidationFilter;
}

/**
 * Consolidates the summaries of any number of visits in one go, in time proportional to their number. Summaries are
 * made once per visit (`summariseVisit`); whatever visits are added or left out, only this is done again.
 */
export function consolidate({
  summaries,
  checklists,
  earlier = [],
  filter = {},
}: ConsolidationSource): Consolidation {
  const rows = unitRows(filterSummaries(summaries, filter));
  const all = criteriaOf(checklists);
  const criteria = filterCriteria(all, filter);
  const codes = new Set(all.map(({ code }) => code));
  const other = findingsOf(rows, 'shortcoming').filter(
    ({ finding }) => finding.itemCode === null || !codes.has(finding.itemCode),
  );
  return {
    rows,
    criteria,
    coverage: coverageOf(criteria, rows),
    figures: figureTotals(rows),
    rates: rateTotals(rows),
    shortcomings: shortcomingsOf(criteria, rows),
    otherShortcomings: commonTexts(other, ({ condition }) => condition),
    strengths: commonTexts(findingsOf(rows, 'strength'), ({ condition }) => condition),
    recommendations: commonRecommendations(rows),
    changes: changesSince(unitRows(filterSummaries(earlier, filter)), rows, criteria),
  };
}
