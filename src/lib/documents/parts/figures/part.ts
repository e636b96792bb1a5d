import { begunSheets } from '#lib/domain/figures/review.ts';
import type { FigureSheet } from '#lib/domain/figures/figures.ts';
import type { Block } from '#lib/documents/model/document.ts';
import { figureCharts } from './charts.ts';
import { holdingLines } from './holding-lines.ts';
import {
  differingLine,
  doubtLines,
  failingAcross,
  failingChecks,
  mismatchText,
  printedLines,
} from './sentence-lines.ts';
import { figureTables } from './tables.ts';
import { sheetName } from '#lib/documents/wording/figure-words.ts';
import type { FiguresWording } from '#lib/documents/wording/figures.ts';
import type { ReportContext } from '#lib/documents/parts/report-context.ts';
import { besideFinding } from '#lib/documents/parts/voices.ts';
import { ended, keyed, leadIn, paragraphs, fill } from '#lib/documents/wording/sentences.ts';
import { OFFICE, PARTS } from '#lib/documents/wording/shared.ts';

/** The figures the unit reported: tables, charts, and what comes of checking them. Empty where it reported none. */
export function figurePart(context: ReportContext): Block[] {
  const { record, annexMention, doubts } = context;
  const wording = PARTS.figures;
  const sheets = begunSheets(record.figures);
  const annex = annexMention('figures');
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
      return block(sheet.id, named, sheetLines(sheet, wording, annex));
    }),
    ...block(
      'across',
      across,
      failingAcross(sheets, wording).map((mismatch) => mismatchText(mismatch, annex, wording)),
    ),
    ...block(
      'doubts',
      wording.checks.doubts,
      doubts.map((doubt) => differingLine(doubt, sheets, wording)),
    ),
    ...questionBlocks(context),
  ];
}

/** What the unit is asked to make clear, with what it answered; nothing of it is a shortcoming. */
export function questionBlocks(context: ReportContext): Block[] {
  const { line, questions: lead } = PARTS.figures.checks;
  const asked = context.questions.flatMap(({ id, condition }) => [
    ...keyed(
      `finding/${id}/condition`,
      paragraphs(fill(line, { sentence: ended(condition) || OFFICE.unknown })),
    ),
    ...besideFinding(id, context),
  ]);
  return asked.length > 0 ? [leadIn(lead), ...asked] : [];
}

function sheetLines(sheet: FigureSheet, wording: FiguresWording, annex: string): string[] {
  return [
    ...failingChecks(sheet, wording).map((mismatch) => mismatchText(mismatch, annex, wording)),
    ...holdingLines(sheet, wording),
    ...printedLines(sheet, wording),
    ...doubtLines(sheet, wording),
  ];
}
