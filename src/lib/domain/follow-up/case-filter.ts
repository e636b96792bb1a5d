import { shownStatus, type FollowedCase, type ShownStatus } from './case.ts';
import { isOverdue } from './record.ts';

/** What a list is narrowed to; null where it is not. */
export interface CaseFilter {
  missionId: string | null;
  addressee: string | null;
  status: ShownStatus | null;
}

const hasStatus = (followed: FollowedCase, status: ShownStatus) =>
  // What was begun and is late is both.
  shownStatus(followed) === status || (status === 'overdue' && isOverdue(followed));

/** The cases that pass every part of a filter. */
export function filterCases(
  cases: readonly FollowedCase[],
  { missionId, addressee, status }: CaseFilter,
): FollowedCase[] {
  return cases.filter(
    (followed) =>
      (missionId === null || followed.mission.id === missionId) &&
      (addressee === null || followed.recommendation.addressee.trim() === addressee) &&
      (status === null || hasStatus(followed, status)),
  );
}
