import { grouped } from '#lib/domain/basics/grouped.ts';
import { sameText } from '#lib/domain/basics/vietnamese-text.ts';
import type { Recommendation } from './finding-schema.ts';

export type { Recommendation } from './finding-schema.ts';

/** A recommendation to be written. */
export function blankRecommendation(
  start: Pick<Recommendation, 'id' | 'missionId' | 'visitId' | 'findingId' | 'addressee' | 'position'>,
): Recommendation {
  return { ...start, content: '', dueDate: null, product: '', deleted: false };
}

/** Whether anything is recommended: not deleted and not empty. Others appear neither on screens nor in documents. */
export function isRecommended({ content, deleted }: Pick<Recommendation, 'content' | 'deleted'>): boolean {
  return !deleted && content.trim() !== '';
}

/** Not twice the same thing to the same body. */
const sameAs = ({ addressee, content }: Recommendation) => `${sameText(addressee)}|${sameText(content)}`;

const inOrder = (recommendations: readonly Recommendation[]) =>
  recommendations.filter(isRecommended).sort((a, b) => a.position - b.position);

/**
 * Recommendations of the same thing to the same body as one before them: for the same finding, or by another day. For
 * several findings the same is recommended on purpose.
 */
export function repeatedIn(recommendations: readonly Recommendation[]): Recommendation[] {
  return grouped(inOrder(recommendations), sameAs).flatMap((group) =>
    group.filter(({ findingId, dueDate }, index) => {
      const before = group.slice(0, index);
      return before.some((earlier) => earlier.findingId === findingId || earlier.dueDate !== dueDate);
    }),
  );
}

/** What is recommended in a visit that may be recommended for a finding as well: each once, and none it has already. */
export function recommendableFor(
  findingId: string,
  recommendations: readonly Recommendation[],
): Recommendation[] {
  const own = inOrder(recommendations.filter((row) => row.findingId === findingId)).map(sameAs);
  return grouped(inOrder(recommendations), sameAs).flatMap(([first]) =>
    own.includes(sameAs(first)) ? [] : [first],
  );
}

/**
 * Recommendations as documents print them: the same thing to the same body once, by the earliest of its due dates, with all
 * that is to come of it.
 */
export function withoutRepeats(recommendations: readonly Recommendation[]): Recommendation[] {
  return grouped(inOrder(recommendations), sameAs).map((group) => {
    const [first] = group;
    const days = group.flatMap(({ dueDate }) => dueDate ?? []).sort();
    const products = grouped(group, ({ product }) => sameText(product)).map(([{ product }]) =>
      product.trim(),
    );
    const product = products.filter((text) => text !== '').join('; ');
    return { ...first, dueDate: days[0] ?? null, product };
  });
}

/** Whom something is recommended to, each once. */
export function addresseesOf(recommendations: readonly Recommendation[]): string[] {
  return byAddressee(recommendations).flatMap(([addressee]) => addressee.trim() || []);
}

/** Recommendations as documents print them, by addressee, in the order in which each addressee first appears. */
export function byAddressee(recommendations: readonly Recommendation[]): [string, Recommendation[]][] {
  return grouped(withoutRepeats(recommendations), ({ addressee }) => sameText(addressee)).map((group) => [
    group[0].addressee,
    group,
  ]);
}
