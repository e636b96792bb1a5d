import { stateAt, type ConsolidationView } from './consolidation-view.ts';

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
  units,
  criteria,
}: Pick<ConsolidationView, 'units' | 'criteria'>): AreaJudgements[] {
  const areas = new Map<string, { title: string; counts: Record<(typeof MARKS)[number], number> }>();
  criteria.forEach(({ areaCode, areaTitle }, place) => {
    const area = areas.get(areaCode) ?? { title: areaTitle, counts: { met: 0, partlyMet: 0, notMet: 0 } };
    areas.set(areaCode, area);
    for (const unit of units) {
      const state = stateAt(unit, place);
      const mark = MARKS.find((one) => one === state);
      if (mark) area.counts[mark] += 1;
    }
  });
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
