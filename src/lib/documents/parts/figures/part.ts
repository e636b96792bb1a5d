import { begunSheets } from '#lib/domain/figures/review.ts';
import { subjectKey } from '#lib/domain/figures/remarks.ts';
import type { Recorded } from '#lib/domain/record/recorded-as.ts';
import type { FigureSheet } from '#lib/domain/figures/figures.ts';
import type { Block } from '#lib/documents/model/document.ts';
import { figureCharts } from './charts.ts';
import { holdingLines } from './holding-lines.ts';
import {
  differingLine,
  doubtLines,
  failingAcross,
  failingChecks,
  mismatchLines,
  printedLines,
} from './sentence-lines.ts';
import { figureTables } from './tables.ts';
import { sheetName } from '#lib/documents/wording/figure-words.ts';
import type { FiguresWording } from '#lib/documents/wording/figures.ts';
import type { ReportContext } from '#lib/documents/parts/report-context.ts';
import { besideFinding } from '#lib/documents/parts/voices.ts';
import { ended, keyed, leadIn, paragraphs, unended, fill } from '#lib/documents/wording/sentences.ts';
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
  const acrossSheets = failingAcross(sheets, wording);
  const guessed = new Set(
    [...sheets.flatMap((sheet) => failingChecks(sheet, wording)), ...acrossSheets]
      .filter(({ suspects }) => suspects.length > 0)
      .map(({ subject }) => subjectKey(subject)),
  );
  return [
    ...keyed('figures/inferred', figureTables(sheets, wording)),
    ...sheets.flatMap((sheet) => noteLines(sheet, sheets.length > 1, wording)),
    ...figureCharts(sheets, wording),
    ...sheets.flatMap((sheet) => {
      const named = sheets.length > 1 ? fill(ofSheet, { sheet: sheetName(sheet, wording) }) : lead;
      return block(sheet.id, named, sheetLines(sheet, record.findings, wording, annex));
    }),
    ...block('across', across, mismatchLines(acrossSheets, record.findings, annex, wording)),
    ...block(
      'doubts',
      wording.checks.doubts,
      doubts.map((doubt) => differingLine(doubt, sheets, wording)),
    ),
    ...questionBlocks(context, guessed),
  ];
}

/**
 * What the unit is asked to make clear, with what it answered; nothing of it is a shortcoming.
 * @param guessed the remarks, by key, of which an annex tells what may explain them
 */
export function questionBlocks(context: ReportContext, guessed: ReadonlySet<string> = new Set()): Block[] {
  const { line, questions: lead, askAnnex } = PARTS.figures.checks;
  const blocks = context.questions.flatMap(({ id, condition, origin }) => {
    const isGuessed = guessed.has(origin?.key ?? '') && condition.trim() !== '';
    const sentence = isGuessed
      ? fill(askAnnex, { question: unended(condition), annex: context.annexMention('figures') })
      : ended(condition) || OFFICE.unknown;
    return [
      ...keyed(`finding/${id}/condition`, paragraphs(fill(line, { sentence }))),
      ...besideFinding(id, context),
    ];
  });
  return blocks.length > 0 ? [leadIn(lead), ...blocks] : [];
}

/** What was noted of a sheet: no comparison, so it stands with the table. */
function noteLines(sheet: FigureSheet, isOneOfMany: boolean, wording: FiguresWording): Block[] {
  const note = sheet.note.trim();
  if (note === '') return [];
  const { note: plain, noteOf } = wording.checks;
  const line = isOneOfMany
    ? fill(noteOf, { note: ended(note), sheet: sheetName(sheet, wording) })
    : fill(plain, { note: ended(note) });
  return keyed(`figures/${sheet.id}/note`, paragraphs(line));
}

function sheetLines(
  sheet: FigureSheet,
  findings: readonly Recorded[],
  wording: FiguresWording,
  annex: string,
): string[] {
  return [
    ...mismatchLines(failingChecks(sheet, wording), findings, annex, wording),
    ...holdingLines(sheet, wording),
    ...printedLines(sheet, findings, wording),
    ...doubtLines(sheet, findings, wording),
  ];
}
