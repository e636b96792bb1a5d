import type { FollowUpEntry } from '#lib/domain/follow-up/follow-up.ts';

/** With what the names begin under which unsaved entries of a recommendation are kept. */
export const entryNames = (recommendationId: string): string => `${recommendationId}/entry/`;

/** The name under which an entry is kept while it is written. */
export function entryName(entry: FollowUpEntry): string {
  return `${entryNames(entry.recommendationId)}${entry.kind === 'status' ? entry.status : entry.kind}`;
}
