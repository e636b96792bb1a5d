import { cellAt, isAsked, type UnitRow } from '#lib/domain/consolidation-matrix.ts';
import type { CellState } from '#lib/domain/consolidation-summary.ts';
import type { Criterion } from '#lib/domain/consolidation-criteria.ts';
import { formatNumber } from '#lib/domain/vietnamese-number.ts';
import type { ConsolidatedContext } from './consolidated-context.ts';
import type { Block, Table } from './document.ts';
import { leadIn, paragraphs, unended } from './sentences.ts';
import { fill } from './wording.ts';

/** Units side by side under their names; more are numbered, and many more are counted by area instead. */
const NAMED_COLUMNS = 6;

const STATES = [
  'met',
  'partlyMet',
  'notMet',
  'recorded',
  'notApplicable',
  'notAsked',
] as const satisfies CellState[];

/** Every criterion that any unit was asked, against every unit; of many units the counts of both sides. */
export function matrixBlocks(context: ConsolidatedContext): Block[] {
  return context.isLarge ? countedBlocks(context) : cellBlocks(context);
}

/** Criteria nobody was asked stand in the text, as codes. */
function askedCriteria({ whole }: ConsolidatedContext): Criterion[] {
  return whole.criteria.filter(
    (_, index) => (whole.coverage[index]?.counts.notAsked ?? 0) < whole.rows.length,
  );
}

function cellBlocks(context: ConsolidatedContext): Block[] {
  const { wording, whole, unitName } = context;
  const texts = wording.annexes.matrix;
  const { rows } = whole;
  const isNumbered = rows.length > NAMED_COLUMNS;
  const number = (index: number) => fill(texts.number, { number: formatNumber(index + 1) });
  const legend = rows.map(({ unitKey }, index) =>
    fill(texts.legendUnit, { number: formatNumber(index + 1), unit: unitName(unitKey) }),
  );
  const table: Table = {
    type: 'table',
    widths: [1.6, 10, ...rows.map(() => (isNumbered ? 1.3 : 2.6))],
    alignments: ['center', 'left', ...rows.map(() => 'center' as const)],
    header: [
      [
        ...texts.header,
        ...rows.map(({ unitKey }, index) => (isNumbered ? number(index) : unitName(unitKey))),
      ],
    ],
    rows: askedCriteria(context).map(({ code, requirement }) => [
      code,
      unended(requirement),
      ...rows.map((row) => texts.marks[cellAt(row, code)]),
    ]),
  };
  return [...paragraphs(texts.legend), ...(isNumbered ? paragraphs(`${legend.join('; ')}.`) : []), table];
}

function countedBlocks(context: ConsolidatedContext): Block[] {
  const { wording, whole } = context;
  const texts = wording.annexes.matrix;
  const coverageOf = new Map(whole.coverage.map((one) => [one.code, one]));
  const criteria: Table = {
    type: 'table',
    widths: [1.7, 9, ...STATES.map(() => 1.9)],
    alignments: ['center', 'left', ...STATES.map(() => 'right' as const)],
    header: [[...texts.criteriaHeader]],
    rows: askedCriteria(context).map(({ code, requirement }) => [
      code,
      unended(requirement),
      ...STATES.map((state) => formatNumber(coverageOf.get(code)?.counts[state] ?? 0)),
    ]),
  };
  return [leadIn(texts.criteria), criteria, ...areaTable(context)];
}

/** “12/15”: met of judged, of one unit in one area. */
function share(row: UnitRow, codes: readonly string[]): string {
  const states = codes
    .map((code) => cellAt(row, code))
    .filter((state) => isAsked(state) && state !== 'recorded');
  const met = states.filter((state) => state === 'met').length;
  return `${formatNumber(met)}/${formatNumber(states.length)}`;
}

function areaTable({ wording, whole, areas, unitName }: ConsolidatedContext): Block[] {
  const texts = wording.annexes.matrix;
  const columns = areas
    .map(({ code, title }) => ({
      code,
      title,
      codes: whole.criteria.filter(({ areaCode }) => areaCode === code).map((one) => one.code),
    }))
    .filter(({ codes }) => codes.length > 0);
  const table: Table = {
    type: 'table',
    widths: [1.4, 7, ...columns.map(() => 2)],
    alignments: ['center', 'left', ...columns.map(() => 'right' as const)],
    header: [[...texts.byAreaHeader, ...columns.map(({ code }) => code)]],
    rows: whole.rows.map((row, index) => [
      String(index + 1),
      unitName(row.unitKey),
      ...columns.map(({ codes }) => share(row, codes)),
    ]),
  };
  const list = columns.map(({ code, title }) => fill(texts.areaName, { code, title })).join('; ');
  return [leadIn(texts.byArea), ...paragraphs(fill(texts.areaLegend, { list })), table];
}
