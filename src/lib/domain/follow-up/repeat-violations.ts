import { unitKeyOf } from '#lib/domain/consolidation/summary.ts';
import { isShortcoming, type Finding } from '#lib/domain/visit/finding.ts';
import { grouped } from '#lib/domain/basics/grouped.ts';
import type { Unit } from '#lib/domain/mission/unit.ts';

/** A finding with where and when it was found. */
export interface FindingAt {
  finding: Finding;
  unit: Unit;
  /** Day of the visit; null where a source does not say. */
  day: string | null;
}

function byTime(a: FindingAt, b: FindingAt): number {
  const key = ({ day, finding }: FindingAt) => `${day ?? ''} ${finding.visitId} ${finding.id}`;
  return key(a) < key(b) ? -1 : 1;
}

/**
 * Shortcomings of one criterion found at one unit in more than one visit, of whatever mission.
 * @returns of each group the findings in order of time, under the id of every finding in it
 */
export function repeatViolations(all: readonly FindingAt[]): ReadonlyMap<string, FindingAt[]> {
  const shortcomings = all.filter(
    ({ finding }) => isShortcoming(finding) && finding.itemCode !== null && !finding.deleted,
  );
  const groups = grouped(shortcomings, ({ finding, unit }) => `${finding.itemCode ?? ''}|${unitKeyOf(unit)}`);
  return new Map(
    groups
      .filter((group) => new Set(group.map(({ finding }) => finding.visitId)).size > 1)
      .flatMap((group) => {
        const ordered = [...group].sort(byTime);
        return ordered.map(({ finding }): [string, FindingAt[]] => [finding.id, ordered]);
      }),
  );
}
