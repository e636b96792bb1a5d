import { cellAt, type Coverage, type UnitRow } from '#lib/domain/consolidation/matrix.ts';
import type { CellState } from '#lib/domain/consolidation/summary.ts';
import type { Criterion } from '#lib/domain/consolidation/criteria.ts';
import { grouped } from '#lib/domain/basics/grouped.ts';
import { formatCount, formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import type { ConsolidatedContext } from './context.ts';
import type { Block, Table } from '#lib/documents/model/document.ts';
import { keyed, leadIn, paragraphs, unended, fill } from '#lib/documents/wording/sentences.ts';

/** Units side by side under their names; more are numbered, and many more are counted by area instead. */
const NAMED_COLUMNS = 6;

/** Criteria that were examined at only some units are named in up to so many lines; the table has all of them. */
const LISTED = 20;

/** Columns of counts, distinguished as the marks are: the first five were examined (`isExamined`), the last two not. */
export const STATE_COLUMNS: readonly (readonly CellState[])[] = [
  ['met'],
  ['partlyMet'],
  ['notMet'],
  ['found'],
  ['recorded'],
  ['notApplicable'],
  ['noted'],
  ['notAsked'],
];
const JUDGED: readonly CellState[] = ['met', 'partlyMet', 'notMet'];

/** Every criterion that anything was recorded on, against every unit; of many units the counts of both sides. */
export function matrixBlocks(context: ConsolidatedContext): Block[] {
  return [...(context.isLarge ? countedBlocks(context) : cellBlocks(context)), ...coverageLines(context)];
}

/** Criteria nobody came to stand under the table, as codes. */
function touchedCriteria({ whole }: ConsolidatedContext): Criterion[] {
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
    rows: touchedCriteria(context).map(({ code, requirement }) => [
      code,
      unended(requirement),
      ...rows.map((row) => texts.marks[cellAt(row, code)]),
    ]),
    signsNoData: true,
  };
  return [...paragraphs(texts.legend), ...(isNumbered ? paragraphs(`${legend.join('; ')}.`) : []), table];
}

function countedBlocks(context: ConsolidatedContext): Block[] {
  const { wording, whole } = context;
  const texts = wording.annexes.matrix;
  const coverageOf = new Map(whole.coverage.map((coverage) => [coverage.code, coverage]));
  const criteria: Table = {
    type: 'table',
    widths: [1.7, 9, ...STATE_COLUMNS.map(() => 1.9)],
    alignments: ['center', 'left', ...STATE_COLUMNS.map(() => 'right' as const)],
    header: [[...texts.criteriaHeader]],
    rows: touchedCriteria(context).map(({ code, requirement }) => [
      code,
      unended(requirement),
      ...STATE_COLUMNS.map((states) =>
        formatNumber(states.reduce((sum, state) => sum + (coverageOf.get(code)?.counts[state] ?? 0), 0)),
      ),
    ]),
  };
  return [leadIn(texts.criteria), criteria, ...areaTable(context)];
}

/** “12/15”: met of judged, of one unit in one area. */
function share(row: UnitRow, codes: readonly string[]): string {
  const states = codes.map((code) => cellAt(row, code)).filter((state) => JUDGED.includes(state));
  const met = states.filter((state) => state === 'met').length;
  return `${formatNumber(met)}/${formatNumber(states.length)}`;
}

