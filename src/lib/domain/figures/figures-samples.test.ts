import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkSheet, type FigureCheck } from './checks.ts';
import { figureFinding } from './remarks.ts';
import type { IdentityId } from './identities.ts';
import { doubtNothingPending, inferPending, placeOverdue } from './inferences.ts';
import { explainPrinted } from './printed.ts';
import { checkSequence } from './sequence.ts';
import { checkTotals, totalRate } from './totals.ts';
import type { FigureSheet, RateKey } from './figures.ts';
import { checkPeriod } from './periods.ts';
import { rateOf } from './rates.ts';
import { SampleMission } from '#lib/domain/record/sample-mission.ts';

const templates = new URL('../../../../templates/sample/', import.meta.url);
const load = (slug: string) =>
  SampleMission.parse(JSON.parse(readFileSync(new URL(`${slug}.json`, templates), 'utf8')));

/** The sheet of a visit at a position, as shipped. */
function shipped(slug: string, visit: string, position = 1): FigureSheet {
  const id = `sample-${slug}/visit/${visit}/figures/${position}`;
  const sheet = load(slug).figures.find((candidate) => candidate.id === id);
  if (!sheet) throw new Error(`No sheet ${id}`);
  return sheet;
}

function checkOf(sheet: FigureSheet, id: IdentityId): FigureCheck {
  const check = checkSheet(sheet).find((candidate) => candidate.id === id);
  if (!check) throw new Error(`No check ${id}`);
  return check;
}

function percentOf(sheet: FigureSheet, rate: RateKey) {
  const result = rateOf(sheet, rate);
  return result.status === 'known'
    ? [result.numerator.value, result.denominator.value, result.percent]
    : result;
}

const explain = (sheet: FigureSheet, index = 0) => explainPrinted(sheet, sheet.printed[index]!);
const suggestion = (sheet: FigureSheet, index = 0) =>
  figureFinding({ about: 'printed', explanation: explain(sheet, index) });

describe.each(['hra', 'phu-ninh', 'duc-co', 'ea-kar', 'pleiku'])('the figures of %s', (slug) => {
  const { mission, visits, figures } = load(slug);

  test('hang on its visits, each sheet once, in order', () => {
    expect(figures.length).toBeGreaterThan(0);
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
    const known = new Set(visits.map(({ id }) => id));
    for (const { id, missionId, visitId, position, deleted } of figures) {
      expect([missionId, deleted]).toEqual([mission.id, false]);
      expect(known).toContain(visitId);
      expect(id).toBe(`${visitId}/figures/${position}`);
    }
  });

  test('contradict no identity: what the articles leave open is missing, not wrong', () => {
    for (const sheet of figures) {
      expect(checkSheet(sheet).filter(({ status }) => status === 'fails')).toEqual([]);
    }
    expect(
      [...checkSequence(figures), ...checkTotals(figures)].filter(({ status }) => status === 'fails'),
    ).toEqual([]);
  });
});

describe('Đức Cơ, from early 2024: 1.330 received, 1.100 resolved, 4 overdue', () => {
  const sheet = shipped('duc-co', 'ubnd-huyen');

  test('230 pending are inferred, as long as nothing was carried over or withdrawn', () => {
    expect(inferPending(sheet)).toEqual({
      key: 'pending',
      value: 230,
      inferred: true,
      assumingZero: ['carriedOver', 'withdrawn'],
    });
    const { status, missing } = checkOf(sheet, 'balance');
    expect([status, missing]).toEqual(['uncheckable', ['carriedOver', 'pending', 'withdrawn']]);
  });

  test('the 4 overdue may be resolved, 0,36%, or pending, 1,74%: a question', () => {
    const placements = placeOverdue(sheet);
    expect(placements.map(({ as, of, percentage }) => [as, of, percentage?.percent])).toEqual([
      ['overdue', { key: 'resolved', value: 1100, inferred: false }, 0.36],
      ['pendingOverdue', { key: 'pending', value: 230, inferred: true }, 1.74],
    ]);
    expect(figureFinding({ about: 'overdueUnplaced', sheetId: sheet.id, placements })).toMatchObject({
      kind: 'question',
      code: 'overdueUnplaced',
    });
    expect(rateOf(sheet, 'overdue').status).toBe('missing');
  });

  test('the end of the period is not printed', () => {
    expect(checkPeriod(sheet)).toEqual([{ kind: 'missing', ends: ['to'] }]);
  });
});

