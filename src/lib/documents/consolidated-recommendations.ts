import {
  RECOMMENDATION_LEVELS,
  type CommonRecommendation,
} from '#lib/domain/consolidation-recommendations.ts';
import { formatDayInWords } from '#lib/domain/vietnamese-date.ts';
import { formatNumber } from '#lib/domain/vietnamese-number.ts';
import { NAMED, type ConsolidatedContext } from './consolidated-context.ts';
import type { Block } from './document.ts';
import { numberedParts } from './numbered-parts.ts';
import { ended, keyed, paragraphs, unended } from './sentences.ts';
import { OFFICE } from './shared-wording.ts';
import { fill } from './wording.ts';

/** Section of recommendations: by level, each thing recommended once with whom it concerns and by when. */
export function recommendations(context: ConsolidatedContext): Block[] {
  const { mission, wording, whole } = context;
  const texts = wording.recommendations;
  if (whole.recommendations.length === 0) return paragraphs(texts.none);
  const { act } = OFFICE.words[mission.kind];
  return numberedParts(
    RECOMMENDATION_LEVELS.map((level) => ({
      title: fill(texts.levels[level], { act }),
      blocks: whole.recommendations
        .filter((one) => one.level === level)
        .flatMap((one) =>
          keyed(
            `recommendation/${one.recommendations[0]?.recommendation.id ?? ''}`,
            paragraphs(line(one, context)),
          ),
        ),
    })),
  );
}

function different(texts: readonly string[]): string[] {
  return [...new Set(texts.map(unended).filter((text) => text !== ''))];
}

function line({ content, recommendations: all }: CommonRecommendation, context: ConsolidatedContext): string {
  const texts = context.wording.recommendations;
  const rows = all.map(({ recommendation }) => recommendation);
  const addressees = different(rows.map(({ addressee }) => addressee));
  const listed = addressees.slice(0, NAMED).join(', ');
  const more = addressees.length - NAMED;
  const named =
    more > 0 ? fill(context.wording.unitsMore, { names: listed, count: formatNumber(more) }) : listed;
  const products = different(rows.map(({ product }) => product)).slice(0, NAMED);
  return [
    fill(texts.item, { content: ended(content) || texts.unknown }),
    ...(named ? [fill(texts.addressees, { addressees: named })] : []),
    ...dueWords(
      rows.map(({ dueDate }) => dueDate),
      context,
    ),
    ...products.map((product) => fill(texts.product, { product })),
  ].join(' ');
}

function dueWords(dates: readonly (string | null)[], { wording }: ConsolidatedContext): string[] {
  const texts = wording.recommendations;
  const known = dates.filter((date) => date !== null).sort();
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return [texts.noDue];
  const open = dates.length - known.length;
  return [
    first === last
      ? fill(texts.due, { date: formatDayInWords(first) })
      : fill(texts.dueRange, { from: formatDayInWords(first), to: formatDayInWords(last) }),
    ...(open > 0 ? [fill(texts.someNoDue, { count: formatNumber(open) })] : []),
  ];
}
