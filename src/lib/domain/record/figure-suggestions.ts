import { begunSheets, reviewSheet, reviewTogether, subjectsOf } from '#lib/domain/figures/review.ts';
import {
  figureFinding,
  subjectKey,
  type FigureFinding,
  type FigureFindingCode,
  type FigureSubject,
} from '#lib/domain/figures/remarks.ts';
import { figureQuestion, innerRateName, type QuestionWords } from '#lib/domain/figures/question-sentences.ts';
import { figureSentence } from '#lib/domain/figures/sentences.ts';
import { innerName, periodText, sheetTitle } from '#lib/domain/figures/names.ts';
import type { FigureKey, FigureSheet } from '#lib/domain/figures/figures.ts';
import { blankFinding, type Finding } from '#lib/domain/visit/finding.ts';
import { blankRecommendation, type Recommendation } from '#lib/domain/visit/recommendation.ts';
import { readFigure } from '#lib/domain/figures/values.ts';
import { UnreachableError } from '#lib/domain/basics/unreachable-error.ts';
import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import { recordedAs } from './recorded-as.ts';
import type { VisitRecord } from './visit-record.ts';
import { addDays } from '#lib/domain/basics/vietnamese-date.ts';

/** Days a unit is given to look through its figures again, from the day it is asked; a person may change the date. */
const DAYS_TO_ANSWER = 7;

/** The words of what is recorded. */
export interface FigureRecordWords {
  /** Against what a failed check or a doubt is measured. */
  criteria: Record<FigureFindingCode, string>;
  evidence: (unit: string, sheets: string) => string;
  sheet: (title: string, period: string) => string;
  /** What is to be looked through: figures with their values, a rate as printed, or the period itself. */
  figures: (list: string) => string;
  rate: (name: string, asPrinted: string) => string;
  period: string;
  /** The sheet it stands on, by its title, if any, and its period. */
  on: (sheets: readonly { title: string | null; period: string | null }[]) => string;
  /** What the unit is to do, of what and on which sheet. */
  check: (what: string, on: string) => string;
  letters: (what: string, on: string) => string;
  answer: (what: string, on: string) => string;
  product: string;
  /** Of letters that are still to be sent. */
  lettersProduct: string;
}

interface Words {
  figures: QuestionWords;
  records: FigureRecordWords;
}

/** What a record of figures is made in. */
interface FigureSurroundings extends Pick<VisitRecord, 'visit' | 'unit' | 'figures'> {
  checklist: { areas: readonly { code: string; items: readonly { code: string }[] }[] };
}

/** What the figures of a visit leave to ask the unit, as long as no finding was made of it. */
export function openFigureQuestions({
  figures,
  findings,
}: Pick<VisitRecord, 'figures' | 'findings'>): FigureSubject[] {
  const sheets = begunSheets(figures);
  const { sequence, totals } = reviewTogether(sheets);
  return [
    ...sheets.flatMap((sheet) => subjectsOf(reviewSheet(sheet))),
    ...sequence.map((check) => ({ about: 'sequence' as const, check })),
    ...totals.map((check) => ({ about: 'total' as const, check })),
  ].filter((subject) => figureFinding(subject) !== null && recordedAs(subject, findings) === null);
}

/** The condition a suggestion would be recorded with. */
function figureCondition(
  subject: FigureSubject,
  as: FigureFinding['kind'],
  sheets: readonly FigureSheet[],
  { figures }: Words,
): string {
  return (as === 'question' ? figureQuestion : figureSentence)(subject, sheets, figures);
}

/** The figures a remark is about, with their values: “đã giải quyết 457; đang giải quyết 52”. Of a rate or a period, none. */
function figuresText(subject: FigureSubject, sheets: readonly FigureSheet[], { figures }: Words): string {
  const listed = (sheetId: string, values: readonly (readonly [FigureKey, number | null])[]) => {
    const levels = sheets.find(({ id }) => id === sheetId)?.levels ?? 'modern';
    return values
      .filter(([, value]) => value !== null)
      .map(([key, value]) => `${innerName(figures, key, levels)} ${formatNumber(value ?? 0)}`)
      .join('; ');
  };
  switch (subject.about) {
    case 'check': {
      const { sheetId, left, right } = subject.check;
      const values = sheets.find(({ id }) => id === sheetId)?.values ?? {};
      const cells = [...left.terms, ...right.terms].flatMap((term) => term.cells);
      return listed(
        sheetId,
        cells.map((key) => [key, values[key] ?? 0]),
      );
    }
    case 'sequence': {
      const { earlierId, laterId, pending, carriedOver } = subject.check;
      return [
        listed(earlierId, [['pending', pending]]),
        listed(laterId, [['carriedOver', carriedOver]]),
      ].join('; ');
    }
    case 'total':
      return listed(subject.check.totalId, [[subject.check.key, subject.check.total]]);
    case 'overdueUnplaced':
      return listed(subject.sheetId, [['overdueUnplaced', subject.placements[0]?.count ?? null]]);
    case 'overdueApart': {
      const { sheetId, count, overdue, pendingOverdue } = subject.doubt;
      return listed(sheetId, [
        ['overdueUnplaced', count],
        ['overdue', overdue],
        ['pendingOverdue', pendingOverdue],
      ]);
    }
    case 'nothingPending':
      return listed(subject.doubt.sheetId, [
        ['received', subject.doubt.received],
        ['pending', 0],
      ]);
    case 'moreOut': {
      const { sheetId, keys, received } = subject.doubt;
      const values = sheets.find(({ id }) => id === sheetId)?.values ?? {};
      return listed(sheetId, [
        ...keys.map((key) => [key, readFigure(values, key)?.value ?? null] as const),
        ['received', received],
      ]);
    }
    case 'printed':
    case 'period':
      return '';
    default:
      throw new UnreachableError(subject);
  }
}

