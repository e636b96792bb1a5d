import { expect, test } from 'vitest';
import { largeMission } from '#tests/fixtures/large-mission.ts';
import { consolidate } from './consolidation.ts';
import { cellAt } from './matrix.ts';
import { isExamined } from '#lib/domain/visit/progress.ts';
import { summariseVisit } from './summary.ts';
import { stateAt, tallyOf, viewConsolidation } from './view.ts';

const { visits } = await largeMission(24);
const summaries = visits.map(summariseVisit);
const checklists = [visits[0]!.checklist];
const whole = consolidate({ summaries, checklists });
const view = viewConsolidation({ summaries, checklists, earlier: [], filter: {} });

test('a view names units and criteria by place and says the same as the consolidation', () => {
  whole.rows.forEach((row, unit) => {
    expect(view.units[unit]?.name).toBe(row.unit.name);
    whole.criteria.forEach(({ code }, place) => {
      expect(stateAt(view.units[unit]!, place)).toBe(cellAt(row, code));
    });
  });
  whole.shortcomings.forEach(({ code, requirement, affected, examined }, index) => {
    const shortcoming = view.shortcomings[index]!;
    expect(view.criteria[shortcoming.criterion]?.code).toBe(code);
    expect(shortcoming.affected.map((place) => whole.rows[place]?.unitKey)).toEqual(affected);
    expect(shortcoming.requirement).toBe(requirement);
    expect(shortcoming.examined).toBe(examined);
  });
});

test('what was examined is counted over all cells that apply', () => {
  const cells = view.units.flatMap((unit) => view.criteria.map((_, place) => stateAt(unit, place)));
  expect(view.coverage).toEqual({
    examined: cells.filter(isExamined).length,
    applicable: cells.filter((state) => state !== 'notApplicable').length,
  });
  const judged = cells.filter((state) => ['met', 'partlyMet', 'notMet'].includes(state)).length;
  expect(view.areas.reduce((sum, area) => sum + area.judged, 0)).toBe(judged);
});

test('a figure has a value for every unit but those it names as missing', () => {
  for (const { values, missing, partial } of view.figures) {
    expect(values).toHaveLength(visits.length);
    expect(values.flatMap((value, place) => (value === null ? [place] : []))).toEqual(missing);
    expect(values.reduce<number>((sum, value) => sum + (value ?? 0), 0)).toBe(partial);
  }
});

test('what a filter may ask for does not shrink with the filter', () => {
  const provinces = ['tỉnh Gia Lai'];
  const narrow = viewConsolidation({ summaries, checklists, earlier: [], filter: { provinces } });
  expect(narrow.units.length).toBeLessThan(view.units.length);
  expect(narrow.choices).toEqual(view.choices);
});

test('a cell of an area counts what a unit falls short of and shows the worst of it', () => {
  const unit = { ...view.units[0]!, cells: 'mpn-foa' };
  expect(stateAt(unit, 4)).toBe('found');
  expect(tallyOf(unit, [0, 1, 2, 3, 4, 5, 6])).toEqual({ short: 3, examined: 4, worst: 'notMet' });
  expect(tallyOf(unit, [3, 6])).toEqual({ short: 0, examined: 0, worst: 'notApplicable' });
});

test('judgements of an area are drawn as a bar without a gap', () => {
  for (const { judged, parts } of view.areas) {
    expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(judged);
    let end = 0;
    for (const { from, length } of parts) {
      expect(from).toBe(end);
      end = from + length;
    }
    expect(end).toBe(10_000);
  }
});
