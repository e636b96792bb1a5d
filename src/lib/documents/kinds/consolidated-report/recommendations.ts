import {
  RECOMMENDATION_LEVELS,
  type CommonRecommendation,
  type RecommendationAt,
  type RecommendationLevel,
} from '#lib/domain/consolidation/recommendations.ts';
import type { Recommendation } from '#lib/domain/visit/recommendation.ts';
import { grouped } from '#lib/domain/basics/grouped.ts';
import { sameText } from '#lib/domain/basics/vietnamese-text.ts';
import { formatDayInWords } from '#lib/domain/basics/vietnamese-date.ts';
import { formatCount } from '#lib/domain/basics/vietnamese-number.ts';
import { NAMED, type ConsolidatedContext } from './context.ts';
import type { Block, Paragraph } from '#lib/documents/model/document.ts';
import { numberedParts } from '#lib/documents/model/numbering.ts';
import { asking, ended, keyed, paragraphs, prompt, unended, fill } from '#lib/documents/wording/sentences.ts';
import { OFFICE } from '#lib/documents/wording/shared.ts';

/** Of many units: recommendations to one level that are printed, the most frequent; an annex has them all. */
const DESCRIBED = 25;

/** Section of recommendations: by level, each thing recommended once with whom it concerns and by when. */
export function recommendations(context: ConsolidatedContext): Block[] {
  const { mission, wording, whole } = context;
  const texts = wording.recommendations;
  if (whole.recommendations.length === 0) return [prompt(texts.none)];
  const { act } = OFFICE.words[mission.kind];
  return numberedParts(
    RECOMMENDATION_LEVELS.map((level) => ({
      title: fill(texts.levels[level], { act }),
      blocks: levelBlocks(level, context),
    })),
  );
}

function levelBlocks(level: RecommendationLevel, context: ConsolidatedContext): Block[] {
  const { wording, whole, isLarge, annexMention } = context;
  const own = whole.recommendations.filter((common) => common.level === level);
  const shown = isLarge ? own.slice(0, DESCRIBED) : own;
  const more = own.length - shown.length;
  const values = { count: formatCount(more), annex: annexMention('recommendations') };
  return [
    ...shown.flatMap((common) =>
      keyed(`recommendation/${common.recommendations[0]?.recommendation.id ?? ''}`, line(common, context)),
    ),
    ...(more > 0
      ? keyed(`section/recommendations/${level}/more`, paragraphs(fill(wording.recommendations.more, values)))
      : []),
  ];
}

function different(texts: readonly string[]): string[] {
  const written = texts.map(unended).filter((text) => text !== '');
  return grouped(written, sameText).map(([first]) => first);
}

function line(
  { content, recommendations: all }: CommonRecommendation,
  context: ConsolidatedContext,
): Paragraph[] {
  const texts = context.wording.recommendations;
  const rows = all.map(({ recommendation }) => recommendation);
  const addressees = different(rows.map(({ addressee }) => addressee));
  const named = context.listed(addressees, 'recommendations');
  const ofUnits = context.isLarge ? [] : unitWords(all, context);
  const products = different(rows.map(({ product }) => product));
  const due = dueWords(
    rows.map(({ dueDate }) => dueDate),
    context,
  );
  const sentences = [
    fill(texts.item, { content: ended(content) || texts.unknown }),
    ...(named ? [fill(texts.addressees, { addressees: named })] : []),
    ...(ofUnits.length > 0 ? ofUnits : [...due.sentences, ...productWords(products, rows, context)]),
  ];
  return asking(paragraphs(sentences.join(' ')), due.missing);
}

/** What is to come of it; of many units that are to bring different things, or of which some are, where that stands. */
function productWords(
  products: readonly string[],
  rows: readonly Recommendation[],
  { wording, isLarge, annexMention }: ConsolidatedContext,
): string[] {
  const texts = wording.recommendations;
  const isOne = products.length === 1 && rows.every(({ product }) => unended(product) !== '');
  if (isLarge && products.length > 0 && !isOne)
    return [fill(texts.productsAnnex, { annex: annexMention('recommendations') })];
  return products.slice(0, NAMED).map((product) => fill(texts.product, { product }));
}

/** By when and with what result, unit by unit; empty where all are the same. */
function unitWords(all: readonly RecommendationAt[], { wording, names }: ConsolidatedContext): string[] {
  const { at, atDue, atProduct, atAnd } = wording.recommendations;
  const groups = grouped(
    all,
    ({ recommendation: { dueDate, product } }) => `${dueDate ?? ''}|${sameText(product)}`,
  );
  if (groups.length < 2) return [];
  return groups.flatMap((group) => {
    const { dueDate, product } = group[0].recommendation;
    const what = [
      ...(dueDate === null ? [] : [fill(atDue, { date: formatDayInWords(dueDate) })]),
      ...(unended(product) === '' ? [] : [fill(atProduct, { product: unended(product) })]),
    ].join(atAnd);
    const units = names([...new Set(group.map(({ unitKey }) => unitKey))]);
    return what === '' ? [] : [fill(at, { units, what })];
  });
}

function dueWords(
  dates: readonly (string | null)[],
  { wording, annexMention }: ConsolidatedContext,
): { sentences: string[]; missing: string[] } {
  const texts = wording.recommendations;
  const days = dates.filter((date) => date !== null).sort();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return { sentences: [], missing: [texts.noDue] };
  const open = dates.length - days.length;
  const ends = { from: formatDayInWords(first), to: formatDayInWords(last) };
  // Of few units each is named with its own day.
  const range = fill(texts.dueRangeAnnex, { ...ends, annex: annexMention('recommendations') });
  const sentence = first === last ? fill(texts.due, { date: ends.from }) : range;
  return {
    sentences: [sentence],
    missing: open > 0 ? [fill(texts.someNoDue, { count: formatCount(open) })] : [],
  };
}
