import { percentText, RATES, rateOf } from '#lib/domain/figures/rates.ts';
import type { Consolidation } from '#lib/domain/consolidation/consolidation.ts';
import type { FigureTotal, RateTotal } from '#lib/domain/consolidation/figures.ts';
import { baseIsOpen, explainPrinted } from '#lib/domain/figures/printed.ts';
import { figureName, rateWithoutBase } from '#lib/domain/figures/names.ts';
import { countedIn, FIGURES, type FigureSheet } from '#lib/domain/figures/figures.ts';
import { grouped } from '#lib/domain/basics/grouped.ts';
import { formatCount, formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import { NAMED, type ConsolidatedContext } from './context.ts';
import type { Block, Table } from '#lib/documents/model/document.ts';
import { openRateSentences, periodQuestions } from '#lib/documents/parts/figures/sentence-lines.ts';
import { capitalised, listedFigure, lowered, periodOf } from '#lib/documents/wording/figure-words.ts';
import { keyed, leadIn, paragraphs, fill } from '#lib/documents/wording/sentences.ts';
import { PARTS } from '#lib/documents/wording/shared.ts';
import phrases from '#templates/figures/phrases.json' with { type: 'json' };

/** What the units are asked of the periods of their figures: without it an odd one would go out as if it stood. */
function periodDoubts({ wording, whole, unitName }: ConsolidatedContext): Block[] {
  return whole.rows.flatMap(({ unitKey, visits }) =>
    visits.flatMap(({ figures, findings, questions }) =>
      figures.flatMap((sheet) =>
        keyed(
          `figures/period/${sheet.id}`,
          periodQuestions(sheet, [...findings, ...questions], PARTS.figures).flatMap((sentence) =>
            paragraphs(fill(wording.results.periodDoubt, { unit: unitName(unitKey), sentence })),
          ),
        ),
      ),
    ),
  );
}

/** How the units count levels, where they all do alike. */
export function levelsOf(sheets: readonly FigureSheet[]): FigureSheet['levels'] {
  return sheets.length > 0 && sheets.every(({ levels }) => levels === 'legacy') ? 'legacy' : 'modern';
}

/** Totals as sums of what the units reported, and rates from such sums; never one where a figure is missing. */
export function figureTotalBlocks(context: ConsolidatedContext): Block[] {
  const { wording, whole } = context;
  const texts = wording.results;
  if (whole.figures.length === 0) return printedLines(context);
  return [
    ...periodsDiffer(context),
    ...periodDoubts(context),
    leadIn(texts.totalsLead),
    ...whole.figures
      .filter(({ noTotal }) => noTotal !== 'missing')
      .flatMap((figure) => keyed(`figure/${figure.key}`, paragraphs(totalLine(figure, context)))),
    ...partialBlocks(context),
    ...(whole.figures.some(({ amounts }) => amounts.some(({ inferred }) => inferred))
      ? keyed('figures/inferred', paragraphs(PARTS.figures.inferredNote))
      : []),
    ...rateBlocks(context),
    ...printedLines(context),
  ];
}

const overPeriod = ({ figures }: Pick<Consolidation, 'figures'>) =>
  figures.filter(({ key }) => FIGURES.find((figure) => figure.key === key)?.overPeriod);

/** Whether what the units counted, and so its total, is of more than one period. */
export function arePeriodsMixed(whole: Pick<Consolidation, 'figures'>): boolean {
  return overPeriod(whole).some(({ periods }) => periods.length > 1);
}

/** States that the units report different periods, naming them. */
function periodsDiffer({ wording, whole }: ConsolidatedContext): Block[] {
  const texts = wording.results;
  if (!arePeriodsMixed(whole)) return [];
  const periodsOf = new Map<string, Set<string>>();
  for (const { unitKey, sheet } of overPeriod(whole).flatMap(({ amounts }) => amounts)) {
    const period = periodOf(sheet, PARTS.figures);
    periodsOf.set(unitKey, (periodsOf.get(unitKey) ?? new Set()).add(period));
  }
  // A unit whose figures are of several periods is counted once, with all of them.
  const units = [...periodsOf.values()].map((periods) => [...periods].sort().join(texts.periodAnd));
  const periods = grouped(units, (named) => named)
    .sort((a, b) => b.length - a.length)
    .slice(0, NAMED)
    .map((group) => fill(texts.periodUnits, { period: group[0], count: formatCount(group.length) }));
  return keyed('figures/periods', paragraphs(fill(texts.periodsDiffer, { periods: periods.join('; ') })));
}

function labelled({ key, amounts }: FigureTotal): string {
  const label = figureName(PARTS.figures, key, levelsOf(amounts.map(({ sheet }) => sheet)));
  return amounts.some(({ inferred }) => inferred) ? `${label}${PARTS.figures.inferredMark}` : label;
}

/** A figure every unit reported, or one that may not be added. */
function totalLine(figure: FigureTotal, { wording, whole, isLarge }: ConsolidatedContext): string {
  const texts = wording.results;
  const { amounts, total, noTotal } = figure;
  const values = {
    label: labelled(figure),
    count: formatNumber(amounts.length),
    units: formatNumber(whole.rows.length),
  };
  if (noTotal === 'levels' || noTotal === 'overlap' || noTotal === 'notAdditive')
    return fill(texts[noTotal], values);
  const shown = { ...values, total: formatNumber(total ?? 0) };
  if (isLarge || amounts.length < 2) return fill(texts.totalPlain, shown);
  return fill(texts.total, { ...shown, parts: amounts.map(({ value }) => formatNumber(value)).join(' + ') });
}

/** Figures that some units lack, those that the same units lack together. */
function partialBlocks({ wording, whole, names }: ConsolidatedContext): Block[] {
  const texts = wording.results;
  const lacking = whole.figures.filter(({ noTotal }) => noTotal === 'missing');
  return grouped(lacking, ({ missing }) => missing.join()).flatMap((group) => {
    const [{ key, amounts, missing }] = group;
    const list = group.map((figure) => {
      const unit = PARTS.figures.units[countedIn(figure.key)];
      const value = figure.partial ?? 0;
      const values = { label: lowered(labelled(figure)), value: formatCount(value), unit };
      return listedFigure(figure.key, value, texts.partialFigure, values);
    });
    const line = fill(texts.partial, {
      count: formatNumber(amounts.length),
      units: formatNumber(whole.rows.length),
      missing: names(missing),
      list: capitalised(list.join('; ')),
    });
    return keyed(`figure/${key}`, paragraphs(line));
  });
}

function rateBlocks(context: ConsolidatedContext): Block[] {
  const { wording, whole, names } = context;
  const texts = wording.results;
  if (whole.rates.length === 0) return [];
  const shown = ({ percentage, noTotal }: RateTotal) => {
    if (percentage !== null) return percentText(percentage);
    return noTotal === null ? texts.nothingToDivide : texts.noRate;
  };
  const table: Table = {
    type: 'table',
    widths: [7, 4, 2.6, 2.4],
    alignments: ['left', 'right', 'right', 'center'],
    header: [[...texts.ratesHeader]],
    signsNoData: true,
    rows: whole.rates.map((rate) => [
      capitalised(PARTS.figures.rateNames[rate.rate]),
      rate.noTotal === null
        ? fill(texts.fraction, {
            numerator: formatNumber(rate.numerator),
            denominator: formatNumber(rate.denominator),
          })
        : texts.noTotal,
      shown(rate),
      fill(texts.rateUnits, {
        count: formatNumber(rate.counted.length),
        units: formatNumber(whole.rows.length),
      }),
    ]),
  };
  const lacking = grouped(
    whole.rates.filter(({ missing }) => missing.length > 0),
    ({ missing }) => missing.join(),
  );
  const lines = lacking.flatMap((group) => {
    const line = fill(texts.rateMissing, {
      rates: group.map(({ rate }) => PARTS.figures.rateNames[rate]).join('; '),
      missing: names(group[0].missing),
    });
    return keyed(`rate/${group[0].rate}`, paragraphs(line));
  });
  return [leadIn(texts.rates), table, ...whole.rates.flatMap((rate) => baseLine(rate, context)), ...lines];
}

/** What a rate was divided by, where that is not the sum printed above: of each unit only what goes with the numerator. */
function baseLine(total: RateTotal, { wording, whole, isLarge, unitName }: ConsolidatedContext): Block[] {
  const texts = wording.results;
  const [key, ...others] = RATES[total.rate].denominator;
  const above = whole.figures.find((figure) => figure.key === key);
  const sum = above?.partial ?? null;
  if (!key || others.length > 0 || sum === null || total.noTotal !== null) return [];
  if (sum === total.denominator) return [];
  const values = {
    rate: PARTS.figures.rateNames[total.rate],
    denominator: formatNumber(total.denominator),
    label: lowered(figureName(PARTS.figures, key, levelsOf(total.counted.map(({ sheet }) => sheet)))),
    total: formatNumber(sum),
  };
  const parts = total.counted.flatMap(({ unitKey, sheet }) => {
    const rate = rateOf(sheet, total.rate);
    if (rate.status === 'missing') return [];
    const value = formatNumber(rate.denominator.value);
    const period = periodOf(sheet, PARTS.figures);
    return [fill(texts.rateBasePart, { value, unit: unitName(unitKey), period })];
  });
  const line = isLarge
    ? fill(texts.rateBase, values)
    : fill(texts.rateBaseParts, { ...values, parts: parts.join(' + ') });
  return keyed(`rate/${total.rate}/base`, paragraphs(line));
}

/** What units themselves wrote of a rate, word for word: “trên 85%”, “đa số”. What was worked out stands apart from it. */
function printedLines({ wording, whole, unitName, listed }: ConsolidatedContext): Block[] {
  const texts = wording.results;
  const printed = whole.rows.flatMap(({ unitKey, visits }) =>
    visits.flatMap(({ figures, findings, questions }) =>
      figures.flatMap((sheet) =>
        sheet.printed.map((printedRate) => ({
          unitKey,
          sheet,
          recorded: [...findings, ...questions],
          ...printedRate,
        })),
      ),
    ),
  );
  if (printed.length === 0) return [];
  const lines = grouped(printed, ({ rate }) => rate).flatMap((group) => {
    const open = group.map(({ sheet, ...one }) => baseIsOpen(explainPrinted(sheet, one)));
    const quotes = group.map(({ unitKey, sheet, percent, asPrinted }, index) => {
      const words = asPrinted.trim() || (percent === null ? '' : `${formatNumber(percent)}%`);
      // Of several periods it matters which one the unit spoke of.
      const isOnly = group.filter((printedRate) => printedRate.unitKey === unitKey).length === 1;
      const unit = isOnly ? unitName(unitKey) : `${unitName(unitKey)}, ${periodOf(sheet, PARTS.figures)}`;
      return open[index]
        ? fill(texts.printedOpenAt, { words, unit, unstated: phrases.baseUnstated })
        : fill(texts.printedAt, { words, unit });
    });
    const full = PARTS.figures.rateNames[group[0].rate];
    const name = capitalised(open.includes(true) ? rateWithoutBase(full) : full);
    return keyed(
      `printed/${group[0].rate}`,
      paragraphs(fill(texts.printedRate, { rate: name, list: listed(quotes) })),
    );
  });
  const doubts = [...new Set(printed.map(({ sheet }) => sheet))].flatMap((sheet) => {
    const { unitKey = '', recorded = [] } = printed.find((one) => one.sheet === sheet) ?? {};
    const unit = unitName(unitKey);
    return keyed(
      `printed/${sheet.id}`,
      openRateSentences(sheet, recorded, PARTS.figures).flatMap((said) =>
        paragraphs(fill(texts.printedDoubt, { unit, sentence: said })),
      ),
    );
  });
  return [leadIn(texts.printedLead), ...lines, ...doubts];
}
