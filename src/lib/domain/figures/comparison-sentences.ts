import type { FigureComparison } from './comparison.ts';
import { innerName, type FigureWords } from './sentences.ts';
import { grouped } from '#lib/domain/basics/grouped.ts';
import { fillIn } from '#lib/domain/basics/sentence.ts';

/**
 * What a reader of a comparison has to know beside its bars: who is not among them and why, and that the bars are not
 * of one time.
 * @param of what its rows are
 */
export function comparisonNotes(
  { notCompared, periods, unequal }: FigureComparison,
  of: 'periods' | 'units',
  nameOf: (id: string) => string,
  words: FigureWords,
): string[] {
  const { notDrawn, notSameTime } = words.sentences;
  // Those left out for the same reason share a sentence.
  const named = grouped(notCompared, ({ because, missing, sheet }) =>
    [because, sheet?.levels, ...missing].join(' '),
  ).map((group) => {
    const [{ because, missing, sheet }] = group;
    const name = group.map(({ id }) => nameOf(id)).join('; ');
    if (because !== 'missing') return fillIn(notDrawn[because], { name });
    if (sheet === null) return fillIn(notDrawn.silent, { name });
    const lacking = missing.map((key) => innerName(words, key, sheet.levels));
    return fillIn(notDrawn.missing, { name, missing: lacking.join(', ') });
  });
  // Periods of one unit always differ; it is their length that would mislead.
  const differ = of === 'units' ? periods.length > 1 : unequal;
  return differ ? [...named, notSameTime[of]] : named;
}