/** What the unit is to look through, and on which sheets of figures. */
function namedIn(
  subject: FigureSubject,
  own: readonly FigureSheet[],
  words: Words,
): { what: string; on: string } {
  const { figures, records } = words;
  const on = records.on(
    own.map(({ field, subUnit, period, periodAsPrinted }) => {
      const isUnknown = period.from === null && period.to === null;
      const printed = periodAsPrinted.trim() === '' ? null : `“${periodAsPrinted.trim()}”`;
      return {
        title: field === '' && subUnit === '' ? null : sheetTitle(figures.sentences, { field, subUnit }),
        period: isUnknown ? printed : periodText(figures.sentences, { period }),
      };
    }),
  );
  if (subject.about === 'period') return { what: records.period, on };
  if (subject.about !== 'printed') return { what: records.figures(figuresText(subject, own, words)), on };
  const { explanation } = subject;
  const levels = own.find(({ id }) => id === explanation.sheetId)?.levels ?? 'modern';
  const { asPrinted, percent } = explanation.printed;
  const printed = asPrinted.trim() || (percent === null ? '' : `${formatNumber(percent)}%`);
  return { what: records.rate(innerRateName(explanation, { levels }, figures), printed), on };
}

function evidenceOf(
  subject: FigureSubject,
  sheets: readonly FigureSheet[],
  unit: string,
  words: Words,
): string {
  const { figures, records } = words;
  const named = sheets.map((sheet) => {
    const title = records.sheet(sheetTitle(figures.sentences, sheet), periodText(figures.sentences, sheet));
    return sheet.periodAsPrinted ? `${title} (“${sheet.periodAsPrinted}”)` : title;
  });
  const about = subject.about === 'check' ? [figuresText(subject, sheets, words)].filter(Boolean) : [];
  return records.evidence(unit, [...named, ...about].join('; '));
}

/**
 * A finding, or a question put as one, from reported figures, with the recommendation to the unit.
 * Always worded in the language of the documents.
 * @param as what the person chose: a failed check may also be asked about
 */
export function figureRecord(
  subject: FigureSubject,
  suggestion: FigureFinding,
  as: FigureFinding['kind'],
  { visit, unit, checklist, figures: sheets }: FigureSurroundings,
  start: { findingId: string; recommendationId: string; position: number; today: string },
  words: Words,
): { finding: Finding; recommendation: Recommendation } {
  const area = checklist.areas.find(({ code }) => code === suggestion.areaCode) ?? checklist.areas[0];
  const item = area?.items.find(({ code }) => code === suggestion.itemCode);
  const common = { missionId: visit.missionId, visitId: visit.id, position: start.position };
  const own = sheets.filter(({ id }) => suggestion.sheetIds.includes(id));
  const { records } = words;
  const { what, on } = namedIn(subject, own, words);
  const duty = suggestion.code === 'apologyLettersFewer' ? records.letters : records.check;
  return {
    finding: {
      ...blankFinding('shortcoming', {
        ...common,
        id: start.findingId,
        areaCode: area?.code ?? suggestion.areaCode,
      }),
      itemCode: item?.code ?? null,
      origin: { from: 'figures', key: subjectKey(subject), asks: as === 'question' },
      criterion: records.criteria[suggestion.code],
      condition: figureCondition(subject, as, sheets, words),
      evidence: evidenceOf(subject, own, unit.name, words),
      severity: as === 'question' ? 'low' : 'medium',
    },
    recommendation: {
      ...blankRecommendation({
        ...common,
        id: start.recommendationId,
        findingId: start.findingId,
        addressee: unit.name,
      }),
      content: (as === 'question' ? records.answer : duty)(what, on),
      // Asked in the office weeks after the visit, or prepared before it.
      dueDate: addDays(
        visit.date !== null && visit.date > start.today ? visit.date : start.today,
        DAYS_TO_ANSWER,
      ),
      product: duty === records.letters && as !== 'question' ? records.lettersProduct : records.product,
    },
  };
}
