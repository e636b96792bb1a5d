import type { FigureTotal, UnitAmount } from '#lib/domain/consolidation/figures.ts';
import { figureName, innerName } from '#lib/domain/figures/names.ts';
import { FIGURES, type FigureSheet } from '#lib/domain/figures/figures.ts';
import { formatDay } from '#lib/domain/basics/vietnamese-date.ts';
import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import type { ConsolidatedContext } from './context.ts';
import { arePeriodsMixed, levelsOf } from './totals.ts';
import type { Block, Table } from '#lib/documents/model/document.ts';
import { capitalised, listedFigure, periodOf, sheetName } from '#lib/documents/wording/figure-words.ts';
import { keyed, leadIn, paragraphs, fill } from '#lib/documents/wording/sentences.ts';
import { PARTS } from '#lib/documents/wording/shared.ts';

/** Figures side by side beside unit and period: more would break numbers over lines. */
const COLUMNS = { portrait: 5, landscape: 9 } as const;

/** In the text: the units side by side where they can be, else where to find them. */
export function comparisonBlocks(context: ConsolidatedContext): Block[] {
  const { wording, whole, isLarge, annexMention } = context;
  const texts = wording.results;
  if (whole.figures.length === 0) return [];
  if (isLarge)
    return keyed(
      'figures/annex',
      paragraphs(fill(texts.comparisonAnnex, { annex: annexMention('figures') })),
    );
  return [leadIn(texts.comparison), ...comparisonTables(context, 'portrait')];
}

/** Every figure of every unit, with the totals that exist; what they reported besides under it. */
export function comparisonTables(context: ConsolidatedContext, page: keyof typeof COLUMNS): Block[] {
  const { figures } = context.whole;
  // Tables of like width, rather than full ones and a rest.
  const count = Math.ceil(figures.length / COLUMNS[page]);
  const size = Math.ceil(figures.length / count);
  const main = mainSheets(figures);
  const marks = new Marks(context, main);
  const tables = Array.from({ length: count }, (_, index) =>
    comparisonTable(figures.slice(index * size, (index + 1) * size), context, main, marks),
  );
  const isInferred = tables.map(({ table: { rows } }) =>
    rows.flat().some((cell) => cell.includes(PARTS.figures.inferredMark)),
  );
  return [
    ...tables.flatMap(({ table, notes }, index) => [
      table,
      ...(isInferred[index]
        ? keyed(`figures/inferred/${page}/${index}`, paragraphs(PARTS.figures.inferredNote))
        : []),
      // With the table that has its sign, in each that has.
      ...keyed(
        index === 0 ? 'figures/notes' : `figures/notes/${index}`,
        notes.flatMap((note) => paragraphs(note)),
      ),
    ]),
    ...otherSheets(context),
  ];
}

/** “01/01/2021 – 30/12/2022”; in words where an end is not known. */
function shortPeriod(sheet: FigureSheet, both: string): string {
  const { from, to } = sheet.period;
  if (from === null || to === null) return capitalised(periodOf(sheet, PARTS.figures));
  return fill(both, { from: formatDay(from), to: formatDay(to) });
}

/**
 * For each unit the sheet most of what it counted over a period comes from, or else most of its figures: the period its row
 * is headed by.
 */
function mainSheets(figures: readonly FigureTotal[]): ReadonlyMap<string, FigureSheet> {
  const counts = new Map<string, Map<FigureSheet, number>>();
  for (const { key, amounts } of figures) {
    // More than all that is so on a day, such as the number of procedures.
    const weight = FIGURES.some((figure) => figure.key === key && figure.overPeriod) ? FIGURES.length : 1;
    for (const { unitKey, sheet } of amounts) {
      const own = counts.get(unitKey) ?? new Map<FigureSheet, number>();
      own.set(sheet, (own.get(sheet) ?? 0) + weight);
      counts.set(unitKey, own);
    }
  }
  return new Map(
    [...counts].flatMap(([unitKey, own]) => {
      const [first] = [...own].sort(([, a], [, b]) => b - a);
      return first ? [[unitKey, first[0]] as const] : [];
    }),
  );
}

/** Numbers for figures of another period than their row's, and the notes that explain them. */
class Marks {
  readonly #notes = new Map<number, string>();
  readonly #byPeriod = new Map<string, number>();
  readonly #context: ConsolidatedContext;
  readonly #main: ReadonlyMap<string, FigureSheet>;

