import { followedCases, type FollowedCase } from '#lib/domain/follow-up/case.ts';
import type { FollowUpSettings } from '#lib/domain/follow-up/settings.ts';
import { repeatViolations, type FindingAt } from '#lib/domain/follow-up/repeat-violations.ts';
import { dayOf } from '#lib/domain/basics/vietnamese-date.ts';
import { readFollowUpRecords, readFollowUpSettings } from '#lib/storage/rows/follow-ups.ts';
import { live, type Live } from '#lib/storage/database/live.svelte.ts';

/** All recommendations as they stand today. */
export interface Followed {
  today: string;
  settings: FollowUpSettings;
  cases: FollowedCase[];
  /** By the id of a finding: all findings of the same criterion at the same unit. */
  repeats: ReadonlyMap<string, FindingAt[]>;
}

/** Follows the database: recommendations, what was recorded of them, and the settings they are judged by. */
export function followed(): Live<Followed> {
  return live(async () => {
    const [records, settings] = await Promise.all([readFollowUpRecords(), readFollowUpSettings()]);
    const today = dayOf(new Date().toISOString());
    return {
      today,
      settings,
      cases: followedCases(records.cases, settings, today),
      repeats: repeatViolations(records.findings),
    };
  });
}
