import { Day, Id, Text, text, z } from './schema.ts';

/** A recommendation (kiến nghị) of a visit, from one finding or of a general kind. */
export const Recommendation = z.strictObject({
  id: Id,
  missionId: Id,
  visitId: Id,
  /** The finding it answers; null for a general recommendation. */
  findingId: z.nullable(Id),
  /** Who is to act: “UBND xã Hra”. */
  addressee: text(300),
  content: Text,
  dueDate: z.nullable(Day),
  /** What will show that it was done. */
  product: text(1000),
  /** Place in the report, ascending. */
  position: z.number(),
  deleted: z.boolean(),
});
export type Recommendation = z.infer<typeof Recommendation>;

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
