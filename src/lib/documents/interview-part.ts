import { countInterviews, Questionnaire, type Question } from '#lib/domain/interview.ts';
import { percentageOf } from '#lib/domain/rates.ts';
import { formatNumber } from '#lib/domain/vietnamese-number.ts';
import oneStop from '#templates/interview/one-stop.json' with { type: 'json' };
import type { Block, Table } from './document.ts';
import { formatPercentage } from './figure-words.ts';
import type { ReportContext } from './report-context.ts';
import { keyed, leadIn, paragraphs } from './sentences.ts';
import { PARTS } from './shared-wording.ts';
import { fill } from './wording.ts';

/** How citizens answered, question by question, each share of those who answered it; empty without interviews. */
export function interviewPart({ record }: ReportContext): Block[] {
  const questionnaire = Questionnaire.parse(oneStop);
  const { total, questions } = countInterviews(record.interviews, questionnaire);
  const texts = PARTS.voices.interviews;
  const answered = record.interviews.filter(
    ({ deleted, answers }) => !deleted && Object.values(answers).some((option) => option !== null),
  );
  const others = answered.length - total;
  const rows = questions.flatMap((counted, index): string[][] => {
    const question = questionnaire.questions[index];
    if (!question || counted.answered === 0) return [];
    const lead = fill(texts.question, { text: question.text, answered: formatNumber(counted.answered) });
    return [
      [String(index + 1), lead, '', ''],
      ...counted.options.map(({ id, count }) => [
        '',
        fill(texts.option, { label: optionLabel(question, id) }),
        formatNumber(count),
        formatPercentage(percentageOf(count, counted.answered)),
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
  return [
    ...(rows.length > 0 ? [leadIn(fill(texts.lead, { count: formatNumber(total) })), table] : []),
    ...(others > 0
      ? keyed('interviews/others', paragraphs(fill(texts.otherForm, { count: formatNumber(others) })))
      : []),
  ];
}

function optionLabel({ options }: Question, id: string): string {
  return options.find((option) => option.id === id)?.label ?? id;
}