  constructor(context: ConsolidatedContext, main: ReadonlyMap<string, FigureSheet>) {
    this.#context = context;
    this.#main = main;
  }

  /** The number of a figure's note; null for one that needs none. */
  of({ unitKey, sheet }: UnitAmount): number | null {
    const { unitName, wording } = this.#context;
    const period = periodOf(sheet, PARTS.figures);
    const main = this.#main.get(unitKey);
    // The state on a day, too, is not of the period its row is headed by.
    if (main && periodOf(main, PARTS.figures) === period) return null;
    const key = `${unitKey} ${period}`;
    const earlierMark = this.#byPeriod.get(key);
    if (earlierMark !== undefined) return earlierMark;
    const mark = this.#byPeriod.size + 1;
    this.#byPeriod.set(key, mark);
    const values = { mark: formatNumber(mark), unit: unitName(unitKey), period };
    this.#notes.set(mark, fill(wording.results.otherPeriodNote, values));
    return mark;
  }

  /** The notes of some numbers, in their order. */
  notesOf(numbers: ReadonlySet<number>): string[] {
    return [...this.#notes].flatMap(([number, note]) => (numbers.has(number) ? [note] : []));
  }
}

function comparisonTable(
  figures: readonly FigureTotal[],
  { wording, whole, unitName }: ConsolidatedContext,
  main: ReadonlyMap<string, FigureSheet>,
  marks: Marks,
): { table: Table; notes: string[] } {
  const texts = wording.results;
  const used = new Set<number>();
  const columns = figures.map(({ key, amounts, total }) => ({
    label: figureName(PARTS.figures, key, levelsOf(amounts.map(({ sheet }) => sheet))),
    amountOf: new Map(amounts.map((amount) => [amount.unitKey, amount])),
    total,
  }));
  const rows = whole.rows.map(({ unitKey }) => {
    const sheet = main.get(unitKey);
    return [
      unitName(unitKey),
      sheet ? shortPeriod(sheet, texts.comparisonPeriod) : texts.missing,
      ...columns.map(({ amountOf }) => {
        const amount = amountOf.get(unitKey);
        if (!amount) return texts.missing;
        const value = `${formatNumber(amount.value)}${amount.inferred ? PARTS.figures.inferredMark : ''}`;
        const mark = marks.of(amount);
        if (mark === null) return value;
        used.add(mark);
        return fill(texts.otherPeriod, { value, mark: formatNumber(mark) });
      }),
    ];
  });
  // Where the table stands alone, as in a workbook, nothing else says so.
  const isMixed = arePeriodsMixed(whole) && columns.some(({ total }) => total !== null);
  const totals = [
    isMixed ? texts.totalRowMixed : texts.totalRow,
    '',
    ...columns.map(({ total }) => (total === null ? texts.noTotal : formatNumber(total))),
  ];
  const table: Table = {
    type: 'table',
    widths: [4, 3.2, ...columns.map(() => 2.2)],
    alignments: ['left', 'left', ...columns.map(() => 'right' as const)],
    header: [[...texts.comparisonHeader, ...columns.map(({ label }) => label)]],
    rows: [...rows, totals],
    signsNoData: true,
  };
  return { table, notes: [...marks.notesOf(used), ...(isMixed ? [texts.mixedNote] : [])] };
}

/** What units reported and no total took: of fields, of their parts, of other periods. */
function otherSheets({ wording, whole, unitName }: ConsolidatedContext): Block[] {
  const texts = wording.results;
  const taken = new Set(
    whole.figures.flatMap(({ key, amounts }) => amounts.map(({ sheet }) => `${sheet.id} ${key}`)),
  );
  const lines = whole.rows.flatMap(({ unitKey, visits }) =>
    visits
      .flatMap(({ figures }) => figures)
      .flatMap((sheet) => {
        const list = FIGURES.flatMap(({ key }) => {
          const value = sheet.values[key] ?? null;
          if (value === null || taken.has(`${sheet.id} ${key}`)) return [];
          const label = innerName(PARTS.figures, key, sheet.levels);
          return [listedFigure(key, value, texts.otherFigure, { label, value: formatNumber(value) })];
        });
        if (list.length === 0) return [];
        const named = { unit: unitName(unitKey), sheet: sheetName(sheet, PARTS.figures) };
        return keyed(
          `sheet/${sheet.id}`,
          paragraphs(fill(texts.otherSheet, { ...named, list: list.join(', ') })),
        );
      }),
  );
  return lines.length > 0 ? [leadIn(texts.otherSheets), ...lines] : [];
}
