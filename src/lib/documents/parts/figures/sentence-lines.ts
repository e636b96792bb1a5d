import { itemsOf } from '#lib/domain/checklist/checklist.ts';
import { figureFinding, type FigureSubject } from '#lib/domain/figures/remarks.ts';
import { baseIsOpen } from '#lib/domain/figures/printed.ts';
import type { FigurePhrases } from '#lib/domain/figures/phrases.ts';
import type { PrintedExplanation } from '#lib/domain/figures/printed.ts';
import { figureQuestion } from '#lib/domain/figures/question-sentences.ts';
import { reviewSheet, reviewTogether } from '#lib/domain/figures/review.ts';
import {
  figureSentence,
  inferredPendingSentence,
  NAMED_SUSPECTS,
  suspectSentences,
} from '#lib/domain/figures/sentences.ts';
import { figureName, printedRateName } from '#lib/domain/figures/names.ts';
import type { SheetSuspect } from '#lib/domain/figures/suspects-across.ts';
import type { FigureKey, FigureSheet } from '#lib/domain/figures/figures.ts';
import { doubtSentence } from '#lib/domain/record/doubt-sentences.ts';
import { itemOf, type NumberDoubt } from '#lib/domain/record/number-doubt.ts';
import { recordedAs, type Recorded } from '#lib/domain/record/recorded-as.ts';
import { fillIn } from '#lib/domain/basics/sentence.ts';
import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import phrases from '#templates/figures/phrases.json' with { type: 'json' };
import type { ReportContext } from '#lib/documents/parts/report-context.ts';
import { sheetName, wordsOf } from '#lib/documents/wording/figure-words.ts';
import type { FiguresWording } from '#lib/documents/wording/figures.ts';
import { fill, unended } from '#lib/documents/wording/sentences.ts';

const say: FigurePhrases = phrases;

/** Something that does not agree, in a line, with the cells that alone would mend it. */
export interface Mismatch {
  subject: FigureSubject;
  line: string;
  /** The same, put to the unit. */
  question: string;
  suspects: string[];
}

/**
 * What does not agree, with the unit asked to make it clear: a question that was recorded is printed apart, a shortcoming
 * asks nothing more. Which cells might explain it is a guess, and stands in an annex.
 * @param annex as the text speaks of it
 */
export function mismatchLines(
  mismatches: readonly Mismatch[],
  findings: readonly Recorded[],
  annex: string,
  { checks }: FiguresWording,
): string[] {
  return mismatches.flatMap(({ subject, line, question, suspects }) => {
    const recorded = recordedAs(subject, findings);
    if (recorded === 'question') return [];
    const text = unended(recorded === null ? question : line);
    if (suspects.length > 0) return [fill(checks.askAnnex, { question: text, annex })];
    return [recorded === null ? fill(checks.askAll, { question: text }) : line];
  });
}

/**
 * What is wrong or doubtful, put to the unit as a question; what is right says so and asks nothing. Null where it is asked
 * elsewhere in the document.
 */
function remarkOf(
  subject: FigureSubject,
  sheets: readonly FigureSheet[],
  findings: readonly Recorded[],
  wording: FiguresWording,
): { sentence: string; asks: boolean } | null {
  const recorded = recordedAs(subject, findings);
  if (recorded === 'question') return null;
  // A rate that was cut off is explained in full: there is nothing left to ask.
  const isExplained = subject.about === 'printed' && subject.explanation.verdict === 'roundedDown';
  const asks = figureFinding(subject) !== null && !isExplained && recorded === null;
  const words = wordsOf(wording);
  return { sentence: (asks ? figureQuestion : figureSentence)(subject, sheets, words), asks };
}

/** The identities a sheet fails. */
export function failingChecks(sheet: FigureSheet, wording: FiguresWording): Mismatch[] {
  const words = wordsOf(wording);
  return reviewSheet(sheet)
    .checks.filter(({ status }) => status === 'fails')
    .map((check) => {
      const subject = { about: 'check', check } as const;
      const say = (sentence: string) => fill(wording.checks.line, { sentence });
      return {
        subject,
        line: say(figureSentence(subject, [sheet], words)),
        question: say(figureQuestion(subject, [sheet], words)),
        suspects: suspectSentences(check, sheet, words),
      };
    });
}

/** What became of each rate as the unit printed it: right, cut, divided by something else, or not to be explained. */
export function printedLines(
  sheet: FigureSheet,
  findings: readonly Recorded[],
  wording: FiguresWording,
): string[] {
  return reviewSheet(sheet).printed.flatMap((explanation) =>
    printedLine(explanation, sheet, findings, wording),
  );
}

function printedLine(
  explanation: PrintedExplanation,
  sheet: FigureSheet,
  findings: readonly Recorded[],
  wording: FiguresWording,
): string[] {
  const remark = remarkOf({ about: 'printed', explanation }, [sheet], findings, wording);
  if (remark === null) return [];
  const { sentence, asks } = remark;
  // A question names the rate itself.
  if (asks) return [fill(wording.checks.line, { sentence })];
  const rate = printedRateName(wording.rateNames[explanation.printed.rate], explanation, say);
  return [fill(wording.checks.rate, { rate, sentence })];
}

/**
 * What of a sheet does not stand: rates the unit printed that its figures exclude, and figures of which the delegation
 * found another number.
 * @param keys the figures that are told
 */
