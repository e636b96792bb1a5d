import { itemsOf } from '#lib/domain/checklist/checklist.ts';
import { figureFinding, type FigureSubject } from '#lib/domain/figures/remarks.ts';
import { baseIsOpen } from '#lib/domain/figures/printed.ts';
import type { FigurePhrases } from '#lib/domain/figures/phrases.ts';
import type { PrintedExplanation } from '#lib/domain/figures/printed.ts';
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
import { fillIn } from '#lib/domain/basics/sentence.ts';
import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import phrases from '#templates/figures/phrases.json' with { type: 'json' };
import type { ReportContext } from '#lib/documents/parts/report-context.ts';
import { sheetName, wordsOf } from '#lib/documents/wording/figure-words.ts';
import type { FiguresWording } from '#lib/documents/wording/figures.ts';
import { ended, fill, unended } from '#lib/documents/wording/sentences.ts';

const say: FigurePhrases = phrases;

/** Something that does not agree, in a line, with the cells that alone would mend it. */
export interface Mismatch {
  line: string;
  suspects: string[];
}

/**
 * What does not agree, with the unit asked to make it clear. Which cells might explain it is a guess, and stands in an annex.
 * @param annex as the text speaks of it
 */
export function mismatchText(
  { line, suspects }: Mismatch,
  annex: string,
  { checks }: FiguresWording,
): string {
  return `${line} ${suspects.length > 0 ? fill(checks.askAnnex, { annex }) : checks.noSuspect}`;
}

/** What is wrong or doubtful, with the unit asked to make it clear; what is right says so and asks nothing. */
function withAsking(subject: FigureSubject, sheets: readonly FigureSheet[], wording: FiguresWording): string {
  const sentence = figureSentence(subject, sheets, wordsOf(wording));
  // A rate that was cut off is explained in full: there is nothing left to ask.
  const isExplained = subject.about === 'printed' && subject.explanation.verdict === 'roundedDown';
  return figureFinding(subject) === null || isExplained ? sentence : `${sentence} ${wording.checks.ask}`;
}

/** The identities a sheet fails. */
export function failingChecks(sheet: FigureSheet, wording: FiguresWording): Mismatch[] {
  const words = wordsOf(wording);
  return reviewSheet(sheet)
    .checks.filter(({ status }) => status === 'fails')
    .map((check) => {
      const sentence = figureSentence({ about: 'check', check }, [sheet], words);
      return {
        line: fill(wording.checks.line, { sentence }),
        suspects: suspectSentences(check, sheet, words),
      };
    });
}

/** What became of each rate as the unit printed it: right, cut, divided by something else, or not to be explained. */
export function printedLines(sheet: FigureSheet, wording: FiguresWording): string[] {
  return reviewSheet(sheet).printed.map((explanation) => printedLine(explanation, sheet, wording));
}

function printedLine(explanation: PrintedExplanation, sheet: FigureSheet, wording: FiguresWording): string {
  return fill(wording.checks.rate, {
    rate: printedRateName(wording.rateNames[explanation.rate.rate], explanation, say),
    sentence: withAsking({ about: 'printed', explanation }, [sheet], wording),
  });
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
    ...wrong.map((explanation) => printedLine(explanation, sheet, wording)),
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

/** What can be said of printed rates that nobody can tell the total of, with the unit asked. */
export function openRateSentences(sheet: FigureSheet, wording: FiguresWording): string[] {
  return reviewSheet(sheet)
    .printed.filter(baseIsOpen)
    .map((explanation) => withAsking({ about: 'printed', explanation }, [sheet], wording));
}

function differingSentence(
  doubt: NumberDoubt,
  sheets: readonly FigureSheet[],
  wording: FiguresWording,
): string {
  const words = { ...wordsOf(wording), rates: wording.rateNames, legacyRates: {} };
  return doubtSentence(doubt, sheets, words);
}

/** Numbers of items, sheets and texts that do not go together, in the words of the screen that closes a visit. */
export function differingLine(
  doubt: NumberDoubt,
  sheets: readonly FigureSheet[],
  wording: FiguresWording,
): string {
  const sentence = differingSentence(doubt, sheets, wording);
  const code = itemOf(doubt);
  return code === null
    ? fill(wording.checks.line, { sentence })
    : fill(wording.checks.ofItem, { code, sentence });
}

/** What a sheet leaves open although nothing in it is wrong: each is a question to the unit. */
export function doubtLines(sheet: FigureSheet, wording: FiguresWording): string[] {
  const { pending, doubts } = reviewSheet(sheet);
  const note = sheet.note.trim();
  return [
    ...(pending ? [inferredPendingSentence(pending, wordsOf(wording))] : []),
    ...doubts.map((subject) => withAsking(subject, [sheet], wording)),
  ]
    .map((sentence) => fill(wording.checks.line, { sentence }))
    .concat(note ? [fill(wording.checks.note, { note: ended(note) })] : []);
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
  return [
    ...sequence
      .filter(({ status }) => status === 'fails')
      .map((check) => ({
        line: fill(between, {
          earlier: nameOf(check.earlierId),
          later: nameOf(check.laterId),
          sentence: figureSentence({ about: 'sequence', check }, sheets, words),
        }),
        suspects: named(check.suspects),
      })),
    ...totals
      .filter(({ status }) => status === 'fails')
      .map((check) => ({
        line: fill(line, { sentence: figureSentence({ about: 'total', check }, sheets, words) }),
        suspects: named(check.suspects),
      })),
  ];
}
