import type { Checklist } from './checklist.ts';
import type { Change } from './consolidation-change.ts';
import { consolidate, type Consolidation } from './consolidation.ts';
import { criteriaOf, type Criterion } from './consolidation-criteria.ts';
import {
  barViews,
  figureViews,
  rateViews,
  type FigureView,
  type RateView,
  type ViewBar,
} from './consolidation-view-figures.ts';
import { judgementsByArea, type AreaJudgements } from './consolidation-view-areas.ts';
import type { ConsolidationFilter } from './consolidation-filter.ts';
import type { CommonText } from './consolidation-findings.ts';
import { cellAt, isAsked, isShort, type UnitRow } from './consolidation-matrix.ts';
import type { CellState, VisitSummary } from './consolidation-summary.ts';
import { UnitKind } from './unit-schema.ts';
import { sameText } from './vietnamese-text.ts';

/** A unit as the desk lists it. */
export interface ViewUnit {
  name: string;
  /** District and province. */
  place: string;
  visits: { missionId: string; visitId: string }[];
  /** A letter for each criterion, in their order: one text crosses from a worker faster than a hundred. See `stateAt`. */
  cells: string;
  /** Places of the criteria on which a shortcoming was written. */
  found: number[];
}

const LETTERS: Record<CellState, string> = {
  met: 'm',
  partlyMet: 'p',
  notMet: 'n',
  notApplicable: 'a',
  recorded: 'r',
  notAsked: '-',
};
const STATES = new Map(Object.entries(LETTERS).map(([state, letter]) => [letter, state as CellState]));

/** What became of one criterion at one unit. */
export function stateAt({ cells }: Pick<ViewUnit, 'cells'>, criterion: number): CellState {
  return STATES.get(cells.charAt(criterion)) ?? 'notAsked';
}

/** A criterion some units fall short of. */
export interface ViewShortcoming {
  /** Place of the criterion. */
  criterion: number;
  affected: number[];
  asked: number;
}

/** What was written of several units word for word, on no criterion. */
export interface ViewText {
  areaCode: string;
  text: string;
  units: number[];
}

/**
 * A consolidation as a screen shows it: plain and small, so that a worker hands it over without halting the page.
 * Units and criteria are named by their places.
 */
export interface ConsolidationView {
  units: ViewUnit[];
  criteria: readonly Criterion[];
  visits: number;
  findings: number;
  /** Cells of the matrix that were asked, of those that apply. */
  coverage: { asked: number; all: number };
  areas: AreaJudgements[];
  figures: FigureView[];
  rates: RateView[];
  bars: ViewBar[];
  shortcomings: ViewShortcoming[];
  otherShortcomings: ViewText[];
  strengths: ViewText[];
  changes: { criterion: number; units: Record<Change, number[]> }[];
  /** What a filter may ask for, whatever it asks for now. */
  choices: { provinces: string[]; unitKinds: UnitKind[]; areas: { code: string; title: string }[] };
}

export interface ViewSource {
  summaries: readonly VisitSummary[];
  checklists: readonly Checklist[];
  earlier: readonly VisitSummary[];
  filter: ConsolidationFilter;
}

function viewUnit(row: UnitRow, criteria: readonly Criterion[]): ViewUnit {
  const { unit, visits } = row;
  const codes = new Set(
    visits.flatMap(({ findings }) =>
      findings.filter(({ kind }) => kind === 'shortcoming').map(({ itemCode }) => itemCode),
    ),
  );
  return {
    name: unit.name,
    place: [unit.district, unit.province].filter(Boolean).join(', '),
    visits: visits.map(({ missionId, visitId }) => ({ missionId, visitId })),
    cells: criteria.map(({ code }) => LETTERS[cellAt(row, code)]).join(''),
    found: criteria.flatMap(({ code }, place) => (codes.has(code) ? [place] : [])),
  };
}

function choicesOf({ summaries, checklists }: ViewSource): ConsolidationView['choices'] {
  const provinces = new Map(summaries.map(({ unit: { province } }) => [sameText(province), province]));
  provinces.delete('');
  const kinds = new Set(summaries.map(({ unit }) => unit.kind));
  const areas = new Map(
    criteriaOf(checklists).map(({ areaCode, areaTitle }) => [areaCode, { code: areaCode, title: areaTitle }]),
  );
  return {
    provinces: [...provinces.values()].sort((a, b) => a.localeCompare(b, 'vi')),
    unitKinds: UnitKind.options.filter((kind) => kinds.has(kind)),
    areas: [...areas.values()],
  };
}

/** Consolidates summaries and leaves out what only a drill-down shows. */
export function viewConsolidation(source: ViewSource): ConsolidationView {
  const whole: Consolidation = consolidate(source);
  const { rows, criteria } = whole;
  const unitPlaces = new Map(rows.map(({ unitKey }, place) => [unitKey, place]));
  const places = (keys: readonly string[]) => keys.map((key) => unitPlaces.get(key) ?? 0);
  const criterionPlaces = new Map(criteria.map(({ code }, place) => [code, place]));
  const criterion = (code: string) => criterionPlaces.get(code) ?? 0;
  const text = ({ areaCode, text, units }: CommonText) => ({ areaCode, text, units: places(units) });
  const visits = rows.flatMap((row) => row.visits);
  return {
    units: rows.map((row) => viewUnit(row, criteria)),
    criteria,
    visits: visits.length,
    findings: visits.reduce((sum, { findings }) => sum + findings.length, 0),
    coverage: {
      asked: whole.coverage.reduce((sum, { asked }) => sum + asked, 0),
      all: whole.coverage.reduce((sum, { asked, counts }) => sum + asked + counts.notAsked, 0),
    },
    areas: judgementsByArea(whole),
    figures: figureViews(whole.figures, rows.length, places),
    rates: rateViews(whole.rates, places),
    bars: barViews(whole, places),
    shortcomings: whole.shortcomings.map(({ code, affected, asked }) => ({
      criterion: criterion(code),
      affected: places(affected),
      asked,
    })),
    otherShortcomings: whole.otherShortcomings.map(text),
    strengths: whole.strengths.map(text),
    changes: whole.changes.map(({ code, units }) => ({
      criterion: criterion(code),
      units: {
        improved: places(units.improved),
        worse: places(units.worse),
        stillMet: places(units.stillMet),
        stillShort: places(units.stillShort),
      },
    })),
    choices: choicesOf(source),
  };
}

/** What a cell of the matrix shows: its state, or that something was found where nothing was judged. */
export type CellMark = CellState | 'found';

/** What to show of one criterion at one unit. */
export function markAt(unit: ViewUnit, criterion: number): CellMark {
  const state = stateAt(unit, criterion);
  return !isShort(state) && unit.found.includes(criterion) ? 'found' : state;
}

/** Several criteria at one unit in one: how many it falls short of, of how many it was asked, and the worst of them. */
export interface Tally {
  short: number;
  asked: number;
  worst: CellMark;
}

const WORST_FIRST: readonly CellMark[] = [
  'notMet',
  'partlyMet',
  'found',
  'recorded',
  'met',
  'notApplicable',
  'notAsked',
];

/** Sums up what became of some criteria at one unit. */
export function tallyOf(unit: ViewUnit, criteria: readonly number[]): Tally {
  const marks = criteria.map((place) => markAt(unit, place));
  return {
    short: marks.filter((mark) => mark === 'found' || isShort(mark)).length,
    asked: marks.filter((mark) => mark === 'found' || isAsked(mark)).length,
    worst: WORST_FIRST.find((mark) => marks.includes(mark)) ?? 'notAsked',
  };
}
