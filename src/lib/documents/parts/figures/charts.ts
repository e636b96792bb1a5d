import { percentText } from '#lib/domain/figures/rates.ts';
import type { BarPart, FigureBar } from '#lib/domain/figures/chart.ts';
import { comparisonNotes, compareFigures, periodRows } from '#lib/domain/figures/comparison.ts';
import { figureName } from '#lib/domain/figures/names.ts';
import type { FigureSheet } from '#lib/domain/figures/figures.ts';
import { formatCount, formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import type { Block, ChartBar } from '#lib/documents/model/document.ts';
import { capitalised, sheetName, wordsOf } from '#lib/documents/wording/figure-words.ts';
import type { FiguresWording } from '#lib/documents/wording/figures.ts';
import { keyed, paragraphs, fill } from '#lib/documents/wording/sentences.ts';

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
    label: fill(bar, { label, count: formatCount(total) }),
    parts: parts.map(({ key, value, percentage }) => ({
      label: fill(text, {
        label: key === 'rest' ? notOnline : figureName(wording, key, levels),
        count: formatNumber(value),
        percent: percentText(percentage),
      }),
      value,
      shade: SHADES[key] ?? 'light',
    })),
  };
}

/**
 * How dossiers were resolved and how many came online, period under period, with the periods that cannot be drawn
 * named under them.
 */
export function figureCharts(sheets: readonly FigureSheet[], wording: FiguresWording): Block[] {
  const titles = { settlement: wording.charts.settlement, online: wording.charts.intake };
  const nameOf = (id: string) => {
    const sheet = sheets.find((candidate) => candidate.id === id);
    return sheet ? sheetName(sheet, wording) : '';
  };
  return (
    compareFigures(periodRows(sheets))
      // Bars of one part each, nothing online or all of it, show nothing the table does not.
      .filter(({ bars }) => bars.some(({ bar }) => bar.parts.length > 1))
      .flatMap((comparison): Block[] => [
        {
          type: 'chart',
          title: titles[comparison.chart],
          bars: comparison.bars.map(({ sheet, bar }) =>
            chartBar(capitalised(nameOf(sheet.id)), bar, sheet.levels, wording),
          ),
        },
        ...keyed(
          `figures/chart/${comparison.chart}`,
          comparisonNotes(comparison, 'periods', nameOf, wordsOf(wording)).flatMap((note) =>
            paragraphs(capitalised(note)),
          ),
        ),
      ])
  );
}
