import type { Finding } from './finding.ts';
import type { Criterion } from './consolidation-criteria.ts';
import { cellAt, isAsked, isShort, type UnitRow } from './consolidation-matrix.ts';
import { grouped } from './grouped.ts';
import { sameText } from './vietnamese-text.ts';

/** A finding with the unit it was made at. */
export interface FindingAt {
  unitKey: string;
  finding: Finding;
}

/** A criterion that some units fall short of: how many, of how many that were asked. */
export interface Shortcoming {
  code: string;
  areaCode: string;
  /** Judged short of Đạt, or with a finding on it. */
  affected: string[];
  /** Units that were asked; a finding shows that its unit was. */
  asked: number;
  /** The findings to look into, in the order of the units. */
  findings: FindingAt[];
  /** Units judged short of Đạt of which no finding was written. */
  unworded: string[];
}

/** What several units have in common, word for word. */
export interface CommonText {
  areaCode: string;
  text: string;
  units: string[];
  findings: FindingAt[];
}

export function findingsOf(rows: readonly UnitRow[], kind: Finding['kind']): FindingAt[] {
  return rows.flatMap(({ unitKey, visits }) =>
    visits.flatMap(({ findings }) =>
      findings.filter((finding) => finding.kind === kind).map((finding) => ({ unitKey, finding })),
    ),
  );
}

/** Shortcomings by criterion, the most frequent first; those not on a criterion are left to `commonTexts`. */
export function shortcomingsOf(criteria: readonly Criterion[], rows: readonly UnitRow[]): Shortcoming[] {
  const groups = grouped(findingsOf(rows, 'shortcoming'), ({ finding }) => finding.itemCode ?? '');
  const found = new Map(groups.map((group) => [group[0].finding.itemCode, group]));
  return criteria
    .map(({ code, areaCode }) => {
      const findings: FindingAt[] = found.get(code) ?? [];
      const worded = new Set(findings.map(({ unitKey }) => unitKey));
      const affected: string[] = [];
      const unworded: string[] = [];
      let asked = 0;
      for (const row of rows) {
        const state = cellAt(row, code);
        const hasFinding = worded.has(row.unitKey);
        if (hasFinding || isAsked(state)) asked += 1;
        const short = isShort(state);
        if (hasFinding || short) affected.push(row.unitKey);
        if (!hasFinding && short) unworded.push(row.unitKey);
      }
      return { code, areaCode, affected, asked, findings, unworded };
    })
    .filter(({ affected }) => affected.length > 0)
    .sort((a, b) => b.affected.length - a.affected.length || a.asked - b.asked);
}

/** Findings grouped by what is read of them, word for word, the most common first; those with nothing there left out. */
export function commonTexts(
  findings: readonly FindingAt[],
  read: (finding: Finding) => string,
): CommonText[] {
  const groups = grouped(
    findings.filter(({ finding }) => read(finding).trim() !== ''),
    ({ finding }) => `${finding.areaCode}|${sameText(read(finding))}`,
  );
  return groups
    .map((group): CommonText => {
      const { areaCode } = group[0].finding;
      const units = [...new Set(group.map(({ unitKey }) => unitKey))];
      return { areaCode, text: read(group[0].finding).trim(), units, findings: group };
    })
    .sort((a, b) => b.units.length - a.units.length);
}
