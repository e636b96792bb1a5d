import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largeMission } from '#tests/fixtures/large-mission.ts';
import { emptyRecord } from '#tests/fixtures/visit-record.ts';
import { emptyAnswer, type Judgement } from '#lib/domain/checklist/answer.ts';
import { consolidate, type Consolidation } from './consolidation.ts';
import { filterSummaries, type ConsolidationFilter } from './filter.ts';
import { cellAt } from './matrix.ts';
import { summariseVisit, unitKeyOf, type VisitSummary } from './summary.ts';
import { FIGURES, blankSheet, type FigureKey, type FigureValues } from '#lib/domain/figures/figures.ts';
import { blankFinding } from '#lib/domain/visit/finding.ts';
import { sameText } from '#lib/domain/basics/vietnamese-text.ts';
import type { VisitRecord } from '#lib/domain/record/visit-record.ts';

const { visits } = await largeMission(12);
const summaries = visits.map(summariseVisit);
const checklists = [visits[0]!.checklist];
const of = (some: readonly VisitSummary[], filter: ConsolidationFilter = {}) =>
  consolidate({ summaries: some, checklists, filter });

/** Some of the units, in any order. */
const someUnits = fc.shuffledSubarray(summaries, { minLength: 1 });

/** A record of one unit with the judgements and figures given. */
function record(name: string, judgements: Record<string, Judgement>, values?: FigureValues): VisitRecord {
  const base = emptyRecord();
  const id = `${name}-visit`;
  const ids = { missionId: 'mission', visitId: id };
  const period = { from: '2025-01-01', to: '2025-12-31' };
  return {
    ...base,
    unit: { ...base.unit, id: name, name: `UBND ${name}`, kind: 'commune', locality: name },
    visit: { ...base.visit, id, unitId: name },
    answers: Object.entries(judgements).map(([code, judgement]) => ({
      ...emptyAnswer({ id, missionId: 'mission' }, code),
      judgement,
    })),
    figures: values
      ? [{ ...blankSheet({ ...ids, id: `${id}/1`, period, levels: 'modern', position: 1 }), values }]
      : [],
  };
}

function consolidated(...records: VisitRecord[]): Consolidation {
  return consolidate({
    summaries: records.map(summariseVisit),
    checklists: records.slice(0, 1).map(({ checklist }) => checklist),
  });
}

const figure = ({ figures }: Consolidation, key: FigureKey) => figures.find((total) => total.key === key);

