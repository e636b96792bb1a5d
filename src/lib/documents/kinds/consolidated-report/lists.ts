import {
  ATTRIBUTED,
  attributedTexts,
  commonTexts,
  findingsOf,
  type CommonText,
  type Shortcoming,
} from '#lib/domain/consolidation/findings.ts';
import type { RecommendationAt } from '#lib/domain/consolidation/recommendations.ts';
import { grouped } from '#lib/domain/basics/grouped.ts';
import { sameText, saysSomething } from '#lib/domain/basics/vietnamese-text.ts';
import { formatDay } from '#lib/domain/basics/vietnamese-date.ts';
import { replyText, type ConsolidatedContext } from './context.ts';
import type { Block, Table } from '#lib/documents/model/document.ts';
import { leadIn, unended, fill } from '#lib/documents/wording/sentences.ts';
import { OFFICE } from '#lib/documents/wording/shared.ts';

/** A numbered table under a line; nothing where it has no rows. */
function listed(lead: string, header: readonly string[], widths: number[], rows: string[][]): Block[] {
  if (rows.length === 0) return [];
  const table: Table = {
    type: 'table',
    widths: [1.1, ...widths],
    alignments: ['center', 'center', ...widths.slice(1).map(() => 'left' as const)],
    header: [[...header]],
    rows: rows.map((row, index) => [String(index + 1), ...row]),
  };
  return [leadIn(lead), table];
}

/** Everything found at so many units that the text only sums it up: every wording, every proof, every unit. */
export function findingTables(context: ConsolidatedContext): Block[] {
  const { wording, whole, areas, unitName } = context;
  const texts = wording.annexes.findings;
  const units = (keys: readonly string[]) => keys.map(unitName).join('; ');
  const shortcomings = findingsOf(whole.rows, 'shortcoming');
  const byCode = new Map(
    grouped(whole.shortcomings, ({ code }) => code).map((group) => [group[0].code, group]),
  );
  return [
    ...listed(
      texts.shortcomings,
      texts.shortcomingsHeader,
      [1.5, 8, 7, 7],
      [
        ...whole.criteria.flatMap(({ code }) =>
          (byCode.get(code) ?? []).flatMap((shortcoming) => criterionRows(shortcoming, context)),
        ),
        ...whole.otherShortcomings.flatMap((common) => wordingRows(common.areaCode, common, context)),
      ],
    ),
    ...listed(
      texts.replies,
      texts.repliesHeader,
      [1.5, 9, 13],
      shortcomings.flatMap(({ unitKey, finding }) =>
        context
          .repliesTo(finding.id)
          .map((one) => [
            finding.itemCode ?? finding.areaCode,
            unended(finding.condition) || OFFICE.unknown,
            replyText(one, unitKey, context),
          ]),
      ),
    ),
    ...listed(
      texts.strengths,
      texts.strengthsHeader,
      [1.8, 13, 9],
      areas.flatMap(({ code }) =>
        whole.strengths
          .filter(({ areaCode }) => areaCode === code)
          .map((strength) => [code, unended(strength.text), units(strength.units)]),
      ),
    ),
    ...listed(
      texts.causes,
      texts.causesHeader,
      [3.4, 12, 8],
      ATTRIBUTED.flatMap((field) =>
        attributedTexts(shortcomings, field).map((cause) => [
          texts.kinds[field],
          unended(cause.text),
          units(cause.units),
        ]),
      ),
    ),
  ];
}

function criterionRows({ code, findings, unworded }: Shortcoming, context: ConsolidatedContext): string[][] {
  const worded = commonTexts(findings, ({ condition }) => condition.trim() || OFFICE.unknown);
  const names = unworded.map(context.unitName).join('; ');
  return [
    ...worded.flatMap((common) => wordingRows(code, common, context)),
    ...(names === '' ? [] : [[code, context.wording.annexes.findings.unworded, '', names]]),
  ];
}

/** A wording, then a row for each proof of it with the units it was seen at. */
function wordingRows(code: string, common: CommonText, { unitName }: ConsolidatedContext): string[][] {
  const proven = commonTexts(common.findings, ({ evidence }) => (saysSomething(evidence) ? evidence : ''));
  const bare = common.findings.filter(({ finding }) => !saysSomething(finding.evidence));
  const rows = [
    ...proven.map(({ text, units }) => ({ proof: unended(text), units })),
    ...(bare.length > 0 ? [{ proof: '', units: [...new Set(bare.map(({ unitKey }) => unitKey))] }] : []),
  ];
  return rows.map(({ proof, units }, index) => [
    code,
    index === 0 ? unended(common.text) : '',
    proof,
    units.map(unitName).join('; '),
  ]);
}

/** What the units said of the visits as a whole. */
export function voiceTable({ voices, wording, unitName }: ConsolidatedContext): Table {
  const texts = wording.annexes.voices;
  return {
    type: 'table',
    widths: [1.1, 4.5, 3, 10],
    alignments: ['center', 'left', 'left', 'left'],
    header: [[...texts.header]],
    rows: voices.map(({ unitKey, statement: { kind, text } }, index) => [
      String(index + 1),
      unitName(unitKey),
      texts.kinds[kind],
      unended(text),
    ]),
  };
}

/** Everything recommended, each thing once; a row for each result it asks for, with who is to bring it and by when. */
export function recommendationTable(context: ConsolidatedContext): Table {
  const texts = context.wording.annexes.recommendations;
  return {
    type: 'table',
    widths: [1.1, 7.5, 12, 4],
    alignments: ['center', 'left', 'left', 'left'],
    header: [[...texts.header]],
    rows: context.whole.recommendations.flatMap(({ content, recommendations }, index) =>
      grouped(recommendations, ({ recommendation }) => sameText(recommendation.product)).map(
        (group, place) => [
          place === 0 ? String(index + 1) : '',
          place === 0 ? unended(content) || OFFICE.unknown : '',
          addresseesText(group, recommendations, context),
          unended(group[0].recommendation.product),
        ],
      ),
    ),
  };
}

const termsOf = ({ recommendation: { dueDate, product } }: RecommendationAt) =>
  `${dueDate ?? ''}|${sameText(product)}`;

/** Who is to act and by when; a body asked by several units on different terms with the units of each. */
function addresseesText(
  group: readonly RecommendationAt[],
  all: readonly RecommendationAt[],
  { wording, unitName }: ConsolidatedContext,
): string {
  const texts = wording.annexes.recommendations;
  const bodyOf = ({ recommendation }: RecommendationAt) => sameText(recommendation.addressee);
  const ofBody = new Map(grouped(all, bodyOf).map((rows) => [bodyOf(rows[0]), rows]));
  return grouped(group, (place) => `${bodyOf(place)}|${termsOf(place)}`)
    .map((rows) => {
      const { addressee, dueDate } = rows[0].recommendation;
      const own = ofBody.get(bodyOf(rows[0])) ?? [];
      const units = [...new Set(rows.map(({ unitKey }) => unitKey))].map(unitName);
      const differs = new Set(own.map(({ unitKey }) => unitKey)).size > 1 && grouped(own, termsOf).length > 1;
      const values = {
        addressee: unended(addressee) || OFFICE.unknown,
        date: dueDate === null ? '' : formatDay(dueDate),
        units: units.join(', '),
      };
      if (differs) return fill(dueDate === null ? texts.addresseeFor : texts.addresseeForBy, values);
      return dueDate === null ? values.addressee : fill(texts.addressee, values);
    })
    .join('; ');
}
