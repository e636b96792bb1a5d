import { percentText, percentageOf } from '#lib/domain/figures/rates.ts';
import { cellAt, NO_COUNTS } from '#lib/domain/consolidation/matrix.ts';
import type { CellState } from '#lib/domain/consolidation/summary.ts';
import { placeOf } from '#lib/domain/record/number-doubt.ts';
import { isExamined } from '#lib/domain/visit/progress.ts';
import { grouped } from '#lib/domain/basics/grouped.ts';
import { formatCount, formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import { comparisonBlocks } from './comparison.ts';
import { consolidatedCharts } from './charts.ts';
import type { ConsolidatedContext } from './context.ts';
import { STATE_COLUMNS } from './matrix.ts';
import { figureTotalBlocks } from './totals.ts';
import type { Block, Chart, ChartBar, Table } from '#lib/documents/model/document.ts';
import { differing } from '#lib/documents/parts/figures/sentence-lines.ts';
import { lowered } from '#lib/documents/wording/figure-words.ts';
import { numberedParts } from '#lib/documents/model/numbering.ts';
import { keyed, leadIn, paragraphs, prompt, unended, fill } from '#lib/documents/wording/sentences.ts';
import { PARTS } from '#lib/documents/wording/shared.ts';
import { withoutEmptyColumns } from '#lib/documents/paper/table-bands.ts';

const SHADES = { met: 'light', partlyMet: 'medium', notMet: 'dark' } as const;

/** Section of results: by area, figures with their totals, and what changed since an earlier mission. */
export function results(context: ConsolidatedContext): Block[] {
  const { wording, whole } = context;
  const texts = wording.results;
  if (whole.rows.length === 0) return [prompt(texts.none)];
  const counted = [
    ...figureTotalBlocks(context),
    ...comparisonBlocks(context),
    ...consolidatedCharts(context),
    ...doubtBlocks(context),
  ];
  return numberedParts([
    { title: texts.areas, blocks: areaBlocks(context) },
    {
      title: texts.figures,
      blocks: keyed('section/results/figures', counted.length > 0 ? counted : [prompt(texts.noFigures)]),
    },
    { title: texts.changes, blocks: changeBlocks(context) },
  ]);
}

/** Numbers of the units that do not go together, above all findings that tell of other numbers than the tables. */
function doubtBlocks({ wording, doubtsAt, unitName }: ConsolidatedContext): Block[] {
  const blocks = doubtsAt.flatMap(({ unitKey, visitId, sheets, doubts }) =>
    grouped(doubts, placeOf).flatMap((group) =>
      keyed(
        // An edit stays with its item or finding, whatever visits and doubts come or go.
        `figures/doubts/${visitId}/${placeOf(group[0])}`,
        group.flatMap((doubt) => {
          const { code, sentence } = differing(doubt, sheets, PARTS.figures);
          const values = { unit: unitName(unitKey), sentence };
          const { doubtOfItem, doubt: plain } = wording.results;
          return paragraphs(code === null ? fill(plain, values) : fill(doubtOfItem, { ...values, code }));
        }),
      ),
    ),
  );
  return blocks.length > 0 ? [leadIn(PARTS.figures.checks.doubts), ...blocks] : [];
}

type AreaCounts = { code: string; title: string } & Record<CellState, number>;

/** Cells of the matrix, counted by area. */
function countsByArea({ whole: { criteria, rows }, areas }: ConsolidatedContext): AreaCounts[] {
  const counts = new Map<string, AreaCounts>();
  for (const { code, areaCode } of criteria) {
    const area = counts.get(areaCode) ?? {
      ...NO_COUNTS,
      ...{ code: areaCode, title: areas.find((area) => area.code === areaCode)?.title ?? areaCode },
    };
    counts.set(areaCode, area);
    for (const row of rows) area[cellAt(row, code)] += 1;
  }
  return [...counts.values()];
}

function areaBlocks(context: ConsolidatedContext): Block[] {
  const texts = context.wording.results;
  const areas = countsByArea(context);
  if (
    areas.every(
      (area) =>
        area.notAsked === Object.keys(NO_COUNTS).reduce((sum, state) => sum + area[state as CellState], 0),
    )
  )
    return [];
  const table: Table = {
    type: 'table',
    // Those with long heads are wider, so that the head takes few lines.
    widths: [4.8, ...STATE_COLUMNS.map(([state]) => (state === 'noted' || state === 'found' ? 2.2 : 1.6))],
    alignments: ['left', ...STATE_COLUMNS.map(() => 'right' as const)],
    header: [[...texts.areasHeader]],
    rows: areas.map((area) => [
      `${area.code}. ${area.title}`,
      ...STATE_COLUMNS.map((states) => formatNumber(states.reduce((sum, state) => sum + area[state], 0))),
    ]),
  };
  // What no area has is not shown; how much was not looked at always is.
  const counts = STATE_COLUMNS.map((_, index) => index + 1).slice(0, -1);
  const shown = withoutEmptyColumns(table, counts, formatNumber(0));
  const examined = STATE_COLUMNS.flatMap(([state], index) => {
    const title = texts.areasHeader[index + 1] ?? '';
    return state && isExamined(state) && shown.header[0]?.includes(title) ? [lowered(title)] : [];
  });
  const lead =
    examined.length > 0 ? fill(texts.areasLeadExamined, { columns: examined.join('; ') }) : texts.areasLead;
  return [leadIn(lead), shown, ...onlyNoted(areas, context), ...areaChart(areas, context)];
}

/** The areas nobody examined at any unit of which something is told all the same, as in the papers on one unit. */
function onlyNoted(areas: readonly AreaCounts[], { wording, whole }: ConsolidatedContext): Block[] {
  const told = new Set(
    whole.rows.flatMap(({ visits }) =>
      visits.flatMap(({ findings, questions }) =>
        [...findings, ...questions].map(({ areaCode }) => areaCode),
      ),
    ),
  );
  const isUnexamined = (area: AreaCounts) =>
    Object.keys(NO_COUNTS).every(
      (state) => !isExamined(state as CellState) || area[state as CellState] === 0,
    );
  const titles = areas
    .filter((area) => told.has(area.code) && isUnexamined(area))
    .map(({ title }) => unended(title));
  return titles.length === 0
    ? []
    : keyed(
        'areas/only-noted',
        paragraphs(fill(wording.results.onlyNotedAreas, { areas: titles.join('; ') })),
      );
}

function areaChart(areas: readonly AreaCounts[], { wording }: ConsolidatedContext): Chart[] {
  const texts = wording.results;
  const judgements = ['met', 'partlyMet', 'notMet'] as const;
  const bars = areas.flatMap((area): ChartBar[] => {
    const judged = judgements.reduce((sum, judgement) => sum + area[judgement], 0);
    if (judged === 0) return [];
    const parts = judgements
      .filter((judgement) => area[judgement] > 0)
      .map((judgement) => ({
        label: fill(texts.areaPart, {
          judgement: texts.judgements[judgement],
          count: formatNumber(area[judgement]),
          percent: percentText(percentageOf(area[judgement], judged)),
        }),
        value: area[judgement],
        shade: SHADES[judgement],
      }));
    const label = fill(texts.areaBar, { area: `${area.code}. ${area.title}`, count: formatCount(judged) });
    return [{ label, parts }];
  });
  // One bar alone compares nothing that the table does not.
  return bars.length > 1 ? [{ type: 'chart', title: texts.areasChart, bars }] : [];
}

function changeBlocks({ wording, whole, names }: ConsolidatedContext): Block[] {
  const texts = wording.results;
  const requirementOf = new Map(whole.criteria.map(({ code, requirement }) => [code, requirement]));
  if (whole.changes.length === 0) return [];
  const named = (code: string) => ({ code, requirement: unended(requirementOf.get(code) ?? '') });
  const table: Table = {
    type: 'table',
    widths: [1.8, 7, 1.8, 1.8, 1.8, 1.8],
    alignments: ['center', 'left', 'right', 'right', 'right', 'right'],
    header: [[...texts.changesHeader]],
    rows: whole.changes.map(({ code, units: { improved, worse, stillMet, stillShort } }) => [
      code,
      unended(requirementOf.get(code) ?? ''),
      ...[improved, worse, stillMet, stillShort].map(({ length }) => formatNumber(length)),
    ]),
  };
  const lines = whole.changes.flatMap(({ code, units: { worse, stillShort } }) => [
    ...(worse.length > 0
      ? keyed(`change/${code}/worse`, paragraphs(fill(texts.worse, { ...named(code), units: names(worse) })))
      : []),
    ...(stillShort.length > 0
      ? keyed(
          `change/${code}/short`,
          paragraphs(fill(texts.stillShort, { ...named(code), units: names(stillShort) })),
        )
      : []),
  ]);
  return [leadIn(texts.changesLead), table, ...lines];
}
