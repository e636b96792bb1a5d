import type { FigureSheet } from '#lib/domain/figures.ts';
import type { Block } from './document.ts';
import { figureCharts } from './figure-charts.ts';
import { holdingLines } from './figure-holding-lines.ts';
import { crossSheetLines, doubtLines, failingLines, printedLines } from './figure-sentence-lines.ts';
import { figureTables } from './figure-tables.ts';
import { sheetName } from './figure-words.ts';
import type { FiguresWording } from './figures-wording.ts';
import type { ReportContext } from './report-context.ts';
import { keyed, leadIn, paragraphs } from './sentences.ts';
import { PARTS } from './shared-wording.ts';
import { fill } from './wording.ts';

/** The figures the unit reported: tables, charts, and what comes of checking them. Empty where it reported none. */
export function figurePart({ record }: ReportContext): Block[] {
  const wording = PARTS.figures;
  const sheets = record.figures
    .filter((sheet) => !sheet.deleted && isBegun(sheet))
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  const block = (key: string, lead: string, lines: readonly string[]): Block[] =>
    lines.length > 0
      ? [
          leadIn(lead),
          ...keyed(
            `figures/${key}`,
            lines.flatMap((line) => paragraphs(line)),
          ),
        ]
      : [];
  const { lead, ofSheet, across } = wording.checks;
  return [
    ...keyed('figures/inferred', figureTables(sheets, wording)),
    ...figureCharts(sheets, wording),
    ...sheets.flatMap((sheet) => {
      const named = sheets.length > 1 ? fill(ofSheet, { sheet: sheetName(sheet, wording) }) : lead;
      return block(sheet.id, named, sheetLines(sheet, wording));
    }),
    ...block('across', across, crossSheetLines(sheets, wording)),
  ];
}

function isBegun({ values, printed, note }: FigureSheet): boolean {
  return (
    printed.length > 0 ||
    note.trim() !== '' ||
    Object.values(values).some((value) => typeof value === 'number')
  );
}

function sheetLines(sheet: FigureSheet, wording: FiguresWording): string[] {
  return [
    ...failingLines(sheet, wording),
    ...holdingLines(sheet, wording),
    ...printedLines(sheet, wording),
    ...doubtLines(sheet, wording),
  ];
}
