import { percentText, percentageOf } from '#lib/domain/figures/rates.ts';
import {
  countInterviews,
  questionnaireKey,
  wasAnswered,
  type Interview,
  type Question,
  type QuestionCount,
  type Questionnaire,
} from '#lib/domain/visit/interview.ts';
import { formatCount, formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import type { Block, Table } from '#lib/documents/model/document.ts';
import type { ReportContext } from './report-context.ts';
import { keyed, leadIn, paragraphs, fill } from '#lib/documents/wording/sentences.ts';
import { PARTS } from '#lib/documents/wording/shared.ts';

/**
 * How citizens answered, question by question, each share of those who answered it; a table for each questionnaire
 * and version they were asked with, in its own words. Empty without interviews.
 */
export function interviewPart({ record: { interviews }, questionnaires }: ReportContext): Block[] {
  const keys = new Set(questionnaires.map(questionnaireKey));
  const others = interviews.filter(
    (interview) => wasAnswered(interview) && !keys.has(interview.questionnaireKey),
  ).length;
  return [
    ...questionnaires.flatMap((questionnaire) => countsOf(interviews, questionnaire)),
    ...(others > 0
      ? keyed(
          'interviews/others',
          paragraphs(fill(PARTS.voices.interviews.otherForm, { count: formatCount(others) })),
        )
      : []),
  ];
}

/** With fewer people than this no percentage is printed: one of one is no meaningful 100 %. */
const ENOUGH_FOR_SHARES = 10;

function countsOf(interviews: readonly Interview[], questionnaire: Questionnaire): Block[] {
  const texts = PARTS.voices.interviews;
  const { total, questions } = countInterviews(interviews, questionnaire);
  const rows = questions.flatMap((counted, index): AnsweredQuestion[] => {
    const question = questionnaire.questions[index];
    return question && counted.answered > 0 ? [{ number: String(index + 1), question, counted }] : [];
  });
  if (rows.length === 0) return [];
  const count = formatCount(total);
  return total < ENOUGH_FOR_SHARES
    ? [leadIn(fill(texts.leadFew, { count })), namedTable(rows)]
    : [leadIn(fill(texts.lead, { count })), sharesTable(rows)];
}

interface AnsweredQuestion {
  number: string;
  question: Question;
  counted: QuestionCount;
}

/** Question by question what was chosen, and by how many. */
function namedTable(rows: readonly AnsweredQuestion[]): Table {
  const texts = PARTS.voices.interviews;
  return {
    type: 'table',
    widths: [1, 6.5, 2.2, 6.5],
    alignments: ['center', 'left', 'center', 'left'],
    header: [[...texts.headerFew]],
    rows: rows.map(({ number, question, counted }) => [
      number,
      question.text,
      formatCount(counted.answered),
      counted.options
        .filter(({ count }) => count > 0)
        .map(({ id, count }) =>
          fill(texts.chosen, { label: optionLabel(question, id), count: formatCount(count) }),
        )
        .join('; '),
    ]),
  };
}

/** Every option of every question, with its share of those who answered. */
function sharesTable(rows: readonly AnsweredQuestion[]): Table {
  const texts = PARTS.voices.interviews;
  return {
    type: 'table',
    widths: [1, 9, 2.2, 3],
    alignments: ['center', 'left', 'right', 'right'],
    header: [[...texts.header]],
    rows: rows.flatMap(({ number, question, counted }): string[][] => [
      [
        number,
        fill(texts.question, { text: question.text, answered: formatCount(counted.answered) }),
        '',
        '',
      ],
      ...counted.options.map(({ id, count }) => [
        '',
        fill(texts.option, { label: optionLabel(question, id) }),
        formatNumber(count),
        percentText(percentageOf(count, counted.answered)),
      ]),
    ]),
  };
}

function optionLabel({ options }: Question, id: string): string {
  return options.find((option) => option.id === id)?.label ?? id;
}
