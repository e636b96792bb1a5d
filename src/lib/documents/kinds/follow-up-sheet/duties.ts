import { isToBeReminded, type SheetCase } from '#lib/domain/follow-up/record.ts';
import { EscalationStep } from '#lib/domain/follow-up/follow-up.ts';
import { formatCount, formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import type { Block } from '#lib/documents/model/document.ts';
import type { FollowUpSheetContext } from './wording.ts';
import { keyed, leadIn, paragraphs, fill } from '#lib/documents/wording/sentences.ts';
import { OFFICE } from '#lib/documents/wording/shared.ts';

/** So many rows of the annex are named in a line; more are counted. */
const NAMED = 12;

/** Which steps are due on the day of the sheet, and which explanations are late, by the settings of the office. */
export function duties({ wording, cases, date }: FollowUpSheetContext): Block[] {
  const texts = wording.duties;
  const isDue = (step: EscalationStep) => (standing: SheetCase) =>
    isToBeReminded(standing) && standing.state.next?.step === step;
  const isLate = ({ state: { explanationLateFrom } }: SheetCase) => explanationLateFrom !== null;
  const rows = (is: (standing: SheetCase) => boolean) =>
    cases.flatMap((standing, index) => (is(standing) ? [index + 1] : []));
  const steps = EscalationStep.options
    .map((step) => ({ step, numbers: rows(isDue(step)) }))
    .filter(({ numbers }) => numbers.length > 0);
  const late = rows(isLate);
  const due = new Set([...steps.flatMap(({ numbers }) => numbers), ...late]).size;
  if (due === 0) return keyed('section/duties/none', paragraphs(fill(texts.none, { date })));
  const open = cases.filter(({ state }) => state.due !== 'done').length;
  const counted = (numbers: readonly number[]) => ({
    count: formatCount(numbers.length),
    places: placesText(numbers, texts),
  });
  return [
    {
      ...leadIn(fill(texts.lead, { date, open: formatCount(open), due: formatCount(due) })),
      key: 'section/duties/lead',
    },
    ...steps.flatMap(({ step, numbers }) =>
      keyed(
        `section/duties/${step}`,
        paragraphs(fill(texts.step, { step: wording.steps[step], ...counted(numbers) })),
      ),
    ),
    ...(late.length > 0
      ? keyed('section/duties/explanation', paragraphs(fill(texts.explanation, counted(late))))
      : []),
  ];
}

function placesText(numbers: readonly number[], texts: FollowUpSheetContext['wording']['duties']): string {
  const annex = OFFICE.annex.mentioned;
  const named = numbers
    .slice(0, NAMED)
    .map((number) => formatNumber(number))
    .join(', ');
  const more = numbers.length - NAMED;
  return more > 0
    ? fill(texts.placesMore, { numbers: named, more: formatCount(more), annex })
    : fill(texts.places, { numbers: named, annex });
}
