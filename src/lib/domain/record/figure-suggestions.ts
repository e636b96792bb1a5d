import type { FigureCheck } from '#lib/domain/figures/checks.ts';
import { begunSheets, reviewSheet, reviewTogether, subjectsOf } from '#lib/domain/figures/review.ts';
import {
  figureFinding,
  subjectKey,
  type FigureFinding,
  type FigureFindingCode,
  type FigureSubject,
} from '#lib/domain/figures/remarks.ts';
import { figureSentence, type FigureWords } from '#lib/domain/figures/sentences.ts';
import { innerName, periodText, sheetTitle } from '#lib/domain/figures/names.ts';
import type { FigureSheet } from '#lib/domain/figures/figures.ts';
import { blankFinding, type Finding } from '#lib/domain/visit/finding.ts';
import { blankRecommendation, type Recommendation } from '#lib/domain/visit/recommendation.ts';
import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import type { VisitRecord } from './visit-record.ts';
import { addDays } from '#lib/domain/basics/vietnamese-date.ts';

/** Days a unit is given to look through its figures again, from the day it is asked; a person may change the date. */
const DAYS_TO_ANSWER = 7;

/** The words of what is recorded. */
export interface FigureRecordWords {
  /** Against what a failed check or a doubt is measured. */
  criteria: Record<FigureFindingCode, string>;
  question: (sentence: string) => string;
  evidence: (unit: string, sheets: string) => string;
  sheet: (title: string, period: string) => string;
  check: string;
  letters: string;
  answer: string;
  product: string;
}

interface Words {
  figures: FigureWords;
  records: FigureRecordWords;
}

/** What a record of figures is made in. */
interface FigureSurroundings extends Pick<VisitRecord, 'visit' | 'unit' | 'figures'> {
  checklist: { areas: readonly { code: string; items: readonly { code: string }[] }[] };
}

/** Whether a remark was recorded: by what the finding was made from; in rows of older versions by its words. */
export function isRecorded(
  subject: FigureSubject,
  findings: readonly Pick<Finding, 'origin' | 'condition'>[],
  sheets: readonly FigureSheet[],
  words: Words,
): boolean {
  const key = subjectKey(subject);
  const conditions = (['finding', 'question'] as const).map((as) =>
    figureCondition(subject, as, sheets, words),
  );
  return findings.some(({ origin, condition }) =>
    origin ? origin.from === 'figures' && origin.key === key : conditions.includes(condition),
  );
}

/** What the figures of a visit leave to ask the unit, as long as no finding was made of it. */
export function openFigureQuestions({
  figures,
  findings,
}: Pick<VisitRecord, 'figures' | 'findings'>): FigureSubject[] {
  const sheets = begunSheets(figures);
  const { sequence, totals } = reviewTogether(sheets);
  const recorded = new Set(
    findings.map(({ origin, deleted }) => (origin?.from === 'figures' && !deleted ? origin.key : null)),
  );
  return [
    ...sheets.flatMap((sheet) => subjectsOf(reviewSheet(sheet))),
    ...sequence.map((check) => ({ about: 'sequence' as const, check })),
    ...totals.map((check) => ({ about: 'total' as const, check })),
  ].filter((subject) => figureFinding(subject) !== null && !recorded.has(subjectKey(subject)));
}

/** The condition a suggestion would be recorded with. */
function figureCondition(
  subject: FigureSubject,
  as: FigureFinding['kind'],
  sheets: readonly FigureSheet[],
  { figures, records }: Words,
): string {
  const sentence = figureSentence(subject, sheets, figures);
  return as === 'question' ? records.question(sentence) : sentence;
}

/** The cells an identity was read from, with their names: “đã giải quyết 457; đang giải quyết 52”. */
function cellsText({ left, right }: FigureCheck, sheet: FigureSheet, words: FigureWords): string {
  return [...left.terms, ...right.terms]
    .flatMap(({ cells }) => cells)
    .map((key) => `${innerName(words, key, sheet.levels)} ${formatNumber(sheet.values[key] ?? 0)}`)
    .join('; ');
}

function evidenceOf(
  subject: FigureSubject,
  sheets: readonly FigureSheet[],
  unit: string,
  { figures, records }: Words,
): string {
  const named = sheets.map((sheet) => {
    const title = records.sheet(sheetTitle(figures.sentences, sheet), periodText(figures.sentences, sheet));
    return sheet.periodAsPrinted ? `${title} (“${sheet.periodAsPrinted}”)` : title;
  });
  const [sheet] = sheets;
  const about =
    subject.about === 'check' && sheet ? [cellsText(subject.check, sheet, figures)].filter(Boolean) : [];
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
  const answer = suggestion.code === 'apologyLettersFewer' ? records.letters : records.check;
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
      content: as === 'question' ? records.answer : answer,
      // Asked in the office weeks after the visit, or prepared before it.
      dueDate: addDays(
        visit.date !== null && visit.date > start.today ? visit.date : start.today,
        DAYS_TO_ANSWER,
      ),
      product: records.product,
    },
  };
}
