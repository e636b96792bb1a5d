import { percentText, rateOf } from '#lib/domain/figures/rates.ts';
import { cellOf, type Amount } from '#lib/domain/figures/values.ts';
import { baseIsOpen, explainPrinted } from '#lib/domain/figures/printed.ts';
import { figureName, rateWithoutBase } from '#lib/domain/figures/names.ts';
import {
  FIGURES,
  RateKey,
  countedIn,
  type FigureKey,
  type FigureSheet,
} from '#lib/domain/figures/figures.ts';
import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import type { Block, Table } from '#lib/documents/model/document.ts';
import { capitalised, sheetName } from '#lib/documents/wording/figure-words.ts';
import type { FiguresWording } from '#lib/documents/wording/figures.ts';
import { leadIn, paragraphs, fill } from '#lib/documents/wording/sentences.ts';

/** The most periods side by side in one table: more would leave no room for the numbers. */
const COLUMNS = 3;

/** Figures counted over a period are separated from those true on one day, such as the number of procedures. */
function countsOverPeriod({ values }: FigureSheet): boolean {
  return FIGURES.some(({ key, overPeriod }) => overPeriod && cellOf(values, key) !== null);
}

function chunks(sheets: readonly FigureSheet[]): FigureSheet[][] {
  // Tables that mix both ways of counting levels would need two labels for one row.
  const groups = [true, false].flatMap((overPeriod) =>
    (['modern', 'legacy'] as const).map((levels) =>
      sheets.filter((sheet) => countsOverPeriod(sheet) === overPeriod && sheet.levels === levels),
    ),
  );
  return groups.flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / COLUMNS) }, (_, index) =>
      group.slice(index * COLUMNS, (index + 1) * COLUMNS),
    ),
  );
}

/** The indent of a figure: how many of the figures that contain it are in the table. */
function depthAmong(key: FigureKey, reported: typeof FIGURES): 0 | 1 | 2 {
  const path: (FigureKey | undefined)[] = [];
  for (const figure of FIGURES) {
    path.length = figure.depth;
    path[figure.depth] = figure.key;
    if (figure.key === key) break;
  }
  const above = path.slice(0, -1).filter((parent) => reported.some((figure) => figure.key === parent)).length;
  return above === 0 ? 0 : above === 1 ? 1 : 2;
}

function figureTable(sheets: readonly FigureSheet[], wording: FiguresWording): Table | null {
  const reported = FIGURES.filter(({ key }) => sheets.some(({ values }) => cellOf(values, key) !== null));
  const [first] = sheets;
  if (!first || reported.length === 0) return null;
  return {
    type: 'table',
    signsNoData: true,
    widths: [sheets.length > 2 ? 5 : 6, 2.2, ...sheets.map(() => 3)],
    alignments: ['left', 'center', ...sheets.map(() => 'right' as const)],
    header: [[...wording.header, ...sheets.map((sheet) => capitalised(sheetName(sheet, wording)))]],
    rows: reported.map(({ key }) => [
      `${wording.depth[depthAmong(key, reported)]}${figureName(wording, key, first.levels)}`,
      wording.units[countedIn(key)],
      ...sheets.map(({ values }) => {
        const value = cellOf(values, key);
        return value === null ? wording.missing : formatNumber(value);
      }),
    ]),
  };
}

/** Letters of a rate as printed that fit the usual column: “trên 88,2%”. */
const LONG_RATE = 12;

/** A rate with its numerator and denominator, and as the unit printed it; null where nothing is known of it. */
function rateRow(sheet: FigureSheet, key: RateKey, wording: FiguresWording): string[] | null {
  const explained = sheet.printed
    .filter(({ rate }) => rate === key)
    .map((rate) => explainPrinted(sheet, rate));
  const printed = explained.map(
    (explanation) => `${explanation.printed.asPrinted}${baseIsOpen(explanation) ? wording.openMark : ''}`,
  );
  const rate = rateOf(sheet, key);
  if (rate.status === 'missing' && printed.length === 0) return null;
  const name = wording.rateNames[key];
  const mark = (amount: Amount) => (amount.inferred ? wording.inferredMark : '');
  const fraction =
    rate.status === 'missing'
      ? wording.missing
      : fill(wording.fraction, {
          numerator: formatNumber(rate.numerator.value),
          denominator: formatNumber(rate.denominator.value),
        }) + (mark(rate.numerator) || mark(rate.denominator));
  const shown = rate.status === 'zeroDenominator' ? wording.nothingToDivide : wording.missing;
  return [
    capitalised(sheetName(sheet, wording)),
    // With nothing worked out by it, the total a rate is defined by would be taken for the unit's.
    capitalised(rate.status === 'missing' && explained.some(baseIsOpen) ? rateWithoutBase(name) : name),
    fraction,
    rate.status === 'known' ? percentText(rate) : shown,
    printed.join('; '),
  ];
}

function rateTable(sheets: readonly FigureSheet[], wording: FiguresWording): Table | null {
  const rows = sheets.flatMap((sheet) =>
    RateKey.options.map((key) => rateRow(sheet, key, wording)).filter((row) => row !== null),
  );
  if (rows.length === 0) return null;
  // With one period alone its column would say the same in every row.
  const from = new Set(rows.map(([period]) => period)).size > 1 ? 0 : 1;
  // Nor does one for what the unit printed, where it printed no rate.
  const to = rows.some(([, , , , printed]) => printed !== '') ? 5 : 4;
  // Words in place of a rate (“đa số hồ sơ đúng hạn”) take more room than a number.
  const words = rows.some(([, , , , printed = '']) => printed.length > LONG_RATE);
  return {
    type: 'table',
    signsNoData: true,
    widths: [3, 4.2, 3.5, 2.1, words ? 3.6 : 2.6].slice(from, to),
    alignments: (['left', 'left', 'right', 'right', 'right'] as const).slice(from, to),
    header: [wording.rateHeader.slice(from, to)],
    rows: rows.map((row) => row.slice(from, to)),
  };
}

/** The figures as reported and the rates that follow from them, each with its denominator. */
export function figureTables(sheets: readonly FigureSheet[], wording: FiguresWording): Block[] {
  const tables = chunks(sheets)
    .map((group) => figureTable(group, wording))
    .filter((table) => table !== null);
  const rates = rateTable(sheets, wording);
  const isMarked = (mark: string) => rates?.rows.flat().some((cell) => cell.includes(mark)) ?? false;
  return [
    ...(tables.length > 0 ? [leadIn(wording.lead), ...tables] : []),
    ...(rates ? [leadIn(wording.rates), rates] : []),
    ...(isMarked(wording.inferredMark) ? paragraphs(wording.inferredNote) : []),
    ...(isMarked(wording.openMark) ? paragraphs(wording.openNote) : []),
  ];
}