describe('Phú Thịnh, 01/01/2021 to 30/12/2022', () => {
  const sheet = shipped('phu-ninh', 'phu-thinh');

  test('1.062 = 976 + 44 + 42 adds up, though what was carried over and is pending was not reported', () => {
    const { status, knownDifference, left, right, missing } = checkOf(sheet, 'balance');
    expect([status, knownDifference, left.known, right.known]).toEqual(['uncheckable', 0, 1062, 1062]);
    expect(right.terms[0]).toEqual({ key: 'resolved', value: 1062, cells: ['early', 'onTime', 'overdue'] });
    expect(missing).toEqual(['carriedOver', 'pending', 'withdrawn']);
  });

  test('on time 96,05%, late 3,95%, online 5,46%', () => {
    expect(percentOf(sheet, 'onTime')).toEqual([1020, 1062, 96.05]);
    expect(percentOf(sheet, 'overdue')).toEqual([42, 1062, 3.95]);
    expect(percentOf(sheet, 'online')).toEqual([58, 1062, 5.46]);
    // Resolved was not printed: it is the sum of its parts, and marked as such.
    expect(rateOf(sheet, 'onTime')).toMatchObject({ denominator: { inferred: true } });
  });

  test('the period ends on 30/12: a question', () => {
    const issues = checkPeriod(sheet);
    expect(issues).toEqual([{ kind: 'endsDayEarly', to: '2022-12-30', expected: '2022-12-31', of: 'year' }]);
    expect(figureFinding({ about: 'period', sheetId: sheet.id, issue: issues[0]! })?.kind).toBe('question');
  });
});

describe('Tam Đàn, 2021 and 2022', () => {
  test('15.973 received over both years, to 30/12 again', () => {
    const sheet = shipped('phu-ninh', 'tam-ddan', 1);
    expect(sheet.values).toEqual({ received: 15_973 });
    expect(checkPeriod(sheet)).toMatchObject([{ kind: 'endsDayEarly', expected: '2022-12-31' }]);
  });

  test('no dossier of level 3 or 4 in 2021; of other online dossiers nothing is stated', () => {
    const sheet = shipped('phu-ninh', 'tam-ddan', 2);
    expect(sheet).toMatchObject({ field: 'Hồ sơ trực tuyến mức độ 3, 4', values: { received: 0 } });
    expect(rateOf(sheet, 'online')).toMatchObject({ status: 'missing' });
  });

  test('106 of 5.380 online in 2022 are 1,97%', () => {
    expect(percentOf(shipped('phu-ninh', 'tam-ddan', 3), 'online')).toEqual([106, 5380, 1.97]);
  });

  test('106 = 103 + 3 adds up; late 2,83% of the online dossiers', () => {
    const sheet = shipped('phu-ninh', 'tam-ddan', 4);
    expect(checkOf(sheet, 'balance')).toMatchObject({ knownDifference: 0, left: { known: 106 } });
    expect(percentOf(sheet, 'overdue')).toEqual([3, 106, 2.83]);
  });
});

