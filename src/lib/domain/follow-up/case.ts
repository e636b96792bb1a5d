import type { Finding } from '#lib/domain/visit/finding.ts';
import { followUpState } from './state.ts';
import { isOverdue, sourceFor, type IssuedSource, type Sourced } from './record.ts';
import type { FollowUpSettings } from './settings.ts';
import { FollowUpStatus, type FollowUp } from './follow-up.ts';
import type { Mission } from '#lib/domain/mission/mission.ts';
import type { Recommendation } from '#lib/domain/visit/recommendation.ts';
import type { FindingAt } from './repeat-violations.ts';
import type { Unit } from '#lib/domain/mission/unit.ts';
import type { Visit } from '#lib/domain/visit/visit.ts';

/** A recommendation with where it comes from and what became of it. */
export interface FollowUpCase {
  mission: Mission;
  unit: Unit;
  visit: Visit;
  recommendation: Recommendation;
  /** The finding it answers; null for a general recommendation. */
  finding: Finding | null;
  rows: FollowUp[];
  /** The issued documents of its mission that ask for something. */
  issued: readonly IssuedSource[];
}

/** All recommendations, and all findings among which repeated ones are looked for. */
export interface FollowUpRecords {
  cases: FollowUpCase[];
  findings: FindingAt[];
}

/** A case as it stands on a day. */
export type FollowedCase = FollowUpCase & Sourced;

/** Every status a list shows. */
export const SHOWN_STATUSES = [...FollowUpStatus.options, 'overdue'] as const;
export type ShownStatus = (typeof SHOWN_STATUSES)[number];

/** How a list shows it: what nobody has begun is overdue once its day is past, and a document asks for it. */
export function shownStatus(followed: Sourced): ShownStatus {
  const { status } = followed.state;
  return status === 'notDone' && isOverdue(followed) ? 'overdue' : status;
}

// What nobody has dated comes after everything that has a day.
const dueKey = ({ state }: FollowedCase) => state.dueDate ?? '9999';

/** The cases as they stand on a day, the earliest due date first. */
export function followedCases(
  cases: readonly FollowUpCase[],
  settings: FollowUpSettings,
  today: string,
): FollowedCase[] {
  return cases
    .map((followed) => {
      const { recommendation, rows, issued } = followed;
      const state = followUpState(recommendation, rows, settings, today);
      return { ...followed, state, source: sourceFor([recommendation.id], state, issued, today) };
    })
    .sort(
      (a, b) =>
        dueKey(a).localeCompare(dueKey(b)) ||
        a.mission.id.localeCompare(b.mission.id) ||
        a.recommendation.position - b.recommendation.position,
    );
}
