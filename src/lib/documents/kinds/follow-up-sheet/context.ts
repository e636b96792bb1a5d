import type { IssuedSource, MovedDue, SheetCase } from '#lib/domain/follow-up/record.ts';
import type { FollowUpSettings } from '#lib/domain/follow-up/settings.ts';
import type { Mission } from '#lib/domain/mission/mission.ts';
import type { FollowUpSheetWording } from './wording.ts';

/** What the sections of a follow-up sheet are made from. */
export interface FollowUpSheetContext {
  mission: Mission;
  settings: FollowUpSettings;
  /** In the order of the annex. */
  cases: readonly SheetCase[];
  /** Issued documents that carry them. */
  issued: readonly IssuedSource[];
  /** Where they ask by another day than is followed up, by the ids of the recommendations. */
  moved: ReadonlyMap<string, MovedDue>;
  /** The day everything is stated as of, and its words: “ngày 30 tháng 6 năm 2026”. */
  day: string;
  date: string;
  wording: FollowUpSheetWording;
}
