import { figureBars, type FigureBar } from '#lib/domain/figure-chart.ts';
import type { FigureSheet } from '#lib/domain/figures.ts';
import { formatNumber } from '#lib/domain/vietnamese-number.ts';
import type { ConsolidatedContext } from './consolidated-context.ts';
import type { Block, Chart } from './document.ts';
import { chartBar } from './figure-charts.ts';
import { periodOf } from './figure-words.ts';
import { PARTS } from './shared-wording.ts';
import { fill } from './wording.ts';

const CHARTS = ['settlement', 'online'] as const;

/** For each unit that can be drawn a bar, from the first of the sheets its figures were taken from that gives one. */
function barsOf(chart: FigureBar['chart'], { whole }: ConsolidatedContext) {
  const sheets = new Map<string, Set<FigureSheet>>();
  for (const { unitKey, sheet } of whole.figures.flatMap(({ amounts }) => amounts)) {
    sheets.set(unitKey, (sheets.get(unitKey) ?? new Set()).add(sheet));
  }
  return whole.rows.flatMap(({ unitKey }) => {
    for (const sheet of sheets.get(unitKey) ?? []) {
      const bar = figureBars(sheet).find((one) => one.chart === chart);
      if (bar) return [{ unitKey, sheet, bar }];
    }
    return [];
  });
}

/** How dossiers were resolved and how many came online: a bar for each unit, or one for all where they are many. */
export function consolidatedCharts(context: ConsolidatedContext): Block[] {
  const { wording, isLarge, unitName } = context;
  const texts = wording.results;
  return CHARTS.flatMap((chart): Chart[] => {
    const drawn = barsOf(chart, context);
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
  drawn: readonly { sheet: FigureSheet; bar: FigureBar }[],
  { wording }: ConsolidatedContext,
): Chart[] {
  const sum = (keys: readonly string[]) =>
    drawn
      .flatMap(({ bar }) => bar.parts)
      .filter(({ key }) => keys.includes(key))
      .reduce((all, { value }) => all + value, 0);
  const total = drawn.reduce((all, { bar }) => all + bar.total, 0);
  const [first] = drawn;
  if (!first) return [];
  const values =
    chart === 'settlement'
      ? {
          resolved: total,
          earlyAndOnTime: sum(['early', 'onTime', 'earlyAndOnTime']),
          overdue: sum(['overdue']),
        }
      : { received: total, online: sum(['online']) };
  const [bar] = figureBars({ ...first.sheet, values });
  if (!bar) return [];
  const { bar: label, [chart]: title } = wording.results.chartsOverall;
  const count = formatNumber(drawn.length);
  return [{ type: 'chart', title, bars: [chartBar(fill(label, { count }), bar, 'modern', PARTS.figures)] }];
}