export function contradictedLines(
  sheet: FigureSheet,
  keys: readonly FigureKey[],
  { record, doubts }: Pick<ReportContext, 'record' | 'doubts'>,
  wording: FiguresWording,
): string[] {
  const wrong = reviewSheet(sheet).printed.filter(
    (explanation) => ['inconsistent', 'outOfRange'].includes(explanation.verdict) && !baseIsOpen(explanation),
  );
  const found = doubts.filter(
    (doubt) =>
      (doubt.kind === 'sheets' || doubt.kind === 'sum') &&
      doubt.sheets.some((said) => said.sheetId === sheet.id && said.keys.some((key) => keys.includes(key))),
  );
  const items = itemsOf(record.checklist);
  return [
    ...wrong.flatMap((explanation) => printedLine(explanation, sheet, record.findings, wording)),
    ...found.map((doubt) => {
      // Its code says nothing where the items are not listed.
      const named = items.find(({ code }) => code === itemOf(doubt));
      const requirement = unended(named?.requirement ?? '');
      const sentence = differingSentence(doubt, record.figures, wording);
      return requirement === ''
        ? fill(wording.checks.line, { sentence })
        : fill(wording.checks.ofRequirement, { requirement, sentence });
    }),
  ];
}

/** What the unit is asked of the period of a sheet, as long as nothing was recorded of it: that is printed with the findings. */
export function periodQuestions(
  sheet: FigureSheet,
  findings: readonly Recorded[],
  wording: FiguresWording,
): string[] {
  return reviewSheet(sheet)
    .doubts.filter((subject) => subject.about === 'period' && recordedAs(subject, findings) === null)
    .map((subject) => figureQuestion(subject, [sheet], wordsOf(wording)));
}

/** Findings that tell of other numbers than the sheets do, in a document that lists no items. */
export function findingLines(
  { record, doubts }: Pick<ReportContext, 'record' | 'doubts'>,
  wording: FiguresWording,
): string[] {
  return doubts
    .filter((doubt) => 'at' in doubt && doubt.at.findingId !== null)
    .map((doubt) =>
      fill(wording.checks.line, { sentence: differingSentence(doubt, record.figures, wording) }),
    );
}

/** What the unit is asked of printed rates that nobody can tell the total of. */
export function openRateSentences(
  sheet: FigureSheet,
  findings: readonly Recorded[],
  wording: FiguresWording,
): string[] {
  return reviewSheet(sheet)
    .printed.filter(baseIsOpen)
    .flatMap((explanation) => {
      const remark = remarkOf({ about: 'printed', explanation }, [sheet], findings, wording);
      return remark === null ? [] : [remark.sentence];
    });
}

function differingSentence(
  doubt: NumberDoubt,
  sheets: readonly FigureSheet[],
  wording: FiguresWording,
): string {
  return doubtSentence(doubt, sheets, wordsOf(wording));
}

/**
 * Numbers of items, sheets and texts that do not go together, in the words of the screen that closes a visit, with the code
 * of the item they are about; null where it is none.
 */
export function differing(
  doubt: NumberDoubt,
  sheets: readonly FigureSheet[],
  wording: FiguresWording,
): { code: string | null; sentence: string } {
  return { code: itemOf(doubt), sentence: differingSentence(doubt, sheets, wording) };
}

/** The same in a line of its own. */
export function differingLine(
  doubt: NumberDoubt,
  sheets: readonly FigureSheet[],
  wording: FiguresWording,
): string {
  const { code, sentence } = differing(doubt, sheets, wording);
  return code === null
    ? fill(wording.checks.line, { sentence })
    : fill(wording.checks.ofItem, { code, sentence });
}

/** What a sheet leaves open although nothing in it is wrong: each is a question to the unit. */
export function doubtLines(
  sheet: FigureSheet,
  findings: readonly Recorded[],
  wording: FiguresWording,
): string[] {
  const { pending, doubts } = reviewSheet(sheet);
  return [
    ...(pending ? [inferredPendingSentence(pending, wordsOf(wording))] : []),
    ...doubts.flatMap((subject) => remarkOf(subject, [sheet], findings, wording)?.sentence ?? []),
  ].map((sentence) => fill(wording.checks.line, { sentence }));
}

/** Failed comparisons between sheets: of one period with the next, of a total with its parts. */
export function failingAcross(sheets: readonly FigureSheet[], wording: FiguresWording): Mismatch[] {
  const { line, between, ofOtherSheet } = wording.checks;
  const words = wordsOf(wording);
  const sheetOf = (id: string) => sheets.find((sheet) => sheet.id === id);
  const nameOf = (id: string) => {
    const sheet = sheetOf(id);
    return sheet ? sheetName(sheet, wording) : '';
  };
  const mending = ({ sheetId, key, value, needed }: SheetSuspect) =>
    fillIn(say.suspect.exactly, {
      name: fill(ofOtherSheet, {
        label: figureName(wording, key, sheetOf(sheetId)?.levels ?? 'modern'),
        sheet: nameOf(sheetId),
      }),
      value: formatNumber(value),
      needed: formatNumber(needed),
    });
  const { sequence, totals } = reviewTogether(sheets);
  const named = (suspects: readonly SheetSuspect[]) => suspects.slice(0, NAMED_SUSPECTS).map(mending);
  const mismatch = (
    subject: FigureSubject,
    suspects: readonly SheetSuspect[],
    phrase: (sentence: string) => string,
  ): Mismatch => ({
    subject,
    line: phrase(figureSentence(subject, sheets, words)),
    question: phrase(figureQuestion(subject, sheets, words)),
    suspects: named(suspects),
  });
  return [
    ...sequence
      .filter(({ status }) => status === 'fails')
      .map((check) => {
        const periods = { earlier: nameOf(check.earlierId), later: nameOf(check.laterId) };
        return mismatch({ about: 'sequence', check }, check.suspects, (sentence) =>
          fill(between, { ...periods, sentence }),
        );
      }),
    ...totals
      .filter(({ status }) => status === 'fails')
      .map((check) =>
        mismatch({ about: 'total', check }, check.suspects, (sentence) => fill(line, { sentence })),
      ),
  ];
}
