import {
  ATTRIBUTED,
  attributedTexts,
  commonTexts,
  findingsOf,
  type CommonText,
  type Shortcoming,
} from '#lib/domain/consolidation/findings.ts';
import { grouped } from '#lib/domain/basics/grouped.ts';
import { formatDay } from '#lib/domain/basics/vietnamese-date.ts';
import type { ConsolidatedContext } from './context.ts';
import type { Block, Table } from '#lib/documents/model/document.ts';
import { leadIn, unended } from '#lib/documents/wording/sentences.ts';
import { OFFICE } from '#lib/documents/wording/shared.ts';
import { fill } from '#lib/documents/wording/wording.ts';

const different = (texts: readonly string[]) => [
  ...new Set(texts.map(unended).filter((text) => text !== '')),
];

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
          (byCode.get(code) ?? []).flatMap((one) => criterionRows(one, context)),
        ),
        ...whole.otherShortcomings.flatMap((one) => wordingRows(one.areaCode, one, context)),
      ],
    ),
    ...listed(
      texts.strengths,
      texts.strengthsHeader,
      [1.8, 13, 9],
      areas.flatMap(({ code }) =>
        whole.strengths
          .filter(({ areaCode }) => areaCode === code)
          .map((one) => [code, unended(one.text), units(one.units)]),
      ),
    ),
    ...listed(
      texts.causes,
      texts.causesHeader,
      [3.4, 12, 8],
      ATTRIBUTED.flatMap((field) =>
        attributedTexts(shortcomings, field).map((one) => [
          texts.kinds[field],
          unended(one.text),
          units(one.units),
        ]),
      ),
    ),
  ];
}

function criterionRows({ code, findings, unworded }: Shortcoming, context: ConsolidatedContext): string[][] {
  const worded = commonTexts(findings, ({ condition }) => condition.trim() || OFFICE.unknown);
  const names = unworded.map(context.unitName).join('; ');
  return [
    ...worded.flatMap((one) => wordingRows(code, one, context)),
    ...(names === '' ? [] : [[code, context.wording.annexes.findings.unworded, '', names]]),
  ];
}

/** A wording, then a row for each proof of it with the units it was seen at. */
function wordingRows(code: string, one: CommonText, { unitName }: ConsolidatedContext): string[][] {
  const proven = commonTexts(one.findings, ({ evidence }) => evidence);
  const bare = one.findings.filter(({ finding }) => finding.evidence.trim() === '');
  const rows = [
    ...proven.map(({ text, units }) => ({ proof: unended(text), units })),
    ...(bare.length > 0 ? [{ proof: '', units: [...new Set(bare.map(({ unitKey }) => unitKey))] }] : []),
  ];
  return rows.map(({ proof, units }, index) => [
    code,
    index === 0 ? unended(one.text) : '',
    proof,
    units.map(unitName).join('; '),
  ]);
}

/** Everything recommended, each thing once with all it is addressed to and by when. */
export function recommendationTable({ wording, whole }: ConsolidatedContext): Table {
  const texts = wording.annexes.recommendations;
  return {
    type: 'table',
    widths: [1.1, 7.5, 12, 4],
    alignments: ['center', 'left', 'left', 'left'],
    header: [[...texts.header]],
    rows: whole.recommendations.map(({ content, recommendations }, index) => {
      const rows = recommendations.map(({ recommendation }) => recommendation);
      const addressees = rows.map(({ addressee, dueDate }) => {
        const named = unended(addressee) || OFFICE.unknown;
        return dueDate === null
          ? named
          : fill(texts.addressee, { addressee: named, date: formatDay(dueDate) });
      });
      return [
        String(index + 1),
        unended(content) || OFFICE.unknown,
        [...new Set(addressees)].join('; '),
        different(rows.map(({ product }) => product)).join('; '),
      ];
    }),
  };
}
