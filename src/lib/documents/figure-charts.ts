import { figureBars, type BarPart, type FigureBar } from '#lib/domain/figure-chart.ts';
import type { FigureSheet } from '#lib/domain/figures.ts';
import { formatNumber } from '#lib/domain/vietnamese-number.ts';
import type { Chart, ChartBar } from './document.ts';
import { capitalised, formatPercentage, labelOf, sheetName } from './figure-words.ts';
import type { FiguresWording } from './figures-wording.ts';
import { fill } from './wording.ts';

type Shade = ChartBar['parts'][number]['shade'];

const SHADES: Partial<Record<BarPart['key'], Shade>> = { onTime: 'medium', overdue: 'dark', online: 'dark' };

/** A bar drawn under a label of its own, followed by what the whole of it counts. */
export function chartBar(
  label: string,
  { total, parts }: FigureBar,
  levels: FigureSheet['levels'],
  wording: FiguresWording,
): ChartBar {
  const { bar, value: text, notOnline } = wording.charts;
  return {
    label: fill(bar, { label, count: formatNumber(total) }),
    parts: parts.map(({ key, value, percentage }) => ({
      label: fill(text, {
        label: key === 'rest' ? notOnline : labelOf(key, levels, wording),
        count: formatNumber(value),
        percent: formatPercentage(percentage),
      }),
      value,
      shade: SHADES[key] ?? 'light',
    })),
  };
}

/** How dossiers were resolved and how many came online, for each period of which the whole is known. */
export function figureCharts(sheets: readonly FigureSheet[], wording: FiguresWording): Chart[] {
  // A bar of one part, nothing online or all of it, shows nothing the table does not.
  const bars = sheets.flatMap((sheet) =>
    figureBars(sheet)
      .filter(({ parts }) => parts.length > 1)
      .map((bar) => ({ sheet, bar })),
  );
  const titles = { settlement: wording.charts.settlement, online: wording.charts.intake };
  return (['settlement', 'online'] as const)
    .map((kind): Chart => ({
      type: 'chart',
      title: titles[kind],
      bars: bars
        .filter(({ bar }) => bar.chart === kind)
        .map(({ sheet, bar }) =>
          chartBar(capitalised(sheetName(sheet, wording)), bar, sheet.levels, wording),
        ),
    }))
    .filter((chart) => chart.bars.length > 0);
}