describe('over any units', () => {
  test('the counts of a criterion add up to the number of units, and name where it was not examined', () => {
    fc.assert(
      fc.property(someUnits, (some) => {
        const whole = of(some);
        for (const { counts, examined, applicable, notExamined } of whole.coverage) {
          expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(some.length);
          expect(notExamined).toHaveLength(counts.notAsked + counts.noted);
          expect(examined + notExamined.length).toBe(applicable);
          expect(applicable + counts.notApplicable).toBe(some.length);
        }
      }),
      { numRuns: 15 },
    );
  });

  test('what two halves come to is what the whole comes to', () => {
    fc.assert(
      fc.property(someUnits, fc.nat(), (some, at) => {
        const cut = at % (some.length + 1);
        const halves = [of(some.slice(0, cut)), of(some.slice(cut))];
        const whole = of(some);
        for (const { key, partial, amounts, missing } of whole.figures) {
          const parts = halves.map((half) => figure(half, key));
          expect(parts.reduce((sum, part) => sum + (part?.partial ?? 0), 0)).toBe(partial);
          expect(amounts.length + missing.length).toBe(some.length);
        }
        for (const { rate, numerator, denominator } of whole.rates) {
          const parts = halves.flatMap((half) => half.rates.filter((total) => total.rate === rate));
          expect(parts.reduce((sum, part) => sum + part.numerator, 0)).toBe(numerator);
          expect(parts.reduce((sum, part) => sum + part.denominator, 0)).toBe(denominator);
        }
        for (const { code, requirement, isOwn, affected, examined, findings } of whole.shortcomings) {
          const parts = halves.flatMap((half) =>
            half.shortcomings.filter(
              (part) =>
                part.code === code &&
                sameText(part.requirement) === sameText(requirement) &&
                part.isOwn === isOwn,
            ),
          );
          expect(parts.flatMap((part) => part.affected)).toEqual(affected);
          expect(parts.flatMap((part) => part.findings)).toEqual(findings);
          const coverage = halves.flatMap((half) => half.coverage.filter((part) => part.code === code));
          if (examined === null) continue;
          expect(coverage.reduce((sum, part) => sum + part.examined, 0)).toBe(examined);
        }
      }),
      { numRuns: 15 },
    );
  });

  test('the order of the units changes no figure', () => {
    const sorted = (list: readonly string[]) => [...list].sort();
    const plain = ({
      coverage,
      figures,
      rates,
      shortcomings,
      strengths,
      recommendations,
    }: Consolidation) => ({
      coverage: coverage.map(({ code, counts, notExamined }) => [code, counts, sorted(notExamined)]),
      figures: figures.map(({ key, total, partial, missing }) => [key, total, partial, sorted(missing)]),
      rates: rates.map(({ rate, numerator, denominator }) => [rate, numerator, denominator]),
      shortcomings: shortcomings.map(({ code, affected, examined }) => [code, sorted(affected), examined]),
      strengths: sorted(strengths.map(({ text, units }) => `${text} ${units.length}`)),
      recommendations: sorted(
        recommendations.map(({ content, recommendations: list }) => `${content} ${list.length}`),
      ),
    });
    fc.assert(
      fc.property(fc.shuffledSubarray(summaries, { minLength: 12 }), (shuffled) => {
        expect(plain(of(shuffled))).toEqual(plain(of(summaries)));
      }),
      { numRuns: 10 },
    );
  });

  test('filters may be applied in any order, or together', () => {
    const provinces = fc.subarray([...new Set(summaries.map(({ unit }) => unit.province))]);
    const unitKinds = fc.subarray(['commune', 'ward', 'specialZone'] as const);
    const areas = fc.subarray(checklists[0]!.areas.map(({ code }) => code));
    fc.assert(
      fc.property(provinces, unitKinds, areas, (inProvinces, ofKinds, inAreas) => {
        const filters: ConsolidationFilter[] = [
          { provinces: inProvinces },
          { unitKinds: ofKinds },
          { areas: inAreas },
        ];
        const once = filterSummaries(summaries, Object.assign({}, ...filters) as ConsolidationFilter);
        for (const order of [filters, filters.toReversed()]) {
          expect(
            order.reduce<VisitSummary[]>((left, filter) => filterSummaries(left, filter), summaries),
          ).toEqual(once);
        }
        for (const { findings, unit } of once) {
          expect(inProvinces.map(sameText)).toContain(sameText(unit.province));
          for (const { areaCode } of findings) expect(inAreas).toContain(areaCode);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('a summary is plain data: one kept as text gives the same', () => {
    const copy = JSON.parse(JSON.stringify(summaries)) as VisitSummary[];
    expect(of(copy)).toEqual(of(summaries));
  });
});

describe('figures', () => {
  test('a figure that one unit lacks has no total; the unit is named', () => {
    const whole = consolidated(
      record('xã Một', {}, { received: 10, resolved: 8 }),
      record('xã Hai', {}, { received: 5 }),
    );
    expect(figure(whole, 'received')).toMatchObject({ total: 15, partial: 15, missing: [] });
    expect(figure(whole, 'resolved')).toMatchObject({ total: null, noTotal: 'missing', partial: 8 });
    expect(figure(whole, 'resolved')?.missing).toEqual([unitKeyOf(record('xã Hai', {}).unit)]);
  });

  test('a unit that reported nothing is missing everywhere, not nothing', () => {
    const whole = consolidated(record('xã Một', {}, { received: 10 }), record('xã Hai', {}));
    expect(figure(whole, 'received')).toMatchObject({ total: null, partial: 10 });
  });

  test('a rate is divided from sums over the units that have both its figures', () => {
    const whole = consolidated(
      record('xã Một', {}, { received: 100, online: 50 }),
      record('xã Hai', {}, { received: 900, online: 0 }),
      record('xã Ba', {}, { received: 7 }),
    );
    const online = whole.rates.find(({ rate }) => rate === 'online');
    expect(online).toMatchObject({ numerator: 50, denominator: 1000, percentage: { percent: 5 } });
    expect(online?.missing).toHaveLength(1);
  });

  test('a commune and its district are not added', () => {
    const commune = record('xã Một', {}, { received: 10 });
    commune.unit = { ...commune.unit, district: 'huyện Cũ' };
    const district = record('huyện Cũ', {}, { received: 100 });
    expect(figure(consolidated(commune, district), 'received')).toMatchObject({
      total: null,
      noTotal: 'overlap',
      partial: null,
    });
  });

  test('level 4 before 2022 and full online service since are not added', () => {
    const old = record('xã Một', {}, { fullOnline: 1 });
    old.figures = old.figures.map((sheet) => ({ ...sheet, levels: 'legacy' }));
    const whole = consolidated(old, record('xã Hai', {}, { fullOnline: 2 }));
    expect(figure(whole, 'fullOnline')).toMatchObject({ noTotal: 'levels', partial: null });
  });

  test('procedures do not add up over units', () => {
    const whole = consolidated(
      record('xã Một', {}, { procedures: 300 }),
      record('xã Hai', {}, { procedures: 300 }),
    );
    expect(figure(whole, 'procedures')).toMatchObject({ total: null, noTotal: 'notAdditive' });
    expect(FIGURES.find(({ key }) => key === 'procedures')?.addsUpOver).not.toContain('subUnit');
  });
});

describe('criteria', () => {
  test('an item without an answer, or outside the checklist of a visit, counts as not examined', () => {
    const short = record('xã Hai', { A1: 'met' });
    short.checklist = { ...short.checklist, id: 'ngan', areas: short.checklist.areas.slice(0, 1) };
    const whole = consolidated(record('xã Một', { A1: 'notMet', B1: 'met' }), short);
    expect(whole.rows.map((row) => cellAt(row, 'B1'))).toEqual(['met', 'notAsked']);
    expect(whole.coverage.find(({ code }) => code === 'A2')?.examined).toBe(0);
    expect(whole.coverage.find(({ code }) => code === 'B1')?.notExamined).toHaveLength(1);
  });

  test('a shortcoming counts units examined, with findings and without', () => {
    const found = record('xã Một', { A1: 'notMet' });
    const start = { id: 'f1', missionId: 'mission', visitId: 'xã Một-visit', areaCode: 'A', position: 1 };
    found.findings = [{ ...blankFinding('shortcoming', start), itemCode: 'A1', condition: 'Chưa niêm yết.' }];
    const whole = consolidated(
      found,
      record('xã Hai', { A1: 'partlyMet' }),
      record('xã Ba', { A1: 'met' }),
      record('xã Bốn', { A1: 'notApplicable' }),
    );
    const [shortcoming] = whole.shortcomings;
    expect(shortcoming?.affected).toHaveLength(2);
    expect(shortcoming?.examined).toBe(3);
    expect(shortcoming?.findings.map(({ finding }) => finding.id)).toEqual(['f1']);
    expect(shortcoming?.unworded).toEqual([unitKeyOf(record('xã Hai', {}).unit)]);
  });

  const shortcomingOn = (unit: string, itemCode: string, criterion: string) => {
    const ids = {
      id: `${unit}-f`,
      missionId: 'mission',
      visitId: `${unit}-visit`,
      areaCode: 'A',
      position: 1,
    };
    return { ...blankFinding('shortcoming', ids), itemCode, criterion, condition: 'Chưa niêm yết.' };
  };

  test('a finding speaks with its own required state: nobody else is counted as examined on that', () => {
    const own = record('xã Một', {});
    own.findings = [shortcomingOn('xã Một', 'A1', 'Bảng niêm yết phải đặt ở nơi dễ thấy.')];
    const same = record('xã Hai', { A1: 'notMet' });
    same.findings = [shortcomingOn('xã Hai', 'A1', 'danh mục thủ tục hành chính được niêm yết đủ')];
    const { shortcomings, coverage } = consolidated(own, same, record('xã Ba', { A1: 'met' }));
    expect(
      shortcomings.map(({ requirement, affected, examined }) => [requirement, affected, examined]),
    ).toEqual([
      ['Danh mục thủ tục hành chính được niêm yết đủ.', [unitKeyOf(same.unit)], 3],
      ['Bảng niêm yết phải đặt ở nơi dễ thấy.', [unitKeyOf(own.unit)], null],
    ]);
    // Whoever wrote a finding on it has examined it.
    expect(coverage.find(({ code }) => code === 'A1')).toMatchObject({ examined: 3, notExamined: [] });
  });

  test('a bare note, or some of the numbers, is no examination', () => {
    const noted = record('xã Một', {});
    const answer = emptyAnswer({ id: 'xã Một-visit', missionId: 'mission' }, 'A1');
    noted.answers = [
      { ...answer, note: 'Sẽ xem sau.' },
      { ...answer, id: 'xã Một-visit/A2', itemCode: 'A2', values: { posted: 12 } },
    ];
    const whole = consolidated(noted, record('xã Hai', { A1: 'met' }));
    expect(whole.rows.map((row) => cellAt(row, 'A1'))).toEqual(['noted', 'met']);
    expect(whole.coverage.find(({ code }) => code === 'A1')).toMatchObject({ examined: 1, applicable: 2 });
    expect(whole.coverage.find(({ code }) => code === 'A2')).toMatchObject({ examined: 0, applicable: 2 });
  });

  test('of two visits to a unit the later word counts, item by item', () => {
    const first = record('xã Một', { A1: 'notMet', B1: 'met' });
    const second = record('xã Một', { A1: 'met' });
    first.visit = { ...first.visit, date: '2026-01-05' };
    second.visit = { ...second.visit, id: 'later', date: '2026-02-05' };
    second.answers = second.answers.map((answer) => ({ ...answer, visitId: 'later' }));
    for (const order of [
      [first, second],
      [second, first],
    ]) {
      const { rows } = consolidated(...order);
      expect(rows).toHaveLength(1);
      expect(rows[0] && cellAt(rows[0], 'A1')).toBe('met');
      expect(rows[0] && cellAt(rows[0], 'B1')).toBe('met');
    }
  });

  test('what was found at one visit is not ruled out by “không áp dụng” at a later one', () => {
    const first = record('xã Một', {});
    first.visit = { ...first.visit, date: '2026-01-05' };
    first.findings = [shortcomingOn('xã Một', 'A1', '')];
    const second = record('xã Một', { A1: 'notApplicable' });
    second.visit = { ...second.visit, id: 'later', date: '2026-02-05' };
    const { rows, shortcomings } = consolidated(first, second);
    expect(rows.map((row) => cellAt(row, 'A1'))).toEqual(['found']);
    expect(shortcomings.map(({ affected, examined }) => [affected.length, examined])).toEqual([[1, null]]);
  });

  test('Tam Dân and Tam Đàn are two communes', () => {
    expect(consolidated(record('xã Tam Dân', {}), record('xã Tam Đàn', {})).rows).toHaveLength(2);
  });

  test('since an earlier mission a criterion improved, grew worse or stayed', () => {
    const earlier = [
      record('xã Một', { A1: 'notMet', B1: 'met' }),
      record('xã Hai', { A1: 'partlyMet', B1: 'met' }),
      record('xã Ba', { A1: 'met' }),
    ];
    const now = [
      record('xã Một', { A1: 'partlyMet', B1: 'notMet' }),
      record('xã Hai', { A1: 'partlyMet', B1: 'met' }),
      record('xã Bốn', { A1: 'met' }),
    ];
    const { changes } = consolidate({
      summaries: now.map(summariseVisit),
      earlier: earlier.map(summariseVisit),
      checklists: [emptyRecord().checklist],
    });
    const counts = changes.map(({ code, units }) => [
      code,
      ...Object.values(units).map((list) => list.length),
    ]);
    expect(counts).toEqual([
      ['A1', 1, 0, 0, 1],
      ['B1', 0, 1, 1, 0],
    ]);
  });
});
