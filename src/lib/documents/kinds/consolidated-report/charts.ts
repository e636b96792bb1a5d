import { compareUnits, overallBar } from '#lib/domain/consolidation/charts.ts';
import { comparisonNotes, type ComparedBar } from '#lib/domain/figures/comparison.ts';
import type { FigureBar } from '#lib/domain/figures/chart.ts';
import { formatCount } from '#lib/domain/basics/vietnamese-number.ts';
import type { ConsolidatedContext } from './context.ts';
import type { Block, Chart } from '#lib/documents/model/document.ts';
import { chartBar } from '#lib/documents/parts/figures/charts.ts';
import { periodOf, wordsOf } from '#lib/documents/wording/figure-words.ts';
import { PARTS } from '#lib/documents/wording/shared.ts';
import { fill, keyed, paragraphs } from '#lib/documents/wording/sentences.ts';

const CHARTS = ['settlement', 'online'] as const;

/** How dossiers were resolved and how many came online: a bar for each unit, or one for all where they are many. */
export function consolidatedCharts(context: ConsolidatedContext): Block[] {
  const { wording, whole, isLarge, unitName } = context;
  const texts = wording.results;
  return CHARTS.flatMap((chart): Block[] => {
    const comparison = compareUnits(chart, whole);
    if (!comparison || comparison.bars.length < 2) return [];
    if (isLarge) return overall(chart, comparison.bars, context);
    const bars = comparison.bars.map(({ id, sheet, bar }) => {
      const period = periodOf(sheet, PARTS.figures);
      const label = fill(texts.charts.unit, { unit: unitName(id), period });
      return chartBar(label, bar, sheet.levels, PARTS.figures);
    });
    // A unit that is not drawn would pass for one that was not visited.
    const notes = comparisonNotes(comparison, 'units', unitName, wordsOf(PARTS.figures));
    return [
      { type: 'chart', title: texts.charts[chart], bars },
      ...keyed(
        `figures/chart/${chart}`,
        notes.flatMap((note) => paragraphs(note)),
      ),
    ];
  });
}

function overall(
  chart: FigureBar['chart'],
  drawn: readonly ComparedBar[],
  { wording }: ConsolidatedContext,
): Chart[] {
  const bar = overallBar(chart, drawn);
  if (!bar) return [];
  const { bar: label, [chart]: title } = wording.results.chartsOverall;
  const count = formatCount(drawn.length);
  return [{ type: 'chart', title, bars: [chartBar(fill(label, { count }), bar, 'modern', PARTS.figures)] }];
}
