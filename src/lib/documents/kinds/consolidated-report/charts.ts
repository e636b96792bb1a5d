import { overallBar, unitBars, type UnitBar } from '#lib/domain/consolidation/charts.ts';
import type { FigureBar } from '#lib/domain/figures/chart.ts';
import { formatCount } from '#lib/domain/basics/vietnamese-number.ts';
import type { ConsolidatedContext } from './context.ts';
import type { Block, Chart } from '#lib/documents/model/document.ts';
import { chartBar } from '#lib/documents/parts/figures/charts.ts';
import { periodOf } from '#lib/documents/wording/figure-words.ts';
import { PARTS } from '#lib/documents/wording/shared.ts';
import { fill } from '#lib/documents/wording/sentences.ts';

const CHARTS = ['settlement', 'online'] as const;

/** How dossiers were resolved and how many came online: a bar for each unit, or one for all where they are many. */
export function consolidatedCharts(context: ConsolidatedContext): Block[] {
  const { wording, whole, isLarge, unitName } = context;
  const texts = wording.results;
  return CHARTS.flatMap((chart): Chart[] => {
    const drawn = unitBars(chart, whole);
    if (drawn.length < 2) return [];
    if (isLarge) return overall(chart, drawn, context);
    const bars = drawn.map(({ unitKey, sheet, bar }) => {
      const period = periodOf(sheet, PARTS.figures);
      const label = fill(texts.charts.unit, { unit: unitName(unitKey), period });
      return chartBar(label, bar, sheet.levels, PARTS.figures);
    });
    return [{ type: 'chart', title: texts.charts[chart], bars }];
  });
}

function overall(
  chart: FigureBar['chart'],
  drawn: readonly UnitBar[],
  { wording }: ConsolidatedContext,
): Chart[] {
  const bar = overallBar(chart, drawn);
  if (!bar) return [];
  const { bar: label, [chart]: title } = wording.results.chartsOverall;
  const count = formatCount(drawn.length);
  return [{ type: 'chart', title, bars: [chartBar(fill(label, { count }), bar, 'modern', PARTS.figures)] }];
}
