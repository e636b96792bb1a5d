import type { Criterion } from './criteria.ts';
import type { VisitSummary } from './summary.ts';
import type { UnitKind } from '#lib/domain/mission/unit.ts';
import { sameText } from '#lib/domain/basics/vietnamese-text.ts';

/** Which part of a mission to look at; what is absent does not narrow it. */
export interface ConsolidationFilter {
  provinces?: readonly string[];
  unitKinds?: readonly UnitKind[];
  /** Codes of checklist areas: narrows criteria, findings and their recommendations, not the figures. */
  areas?: readonly string[];
}

/** Visits to units of the provinces and kinds wanted, with what was found in the areas wanted. Filters may be applied in any order. */
export function filterSummaries(
  summaries: readonly VisitSummary[],
  { provinces, unitKinds, areas }: ConsolidationFilter,
): VisitSummary[] {
  const provinceTexts = provinces && new Set(provinces.map(sameText));
  const filtered = summaries.filter(
    ({ unit }) =>
      (!provinceTexts || provinceTexts.has(sameText(unit.province))) &&
      (!unitKinds || unitKinds.includes(unit.kind)),
  );
  if (!areas) return filtered;
  return filtered.map((summary) => {
    const findings = summary.findings.filter(({ areaCode }) => areas.includes(areaCode));
    const ids = new Set(findings.map(({ id }) => id));
    const recommendations = summary.recommendations.filter(
      ({ findingId }) => findingId !== null && ids.has(findingId),
    );
    return { ...summary, findings, recommendations };
  });
}

/** The criteria of the selected areas. */
export function filterCriteria(
  criteria: readonly Criterion[],
  { areas }: ConsolidationFilter,
): readonly Criterion[] {
  return areas ? criteria.filter(({ areaCode }) => areas.includes(areaCode)) : criteria;
}
