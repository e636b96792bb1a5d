import { percentText, percentageOf } from '#lib/domain/figures/rates.ts';
import {
  commonTexts,
  findingsOf,
  type CommonText,
  type Shortcoming,
} from '#lib/domain/consolidation/findings.ts';
import { formatCount, formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import type { ConsolidatedContext, Reply } from './context.ts';
import type { Block } from '#lib/documents/model/document.ts';
import { numberedParts } from '#lib/documents/model/numbering.ts';
import { keyed, paragraphs, unended, fill } from '#lib/documents/wording/sentences.ts';
import { OFFICE } from '#lib/documents/wording/shared.ts';

/** Criteria of one area that are described; the others are only counted. */
const DESCRIBED = 5;

/** Shortcomings of many units: in each area the criteria most units fall short of, the annex holding the rest. */
export function summedShortcomings(context: ConsolidatedContext): Block[] {
  const { wording, whole, areas, annexMention } = context;
  const texts = wording.assessment;
  if (whole.shortcomings.length + whole.otherShortcomings.length === 0) return [];
  const shortcomings = findingsOf(whole.rows, 'shortcoming');
  const named = areas
    .map((area) => ({ ...area, own: whole.shortcomings.filter(({ areaCode }) => areaCode === area.code) }))
    .filter(({ own }) => own.length > 0);
  const values = {
    count: formatCount(shortcomings.length),
    units: formatNumber(new Set(shortcomings.map(({ unitKey }) => unitKey)).size),
    all: formatNumber(whole.rows.length),
    annex: annexMention('findings'),
  };
  const answered = (kind: Reply['kind']) =>
    shortcomings.filter(({ finding }) => context.repliesTo(finding.id).some((one) => one.kind === kind))
      .length;
  const replies = { explained: answered('explanation'), disputed: answered('dissent') };
  const summary = [
    fill(texts.summary, values),
    ...(replies.explained + replies.disputed > 0
      ? [
          fill(texts.answered, {
            explained: formatCount(replies.explained),
            disputed: formatCount(replies.disputed),
            annex: values.annex,
          }),
        ]
      : []),
  ].join(' ');
  return [
    ...keyed('section/assessment/summary', paragraphs(summary)),
    ...numberedParts(
      named.map(({ code, title, own }) => ({
        title,
        blocks: [
          ...own.slice(0, DESCRIBED).flatMap((shortcoming) => criterionBlocks(shortcoming, context)),
          ...otherCriteria(code, own.slice(DESCRIBED), context),
        ],
      })),
      3,
    ),
  ];
}

/** What a shortcoming's paragraph is edited under: its criterion, or the first finding that requires something else. */
export function shortcomingKey({ code, isOwn, findings }: Shortcoming): string {
  return isOwn ? `finding/${findings[0]?.finding.id ?? ''}/criterion` : `criterion/${code}`;
}

function criterionBlocks(shortcoming: Shortcoming, context: ConsolidatedContext): Block[] {
  const { code, requirement, affected, examined, findings } = shortcoming;
  const texts = context.wording.assessment;
  const values = {
    requirement: unended(requirement) || OFFICE.unknown,
    code,
    names: context.names(affected, 'findings'),
  };
  const line =
    examined === null
      ? fill(texts.criterionOwn, { ...values, count: formatCount(affected.length) })
      : fill(texts.criterion, {
          ...values,
          count: formatNumber(affected.length),
          examined: formatNumber(examined),
          percent: percentText(percentageOf(affected.length, examined)),
        });
  // What was found at one unit alone is no example of what is common.
  const [common] = commonTexts(findings, ({ condition }) => condition).filter(
    ({ units }) => units.length > 1,
  );
  const example = common ? ` ${fill(texts.commonest, { condition: unended(common.text) })}` : '';
  return keyed(shortcomingKey(shortcoming), paragraphs(line + example));
}

function otherCriteria(
  areaCode: string,
  rest: readonly Shortcoming[],
  { wording, annexMention }: ConsolidatedContext,
): Block[] {
  if (rest.length === 0) return [];
  const values = { count: formatCount(rest.length), annex: annexMention('findings') };
  return keyed(`area/${areaCode}/criteria`, paragraphs(fill(wording.assessment.otherCriteria, values)));
}

/**
 * The texts a report prints of those units have in common: all of them, or of many units the most frequent, with a line
 * that leads to the annex.
 * @param most how many are printed of many units
 */
export function mostCommon(
  all: readonly CommonText[],
  { most, key }: { most: number; key: string },
  line: (common: CommonText) => Block[],
  { wording, isLarge, annexMention }: ConsolidatedContext,
): Block[] {
  const shown = isLarge ? all.slice(0, most) : all;
  const more = all.length - shown.length;
  if (more === 0) return shown.flatMap(line);
  const values = { count: formatCount(more), annex: annexMention('findings') };
  return [...shown.flatMap(line), ...keyed(key, paragraphs(fill(wording.assessment.more, values)))];
}
