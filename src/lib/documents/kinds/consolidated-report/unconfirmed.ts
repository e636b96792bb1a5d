import { grouped } from '#lib/domain/basics/grouped.ts';
import { formatCount } from '#lib/domain/basics/vietnamese-number.ts';
import type { FigureSheet, RateKey } from '#lib/domain/figures/figures.ts';
import { rateWithoutBase } from '#lib/domain/figures/names.ts';
import { baseIsOpen } from '#lib/domain/figures/printed.ts';
import { reviewSheet } from '#lib/domain/figures/review.ts';
import { recordedAs, type Recorded } from '#lib/domain/record/recorded-as.ts';
import type { ConsolidatedContext } from './context.ts';
import type { Block } from '#lib/documents/model/document.ts';
import { keyed, paragraphs, fill } from '#lib/documents/wording/sentences.ts';
import { PARTS } from '#lib/documents/wording/shared.ts';

type Topic = 'period' | RateKey;

/** What of a sheet the unit is still to confirm; a shortcoming that was recorded of it stands with the shortcomings. */
function openTopics(sheet: FigureSheet, recorded: readonly Recorded[]): Topic[] {
  const { doubts, printed } = reviewSheet(sheet);
  const isOpen = (subject: Parameters<typeof recordedAs>[0]) => recordedAs(subject, recorded) !== 'finding';
  return [
    ...doubts.flatMap((subject) =>
      subject.about === 'period' && isOpen(subject) ? ['period' as const] : [],
    ),
    ...printed.flatMap((explanation) =>
      baseIsOpen(explanation) && isOpen({ about: 'printed', explanation }) ? [explanation.printed.rate] : [],
    ),
  ];
}

/**
 * Names the figures that units have not confirmed, so that none goes out as if it stood. What exactly a unit is asked
 * stands in the papers on that unit: a council is not the one who can answer.
 */
export function unconfirmedBlocks({ wording, whole, names }: ConsolidatedContext): Block[] {
  const texts = wording.results.unconfirmed;
  const open = whole.rows.flatMap(({ unitKey, visits }) =>
    visits.flatMap(({ figures, findings, questions }) =>
      figures.flatMap((sheet) =>
        openTopics(sheet, [...findings, ...questions]).map((topic) => ({ topic, unitKey })),
      ),
    ),
  );
  if (open.length === 0) return [];
  const list = grouped(open, ({ topic }) => topic).map((group) => {
    const [{ topic }] = group;
    const units = names([...new Set(group.map(({ unitKey }) => unitKey))]);
    return topic === 'period'
      ? fill(texts.period, { units })
      : fill(texts.rate, { units, rate: rateWithoutBase(PARTS.figures.rateNames[topic]) });
  });
  return keyed('figures/unconfirmed', paragraphs(fill(texts.line, { list: list.join('; ') })));
}

/** How many questions to units are open, and to which; what they are stands in the papers on each. */
export function questionBlocks({ wording, whole, named, repliesTo }: ConsolidatedContext): Block[] {
  const texts = wording.assessment;
  const asked = whole.rows.flatMap(({ unitKey, visits }) =>
    visits.flatMap(({ questions }) => questions.map(({ id }) => ({ unitKey, id }))),
  );
  if (asked.length === 0) return [];
  const count = formatCount(asked.length);
  const units = named([...new Set(asked.map(({ unitKey }) => unitKey))]);
  const answered = asked.filter(({ id }) => repliesTo(id).length > 0).length;
  const sentences = [
    fill(texts.questionCount, { count, units }),
    ...(answered > 0 ? [fill(texts.questionsAnswered, { count: formatCount(answered) })] : []),
  ];
  return keyed('section/assessment/questions', paragraphs(sentences.join(' ')));
}