test('Tam Dân, 2021 and 2022: 15.015 = 14.811 + 204 adds up; late 1,36%, online 0,11%', () => {
  const sheet = shipped('phu-ninh', 'tam-daan');
  expect(checkOf(sheet, 'balance')).toMatchObject({
    status: 'uncheckable',
    knownDifference: 0,
    left: { known: 15_015 },
    right: { known: 15_015 },
  });
  expect(percentOf(sheet, 'overdue')).toEqual([204, 15_015, 1.36]);
  expect(percentOf(sheet, 'online')).toEqual([17, 15_015, 0.11]);
  expect(checkPeriod(sheet)).toEqual([]);
});

test('Tam Thái, 2022: 5.398 received, 78% on time without counts; the other 22% are late or pending', () => {
  const sheet = shipped('phu-ninh', 'tam-thai');
  expect(sheet.values).toEqual({ received: 5398 });
  expect(explain(sheet)).toMatchObject({
    verdict: 'uncheckable',
    missing: ['earlyAndOnTime', 'resolved'],
    remainder: { percent: 22, couldBe: ['overdue', 'pending'] },
    // Of what was received, if that is what it was divided by.
    readings: [{ own: false, numerator: { min: 4184, max: 4264, inferred: true }, percentage: null }],
  });
  expect(suggestion(sheet)).toMatchObject({ kind: 'question', code: 'uncheckable', itemCode: 'F5' });
});

test('Tam Thành to 2022: 5.437 received, “đa số” on time, none online; a misprint of the article is no word of the unit', () => {
  const sheet = shipped('phu-ninh', 'tam-thanh');
  expect(checkPeriod(sheet)).toEqual([{ kind: 'missing', ends: ['from'] }]);
  expect(explain(sheet)).toMatchObject({ verdict: 'notQuantified', missing: ['earlyAndOnTime', 'resolved'] });
  expect(suggestion(sheet)?.kind).toBe('question');
  expect(percentOf(sheet, 'online')).toEqual([0, 5437, 0]);
});

describe('Ea Kar, 1/2018 to 6/2019', () => {
  const sheet = shipped('ea-kar', 'ubnd-huyen', 1);

  test('28.237 of 97.677 through iGate are 28,91%, their levels not distinguished', () => {
    expect(percentOf(sheet, 'online')).toEqual([28_237, 97_677, 28.91]);
    expect(checkOf(sheet, 'online')).toMatchObject({
      status: 'uncheckable',
      missing: ['fullOnline', 'partialOnline'],
    });
  });

  test('100% on time cannot be checked without the count', () => {
    expect(explain(sheet)).toMatchObject({
      verdict: 'uncheckable',
      missing: ['earlyAndOnTime'],
      remainder: null,
    });
  });

  test('nothing pending at the end of 18 months is doubtful', () => {
    expect(inferPending(sheet)).toMatchObject({ value: 0, assumingZero: ['carriedOver', 'withdrawn'] });
    const doubt = doubtNothingPending(sheet);
    expect(doubt).toEqual({
      kind: 'nothingPending',
      sheetId: sheet.id,
      days: 546,
      received: 97_677,
      inferred: true,
    });
    expect(figureFinding({ about: 'nothingPending', doubt: doubt! })).toMatchObject({ kind: 'question' });
  });

  test('25 units = 9 departments + 16 communes, 390 procedures, on no period', () => {
    const coverage = shipped('ea-kar', 'ubnd-huyen', 2);
    expect(checkOf(coverage, 'connectedUnits')).toMatchObject({ status: 'holds', difference: 0 });
    expect(coverage.values.procedures).toBe(390);
    expect(checkPeriod(coverage)).toEqual([]);
  });
});

