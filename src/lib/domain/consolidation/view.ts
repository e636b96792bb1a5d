import type { Checklist } from '#lib/domain/checklist/checklist.ts';
import { type Change, cellAt, type UnitRow, type Coverage } from './matrix.ts';
import { consolidate, type Consolidation } from './consolidation.ts';
import { criteriaOf, type Criterion } from './criteria.ts';
import {
  barViews,
  figureViews,
  rateViews,
  type FigureView,
  type RateView,
  type ViewBar,
} from './view-figures.ts';
import type { ConsolidationFilter } from './filter.ts';
import type { CommonText } from './findings.ts';
import type { CellState, VisitSummary } from './summary.ts';
import { isExamined, isShort } from '#lib/domain/visit/progress.ts';
import { UnitKind } from '#lib/domain/mission/unit-schema.ts';
import type { VisitForm } from '#lib/domain/visit/visit.ts';
import { sameText } from '#lib/domain/basics/vietnamese-text.ts';

/** Judgements in one area over all units, drawn as a bar of ten-thousandths. */
export interface AreaJudgements {
  code: string;
  title: string;
  judged: number;
  parts: { mark: 'met' | 'partlyMet' | 'notMet'; count: number; from: number; length: number }[];
}

const MARKS = ['met', 'partlyMet', 'notMet'] as const;
const WHOLE = 10_000;

/** The judgements in each area, without “Không áp dụng” and items that were not in the checklist. */
export function judgementsByArea({
  criteria,
  coverage,
}: {
  criteria: readonly Criterion[];
  coverage: readonly Coverage[];
}): AreaJudgements[] {
  const countsOf = new Map(coverage.map(({ code, counts }) => [code, counts]));
  const areas = new Map<string, { title: string; counts: Record<(typeof MARKS)[number], number> }>();
  for (const { code, areaCode, areaTitle: title } of criteria) {
    const area = areas.get(areaCode) ?? { title, counts: { met: 0, partlyMet: 0, notMet: 0 } };
    areas.set(areaCode, area);
    for (const mark of MARKS) area.counts[mark] += countsOf.get(code)?.[mark] ?? 0;
  }
  return [...areas].map(([code, { title, counts }]) => {
    const judged = counts.met + counts.partlyMet + counts.notMet;
    let before = 0;
    const parts = MARKS.filter((mark) => counts[mark] > 0).map((mark) => {
      const from = Math.round((before / judged) * WHOLE);
      before += counts[mark];
      return { mark, count: counts[mark], from, length: Math.round((before / judged) * WHOLE) - from };
    });
    return { code, title, judged, parts };
  });
}

/** A unit as the consolidation lists it. */
export interface ViewUnit {
  name: string;
  /** District and province. */
  place: string;
  visits: { missionId: string; visitId: string }[];
  /** A letter for each criterion, in their order: one text crosses from a worker faster than a hundred. See `stateAt`. */
  cells: string;
}

const LETTERS: Record<CellState, string> = {
  met: 'm',
  partlyMet: 'p',
  notMet: 'n',
  notApplicable: 'a',
  found: 'f',
  recorded: 'r',
  noted: 'o',
  notAsked: '-',
};
const STATES = new Map(Object.entries(LETTERS).map(([state, letter]) => [letter, state as CellState]));

/** What became of one criterion at one unit. */
export function stateAt({ cells }: Pick<ViewUnit, 'cells'>, criterion: number): CellState {
  return STATES.get(cells.charAt(criterion)) ?? 'notAsked';
}

/** Something required that some units fall short of. */
export interface ViewShortcoming {
  /** Place of the criterion. */
  criterion: number;
  /** The criterion's, or the findings' own. */
  requirement: string;
  affected: number[];
  /** Null where they give no share. */
  examined: number | null;
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
  visits: Record<VisitForm, number>;
  findings: number;
  /** Cells of the matrix that were examined, of those that apply. */
  coverage: { examined: number; applicable: number };
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
  return {
    name: unit.name,
    place: [unit.district, unit.province].filter(Boolean).join(', '),
    visits: visits.map(({ missionId, visitId }) => ({ missionId, visitId })),
    cells: criteria.map(({ code }) => LETTERS[cellAt(row, code)]).join(''),
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
  const ofForm = (form: VisitForm) => visits.filter((visit) => visit.form === form).length;
  return {
    units: rows.map((row) => viewUnit(row, criteria)),
    criteria,
    visits: { session: ofForm('session'), survey: ofForm('survey') },
    findings: visits.reduce((sum, { findings }) => sum + findings.length, 0),
    coverage: {
      examined: whole.coverage.reduce((sum, { examined }) => sum + examined, 0),
      applicable: whole.coverage.reduce((sum, { applicable }) => sum + applicable, 0),
    },
    areas: judgementsByArea(whole),
    figures: figureViews(whole.figures, rows.length, places),
    rates: rateViews(whole.rates, places),
    bars: barViews(whole, places),
    shortcomings: whole.shortcomings.map(({ code, requirement, affected, examined }) => ({
      criterion: criterion(code),
      requirement,
      affected: places(affected),
      examined,
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

/** Several criteria at one unit in one: how many it falls short of, of how many examined, and the worst of them. */
export interface Tally {
  short: number;
  examined: number;
  worst: CellState;
}

const WORST_FIRST: readonly CellState[] = [
  'notMet',
  'partlyMet',
  'found',
  'recorded',
  'met',
  'noted',
  'notApplicable',
  'notAsked',
];

/** Summarises the results of some criteria at one unit. */
export function tallyOf(unit: ViewUnit, criteria: readonly number[]): Tally {
  const marks = criteria.map((place) => stateAt(unit, place));
  return {
    short: marks.filter((mark) => mark === 'found' || isShort(mark)).length,
    examined: marks.filter(isExamined).length,
    worst: WORST_FIRST.find((mark) => marks.includes(mark)) ?? 'notAsked',
  };
}
