import { blankRecommendation, type Recommendation } from './recommendation.ts';
import type { Finding } from './finding.ts';

/** A finding in the editor, with its recommendations. */
export interface FindingDraft {
  finding: Finding;
  recommendations: Recommendation[];
  /** Not recorded yet. */
  isNew: boolean;
}

/**
 * A recorded finding opened again; where a shortcoming has no recommendation, there is room for one.
 * @param room its id, and whom it speaks to unless something else is written
 */
export function reopened(
  finding: Finding,
  recommendations: Recommendation[],
  room: Pick<Recommendation, 'id' | 'addressee'>,
): FindingDraft {
  const { id: findingId, missionId, visitId, position } = finding;
  const isAsking = finding.kind === 'strength' || recommendations.length > 0;
  return {
    finding,
    recommendations: isAsking
      ? recommendations
      : [blankRecommendation({ ...room, missionId, visitId, findingId, position })],
    isNew: false,
  };
}