function areaTable({ wording, whole, areas, unitName }: ConsolidatedContext): Block[] {
  const texts = wording.annexes.matrix;
  const columns = areas
    .map(({ code, title }) => ({
      code,
      title,
      codes: whole.criteria.filter(({ areaCode }) => areaCode === code).map((criterion) => criterion.code),
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

/** “A1–A4, A6”: codes in the order of the criteria, neighbours as a range. */
function codeRanges(codes: readonly string[], all: readonly string[]): string {
  const chosen = new Set(codes);
  const ranges: string[][] = [];
  let open: string[] | null = null;
  for (const code of all) {
    if (!chosen.has(code)) {
      open = null;
    } else if (open && open[0]?.replace(/\d+$/, '') === code.replace(/\d+$/, '')) {
      open.push(code);
    } else {
      open = [code];
      ranges.push(open);
    }
  }
  return ranges
    .map((range) => (range.length > 2 ? `${range[0]}–${range.at(-1)}` : range.join(', ')))
    .join(', ');
}

/** Which criteria were examined nowhere, and at which units others were not. */
function coverageLines({ wording, whole, names }: ConsolidatedContext): Block[] {
  const texts = wording.annexes.matrix;
  const codes = whole.criteria.map(({ code }) => code);
  const ranges = (some: readonly { code: string }[]) =>
    codeRanges(
      some.map(({ code }) => code),
      codes,
    );
  const unexamined = whole.coverage.filter(({ examined, applicable }) => applicable > 0 && examined === 0);
  const [onlyNoted, nowhere] = [
    unexamined.filter(({ counts }) => counts.noted > 0),
    unexamined.filter(({ counts }) => counts.noted === 0),
  ];
  const partly = whole.coverage.filter(({ examined, applicable }) => examined > 0 && examined < applicable);
  const rowOf = new Map(whole.rows.map((row) => [row.unitKey, row]));
  /** Told apart as the marks of the table are. */
  const missing = ({ code, notExamined }: Coverage) => {
    const isNoted = (unitKey: string) => {
      const row = rowOf.get(unitKey);
      return row !== undefined && cellAt(row, code) === 'noted';
    };
    const noted = notExamined.filter(isNoted);
    const notAsked = notExamined.filter((unitKey) => !isNoted(unitKey));
    return [
      ...(noted.length > 0 ? [fill(texts.someNoted, { names: names(noted) })] : []),
      ...(notAsked.length > 0 ? [fill(texts.someNotAsked, { names: names(notAsked) })] : []),
    ].join('; ');
  };
  const groups = grouped(
    partly,
    (coverage) => `${coverage.applicable} ${coverage.notExamined.join()} ${missing(coverage)}`,
  );
  const line = (group: [Coverage, ...Coverage[]]) => {
    const { examined, applicable } = group[0];
    return fill(texts.examinedSome, {
      codes: ranges(group),
      examined: formatNumber(examined),
      applicable: formatNumber(applicable),
      missing: missing(group[0]),
    });
  };
  const counted = (
    [
      [
        'everywhere',
        whole.coverage.filter(
          (coverage) => coverage.applicable > 0 && coverage.examined === coverage.applicable,
        ),
      ],
      ['partly', partly],
      ['onlyNoted', onlyNoted],
      ['unexamined', nowhere],
      ['notApplicable', whole.coverage.filter(({ applicable }) => applicable === 0)],
    ] as const
  ).filter(([, some]) => some.length > 0);
  const parts = counted.map(([what, some]) => fill(texts[what], { count: formatCount(some.length) }));
  const differing = whole.criteria.filter(({ wordingDiffers }) => wordingDiffers);
  return [
    ...keyed('criteria/coverage', paragraphs(fill(texts.coverage, { parts: parts.join(', ') }))),
    ...(onlyNoted.length > 0
      ? keyed('criteria/only-noted', paragraphs(fill(texts.onlyNotedCodes, { codes: ranges(onlyNoted) })))
      : []),
    ...(nowhere.length > 0
      ? keyed('criteria/nowhere', paragraphs(fill(texts.nowhere, { codes: ranges(nowhere) })))
      : []),
    ...(groups.length <= LISTED
      ? groups.flatMap((group) => keyed(`criterion/${group[0].code}/examined`, paragraphs(line(group))))
      : []),
    ...(differing.length > 0
      ? keyed('criteria/wording', paragraphs(fill(texts.wordingDiffers, { codes: ranges(differing) })))
      : []),
  ];
}