describe('Hra, 01/7 to 17/9/2025', () => {
  const sheet = shipped('hra', 'trung-tam');

  test('434 of 509 online are 85,27%: “trên 85%” is right', () => {
    expect(percentOf(sheet, 'online')).toEqual([434, 509, 85.27]);
    expect(explain(sheet, 0)).toMatchObject({ verdict: 'right', ambiguous: false });
    expect(suggestion(sheet, 0)).toBeNull();
  });

  test('457 + 52 = 509, as far as it was reported', () => {
    expect(checkOf(sheet, 'balance')).toMatchObject({
      status: 'uncheckable',
      knownDifference: 0,
      left: { known: 509 },
      right: { known: 509 },
      missing: ['carriedOver', 'withdrawn'],
    });
  });

  test('“trên 88,2%” was most likely divided by received: 449/509 = 88,21%, but 449/457 = 98,25%: ask', () => {
    const { verdict, ambiguous, readings, missing } = explain(sheet, 1);
    expect([verdict, ambiguous, missing]).toEqual(['otherDenominator', true, ['earlyAndOnTime']]);
    expect(
      readings.map(({ denominator, own, numerator, manner, percentage }) => [
        denominator.keys,
        own,
        numerator,
        denominator.value,
        percentage?.percent,
        manner,
      ]),
    ).toEqual([
      [['received'], false, { min: 449, max: 449, inferred: true }, 509, 88.21, 'atLeast'],
      [['resolved'], true, { min: 449, max: 449, inferred: true }, 457, 98.25, 'looselyAtLeast'],
    ]);
    expect(suggestion(sheet, 1)).toMatchObject({ kind: 'question', code: 'otherDenominator' });
  });
});

describe('Pleiku', () => {
  const year = shipped('pleiku', 'ubnd-thanh-pho', 1);
  const quarter = shipped('pleiku', 'ubnd-thanh-pho', 2);
  const procedures = shipped('pleiku', 'ubnd-thanh-pho', 3);

  test('2020: 17 of 47.590 late are 0,04%; the printed 0,03% was cut, not rounded', () => {
    expect(percentOf(year, 'overdue')).toEqual([17, 47_590, 0.04]);
    expect(explain(year)).toMatchObject({
      verdict: 'roundedDown',
      ambiguous: false,
      readings: [{ manner: 'cut' }],
    });
    expect(suggestion(year)).toMatchObject({ kind: 'finding', code: 'roundedDown' });
  });

  test('2020: 17 apology letters due; whether a pending one was overdue too is not said', () => {
    expect(checkOf(year, 'apologyLetters')).toMatchObject({
      status: 'uncheckable',
      knownDifference: 0,
      right: { known: 17 },
      missing: ['pendingOverdue'],
    });
  });

  test('first quarter of 2021: 1 of 3.984 late is 0,03%; the printed 0,02% was cut', () => {
    expect(percentOf(quarter, 'overdue')).toEqual([1, 3984, 0.03]);
    expect(explain(quarter).verdict).toBe('roundedDown');
  });

  test('both periods together: 18 of 51.574, from sums', () => {
    expect(totalRate([year, quarter], 'overdue')).toMatchObject({
      numerator: 18,
      denominator: 51_574,
      percentage: { percent: 0.03 },
      missing: [],
    });
  });

  test('the quarter follows the year, but neither pending nor carried over was reported', () => {
    expect(checkSequence([year, quarter, procedures])).toMatchObject([
      { earlierId: year.id, laterId: quarter.id, status: 'uncheckable' },
    ]);
  });

  test('314 procedures: 5 of level 3 are 1,6%, 79 of level 4 are 25,2%, both right; together 26,75%', () => {
    expect(percentOf(procedures, 'partialOnlineProcedures')).toEqual([5, 314, 1.59]);
    expect(percentOf(procedures, 'fullOnlineProcedures')).toEqual([79, 314, 25.16]);
    expect([explain(procedures, 0).verdict, explain(procedures, 1).verdict]).toEqual([
      'roundedToFewerDigits',
      'roundedToFewerDigits',
    ]);
    expect([suggestion(procedures, 0), suggestion(procedures, 1)]).toEqual([null, null]);
    expect(percentOf(procedures, 'onlineProcedures')).toEqual([84, 314, 26.75]);
    expect(checkOf(procedures, 'procedures').status).toBe('holds');
  });
});
