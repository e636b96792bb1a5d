import type { Recommendation } from './recommendation-schema.ts';

export type * from './recommendation-schema.ts';

/** A recommendation to be written. */
export function blankRecommendation(
  start: Pick<Recommendation, 'id' | 'missionId' | 'visitId' | 'findingId' | 'addressee' | 'position'>,
): Recommendation {
  return { ...start, content: '', dueDate: null, product: '', deleted: false };
}

/** Recommendations by addressee, in the order in which each addressee first appears. */
export function byAddressee(recommendations: readonly Recommendation[]): [string, Recommendation[]][] {
  const groups = new Map<string, Recommendation[]>();
  for (const recommendation of [...recommendations].sort((a, b) => a.position - b.position)) {
    const group = groups.get(recommendation.addressee);
    if (group) group.push(recommendation);
    else groups.set(recommendation.addressee, [recommendation]);
  }
  return [...groups];
}
