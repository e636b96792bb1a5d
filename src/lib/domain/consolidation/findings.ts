import type { Finding } from '#lib/domain/visit/finding.ts';
import type { Criterion } from './criteria.ts';
import { cellAt, type UnitRow } from './matrix.ts';
import { grouped } from '#lib/domain/basics/grouped.ts';
import { isExamined, isShort } from '#lib/domain/visit/progress.ts';
import { sameText } from '#lib/domain/basics/vietnamese-text.ts';

/** A finding with the unit it was made at. */
export interface FindingAt {
  unitKey: string;
  finding: Finding;
}

/**
 * Something required that some units fall short of. A finding speaks with its own required state: those that measure by
 * something else than the criterion they stand on are distinguished from it, since nobody else was examined on that.
 */
export interface Shortcoming {
  code: string;
  areaCode: string;
  /** What must be so: the criterion's requirement, or what the findings themselves require. */
  requirement: string;
  /** Judged short of Đạt, or with a finding on it. */
  affected: string[];
  /** Whether the findings themselves require it, and not the criterion they stand on. */
  isOwn: boolean;
  /**
   * Units examined on the criterion. Null where they give no share: the findings require something else, or nobody was
   * examined but the units found short.
   */
  examined: number | null;
  /** The findings to look into, in the order of the units. */
  findings: FindingAt[];
  /** Units judged below “Đạt” without a finding. */
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

/** Shortcomings grouped by requirement, the most frequent first; those without a criterion are handled by `commonTexts`. */
export function shortcomingsOf(criteria: readonly Criterion[], rows: readonly UnitRow[]): Shortcoming[] {
  const groups = grouped(findingsOf(rows, 'shortcoming'), ({ finding }) => finding.itemCode ?? '');
  const groupOf = new Map(groups.map((group) => [group[0].finding.itemCode, group]));
  return criteria
    .flatMap((criterion) => {
      const all: FindingAt[] = groupOf.get(criterion.code) ?? [];
      const required = sameText(criterion.requirement);
      const isOwn = ({ finding }: FindingAt) => !['', required].includes(sameText(finding.criterion));
      return [
        onCriterion(criterion, rows, { all, on: all.filter((place) => !isOwn(place)) }),
        ...grouped(all.filter(isOwn), ({ finding }) => sameText(finding.criterion)).map((group) => ({
          code: criterion.code,
          areaCode: criterion.areaCode,
          requirement: group[0].finding.criterion.trim(),
          affected: unitsOf(group),
          isOwn: true,
          examined: null,
          findings: group,
          unworded: [],
        })),
      ];
    })
    .filter(({ affected }) => affected.length > 0)
    .sort(
      (a, b) =>
        b.affected.length - a.affected.length ||
        (a.examined ?? rows.length + 1) - (b.examined ?? rows.length + 1),
    );
}

function unitsOf(findings: readonly FindingAt[]): string[] {
  return [...new Set(findings.map(({ unitKey }) => unitKey))];
}

/** Units short of the criterion itself: found so, or judged so where no finding says of what. */
function onCriterion(
  { code, areaCode, requirement }: Criterion,
  rows: readonly UnitRow[],
  { all, on }: { all: readonly FindingAt[]; on: FindingAt[] },
): Shortcoming {
  const worded = new Set(unitsOf(all));
  const keys = new Set(unitsOf(on));
  const affected: string[] = [];
  const unworded: string[] = [];
  for (const row of rows) {
    const state = cellAt(row, code);
    const isUnworded = isShort(state) && !worded.has(row.unitKey);
    if (isUnworded || keys.has(row.unitKey)) affected.push(row.unitKey);
    if (isUnworded) unworded.push(row.unitKey);
  }
  const states = rows.map((row) => cellAt(row, code)).filter(isExamined);
  // All of those examined, but some only by a finding on them: how many others were looked at nobody knows.
  const isOpen = states.includes('found') && states.every((state) => state === 'found' || isShort(state));
  const examined = isOpen ? null : states.length;
  return { code, areaCode, requirement, isOwn: false, affected, examined, findings: on, unworded };
}

/** The causes of a shortcoming, and who is responsible for it. */
export const ATTRIBUTED = ['objectiveCause', 'subjectiveCause', 'responsibility'] as const;
export type Attributed = (typeof ATTRIBUTED)[number];

/** Causes or who answers for them, each once whatever areas it was given in, the most common first. */
export function attributedTexts(findings: readonly FindingAt[], field: Attributed): CommonText[] {
  return textsBy(findings, (finding) => finding[field], sameText);
}

/** Findings grouped by what is read of them, word for word in each area, the most common first; those with nothing there left out. */
export function commonTexts(
  findings: readonly FindingAt[],
  read: (finding: Finding) => string,
): CommonText[] {
  return textsBy(findings, read, (text, { areaCode }) => `${areaCode}|${sameText(text)}`);
}

function textsBy(
  findings: readonly FindingAt[],
  read: (finding: Finding) => string,
  sameAs: (text: string, finding: Finding) => string,
): CommonText[] {
  const groups = grouped(
    findings.filter(({ finding }) => read(finding).trim() !== ''),
    ({ finding }) => sameAs(read(finding), finding),
  );
  return groups
    .map((group): CommonText => {
      const { areaCode } = group[0].finding;
      return {
        areaCode,
        text: read(group[0].finding).trim(),
        units: unitsOf(group),
        findings: group,
      };
    })
    .sort((a, b) => b.units.length - a.units.length);
}
