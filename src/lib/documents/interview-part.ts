import { percentText } from '#lib/domain/figure-share-text.ts';
import {
  countInterviews,
  questionnaireKey,
  type Interview,
  type Question,
  type Questionnaire,
} from '#lib/domain/interview.ts';
import { percentageOf } from '#lib/domain/rates.ts';
import { formatCount, formatNumber } from '#lib/domain/vietnamese-number.ts';
import type { Block, Table } from './document.ts';
import type { ReportContext } from './report-context.ts';
import { keyed, leadIn, paragraphs } from './sentences.ts';
import { PARTS } from './shared-wording.ts';
import { fill } from './wording.ts';

/**
 * How citizens answered, question by question, each share of those who answered it; a table for each questionnaire
 * and version they were asked with, in its own words. Empty without interviews.
 */
export function interviewPart({ record: { interviews }, questionnaires }: ReportContext): Block[] {
  const known = new Set(questionnaires.map(questionnaireKey));
  const others = interviews.filter(
    ({ deleted, answers, questionnaireKey: key }) =>
      !deleted && !known.has(key) && Object.values(answers).some((option) => option !== null),
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

function countsOf(interviews: readonly Interview[], questionnaire: Questionnaire): Block[] {
  const texts = PARTS.voices.interviews;
  const { total, questions } = countInterviews(interviews, questionnaire);
  const rows = questions.flatMap((counted, index): string[][] => {
    const question = questionnaire.questions[index];
    if (!question || counted.answered === 0) return [];
    const lead = fill(texts.question, { text: question.text, answered: formatCount(counted.answered) });
    return [
      [String(index + 1), lead, '', ''],
      ...counted.options.map(({ id, count }) => [
        '',
        fill(texts.option, { label: optionLabel(question, id) }),
        formatNumber(count),
        percentText(percentageOf(count, counted.answered)),
      ]),
    ];
  });
  const table: Table = {
    type: 'table',
    widths: [1, 9, 2.2, 3],
    alignments: ['center', 'left', 'right', 'right'],
    header: [[...texts.header]],
    rows,
  };
  return rows.length > 0 ? [leadIn(fill(texts.lead, { count: formatCount(total) })), table] : [];
}

function optionLabel({ options }: Question, id: string): string {
  return options.find((option) => option.id === id)?.label ?? id;
}
