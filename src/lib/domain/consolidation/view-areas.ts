import type { Criterion } from './criteria.ts';
import type { Coverage } from './matrix.ts';

/** Judgements in one area over all units, drawn as a bar of ten-thousandths. */
export interface AreaJudgements {
  code: string;
  title: string;
  judged: number;
  parts: { mark: 'met' | 'partlyMet' | 'notMet'; count: number; from: number; length: number }[];
}

const MARKS = ['met', 'partlyMet', 'notMet'] as const;
const WHOLE = 10_000;

/** What was judged in each area; “Không áp dụng” and what was not asked are no part of it. */
export function judgementsByArea({
  criteria,
  coverage,
}: {
  criteria: readonly Criterion[];
  coverage: readonly Coverage[];
}): AreaJudgements[] {
  const countsOf = new Map(coverage.map(({ code, counts }) => [code, counts]));
  const areas = new Map<string, { title: string; counts: Record<(typeof MARKS)[number], number> }>();
  for (const { code, areaCode, areaTitle: title } of criteria) {
    const area = areas.get(areaCode) ?? { title, counts: { met: 0, partlyMet: 0, notMet: 0 } };
    areas.set(areaCode, area);
    for (const mark of MARKS) area.counts[mark] += countsOf.get(code)?.[mark] ?? 0;
  }
  return [...areas].map(([code, { title, counts }]) => {
    const judged = counts.met + counts.partlyMet + counts.notMet;
    let before = 0;
    const parts = MARKS.filter((mark) => counts[mark] > 0).map((mark) => {
      const from = Math.round((before / judged) * WHOLE);
      before += counts[mark];
      return { mark, count: counts[mark], from, length: Math.round((before / judged) * WHOLE) - from };
    });
    return { code, title, judged, parts };
  });
}
