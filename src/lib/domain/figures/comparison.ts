import { CHARTS, figureBar, isDrawn, type FigureBar, type Undrawn } from './chart.ts';
import type { FigureSheet } from './figures.ts';
import { countsOverPeriod } from './periods.ts';
import type { FigureWords } from './sentences.ts';
import { innerName } from './names.ts';
import { grouped } from '#lib/domain/basics/grouped.ts';
import { fillIn } from '#lib/domain/basics/sentence.ts';

type Period = FigureSheet['period'];

/** What is held beside others: a period of one unit, or a unit of a mission. */
export interface ComparedRow {
  id: string;
  /** Those it may be drawn from, the best first: a period has one, a unit may have several or none. */
  sheets: readonly FigureSheet[];
}

/** A row that can be drawn, with the sheet it is drawn from. */
export interface ComparedBar {
  id: string;
  sheet: FigureSheet;
  bar: FigureBar;
}

/** A row that is named, and not drawn: what was not reported is not zero. */
export interface NotCompared extends Pick<Undrawn, 'because' | 'missing'> {
  id: string;
  /** Null where nothing at all was reported. */
  sheet: FigureSheet | null;
}

/** Wholes of different rows drawn one under the other, each filling its bar: shares are compared, not counts. */
export interface FigureComparison {
  chart: FigureBar['chart'];
  bars: ComparedBar[];
  notCompared: NotCompared[];
  /** The different periods of the bars. */
  periods: Period[];
  /** Whether one period is much longer than another, or an end of one is not known. */
  unequal: boolean;
}

const DAY = 86_400_000;

/** Months and quarters differ by a few days, and are still one length to those who report them. */
const SAME_LENGTH = 1.1;

/** Days of a period, both ends counted; null where an end is not known or they are reversed. */
function daysOf({ from, to }: Period): number | null {
  if (from === null || to === null || to < from) return null;
  return (Date.parse(to) - Date.parse(from)) / DAY + 1;
}

function areUnequal(periods: readonly Period[]): boolean {
  if (periods.length < 2) return false;
  const days = periods.map(daysOf);
  const lengths = days.filter((length) => length !== null);
  return lengths.length < days.length || Math.max(...lengths) > SAME_LENGTH * Math.min(...lengths);
}

function compare(chart: FigureBar['chart'], rows: readonly ComparedRow[]): FigureComparison {
  const bars: ComparedBar[] = [];
  const notCompared: NotCompared[] = [];
  for (const { id, sheets } of rows) {
    const tried = sheets.map((sheet) => ({ sheet, bar: figureBar(sheet, chart) }));
    const drawn = tried.flatMap(({ sheet, bar }) => (isDrawn(bar) ? [{ id, sheet, bar }] : []))[0];
    const [first] = tried;
    if (drawn) bars.push(drawn);
    else if (first && !isDrawn(first.bar)) {
      const { because, missing } = first.bar;
      notCompared.push({ id, sheet: first.sheet, because, missing });
    } else notCompared.push({ id, sheet: null, because: 'missing', missing: [] });
  }
  const periods = [
    ...new Map(bars.map(({ sheet: { period } }) => [`${period.from} ${period.to}`, period])).values(),
  ];
  return { chart, bars, notCompared, periods, unequal: areUnequal(periods) };
}

/**
 * Rows held against each other, once for how dossiers were resolved and once for how they came in. Every row stands in
 * each comparison, drawn or named; a comparison in which nothing can be drawn is left out.
 */
export function compareFigures(rows: readonly ComparedRow[]): FigureComparison[] {
  return CHARTS.map((chart) => compare(chart, rows)).filter(({ bars }) => bars.length > 0);
}

/** Every sheet of a unit that counts dossiers as a row of its own, in the order of the sheets. */
export function periodRows(sheets: readonly FigureSheet[]): ComparedRow[] {
  return sheets
    .filter((sheet) => !sheet.deleted && countsOverPeriod(sheet))
    .map((sheet) => ({ id: sheet.id, sheets: [sheet] }));
}

/**
 * A unit as one row: its sheets that count all fields and parts together, the longest period first. A sheet of one
 * field would pass for the unit.
 */
export function unitRow(id: string, sheets: readonly FigureSheet[]): ComparedRow {
  return {
    id,
    sheets: sheets
      .filter(({ deleted, field, subUnit }) => !deleted && field.trim() === '' && subUnit.trim() === '')
      .filter(countsOverPeriod)
      .toSorted((a, b) => (daysOf(b.period) ?? 0) - (daysOf(a.period) ?? 0)),
  };
}

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
