import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mannerOf, numeratorsFor, scaleOf } from './printed-match.ts';
import { explainPrinted } from './printed.ts';
import {
  blankSheet,
  FIGURES,
  RateKey,
  type FigureSheet,
  type FigureValues,
  type PrintedRate,
} from './figures.ts';
import { percentTo, rateOf } from './rates.ts';
import { figureFinding } from './remarks.ts';
import { overdueBeyondPlaces } from './values.ts';

function sheetOf(values: FigureValues): FigureSheet {
  const period = { from: '2025-01-01', to: '2025-12-31' };
  const start = { id: 's', missionId: 'm', visitId: 'v', levels: 'modern' as const, position: 1 };
  return { ...blankSheet({ ...start, period }), values };
}

const printed = (rate: RateKey, percent: number | null, asPrinted = '', atLeast = false): PrintedRate => ({
  rate,
  percent,
  asPrinted,
  atLeast,
});
const verdictOf = (values: FigureValues, rate: PrintedRate) => explainPrinted(sheetOf(values), rate).verdict;

describe('a printed rate', () => {
  const online = { received: 509, online: 434, resolved: 457 };

  test('is right to two decimals, or right with fewer', () => {
    expect(verdictOf(online, printed('online', 85.27))).toBe('right');
    expect(verdictOf(online, printed('online', 85.3))).toBe('roundedToFewerDigits');
    expect(verdictOf(online, printed('online', 85))).toBe('roundedToFewerDigits');
    expect(verdictOf({ received: 7, online: 7 }, printed('online', 100))).toBe('right');
    expect(verdictOf({ received: 3, online: 2 }, printed('online', 66.667))).toBe('right');
  });

  test('is cut where rounding would have raised its last digit', () => {
    expect(verdictOf(online, printed('online', 85.26))).toBe('roundedDown');
    expect(verdictOf(online, printed('online', 85.2))).toBe('roundedDown');
  });

  test('divided by another total says by which', () => {
    const { verdict, readings, ambiguous } = explainPrinted(sheetOf(online), printed('online', 94.97));
    expect([verdict, ambiguous]).toEqual(['otherDenominator', false]);
    expect(readings).toMatchObject([{ own: false, denominator: { keys: ['resolved'], value: 457 } }]);
  });

  test('right by its own total is not suspected of another one, a cut one is', () => {
    // 850/1003 is 84,75%, which “85%” rounds; 850/1000 is 85,00%.
    const values = { received: 1003, online: 850, resolved: 1000 };
    expect(explainPrinted(sheetOf(values), printed('online', 85))).toMatchObject({
      verdict: 'roundedToFewerDigits',
      ambiguous: false,
      readings: [{ own: true }],
    });
    // “84,4%” is 850/1006 = 84,49 % cut, or 850/1007 = 84,41 % rounded.
    const cut = explainPrinted(
      sheetOf({ received: 1006, online: 850, resolved: 1007 }),
      printed('online', 84.4),
    );
    expect(cut).toMatchObject({ verdict: 'otherDenominator', ambiguous: true });
    expect(cut.readings.map(({ own, manner }) => [own, manner])).toEqual([
      [false, 'fewerDigits'],
      [true, 'cut'],
    ]);
  });

  test('that nothing explains is inconsistent', () => {
    expect(verdictOf(online, printed('online', 91.5))).toBe('inconsistent');
    // With two zeros printed, 85,00% is not 85,27%.
    expect(verdictOf(online, printed('online', 85, '85,00%'))).toBe('inconsistent');
  });

  test('said to be “above” is right for more, first of all for the same digits', () => {
    expect(verdictOf(online, printed('online', 85, 'trên 85%', true))).toBe('right');
    expect(verdictOf(online, printed('online', 80, 'trên 80%', true))).toBe('right');
    expect(verdictOf(online, printed('online', 85.3, 'trên 85,3%', true))).toBe('inconsistent');
  });

  test('with its count reported, Hra’s 88,2% is ambiguous: 449/509, or loosely 449/457', () => {
    const values = { received: 509, resolved: 457, earlyAndOnTime: 449 };
    const explanation = explainPrinted(sheetOf(values), printed('onTime', 88.2, 'trên 88,2%', true));
    expect(explanation).toMatchObject({ verdict: 'otherDenominator', ambiguous: true });
    expect(explanation.readings.map(({ percentage, own }) => [percentage?.percent, own])).toEqual([
      [88.21, false],
      [98.25, true],
    ]);
  });

  test('in words, or outside 0–100%, is not compared', () => {
    expect(verdictOf(online, printed('online', null, 'đa số'))).toBe('notQuantified');
    expect(verdictOf(online, printed('online', 120))).toBe('outOfRange');
    expect(verdictOf(online, printed('online', -1))).toBe('outOfRange');
  });

  test('without figures is not checkable, and says what is missing', () => {
    expect(explainPrinted(sheetOf({}), printed('online', 85))).toMatchObject({
      verdict: 'uncheckable',
      missing: ['online', 'received'],
      readings: [],
    });
    expect(verdictOf({ received: 0, online: 0 }, printed('online', 0))).toBe('uncheckable');
  });

  test('without its count is inconsistent where no count gives it', () => {
    expect(verdictOf({ resolved: 3 }, printed('onTime', 50))).toBe('inconsistent');
    expect(explainPrinted(sheetOf({ resolved: 4 }), printed('onTime', 50))).toMatchObject({
      verdict: 'uncheckable',
      readings: [{ own: true, numerator: { min: 2, max: 2, inferred: true }, percentage: { percent: 50 } }],
      remainder: { percent: 50, couldBe: ['overdue', 'pending'] },
    });
  });
});

describe('a printed rate of apology letters, while others are overdue that may come on top', () => {
  const open = { overdue: 8, pendingOverdue: 3, overdueUnplaced: 4, apologyLetters: 9 };
  const explained = (values: FigureValues, percent: number) => {
    const explanation = explainPrinted(sheetOf(values), printed('apology', percent));
    const { verdict, readings, ambiguous, missing } = explanation;
    const { kind } = figureFinding({ about: 'printed', explanation }) ?? {};
    return { verdict, readings, ambiguous, missing, kind };
  };
  const uncheckable = {
    verdict: 'uncheckable',
    readings: [],
    ambiguous: false,
    missing: [],
    kind: 'question',
  };

  test('is not right by the smaller total: nobody knows of how many it is', () => {
    // 9/11
    expect(explained(open, 81.82)).toEqual(uncheckable);
  });

  test('is no shortcoming where the larger total gives it', () => {
    // 9/15
    expect(explained(open, 60)).toEqual(uncheckable);
  });

  test('is only put to the unit where neither total gives it, or its letters were not reported', () => {
    expect(explained(open, 12)).toEqual(uncheckable);
    // Of 11 no number of letters gives 60%, of 15 there is one.
    const { apologyLetters: _, ...unwritten } = open;
    expect(explained(unwritten, 60)).toEqual({ ...uncheckable, missing: ['apologyLetters'] });
    // The same dossiers told twice are no others.
    expect(explained({ ...open, overdueUnplaced: 11 }, 81.82)).toMatchObject({ verdict: 'right' });
  });
});

test('no more can be on time than were resolved, so that a larger total may explain nothing', () => {
  const { readings, ambiguous } = explainPrinted(
    sheetOf({ received: 100, resolved: 50 }),
    printed('onTime', 90),
  );
  expect([ambiguous, readings.map(({ own, numerator }) => [own, numerator.min, numerator.max])]).toEqual([
    false,
    [[true, 45, 45]],
  ]);
});

test('a total of the same size explains nothing that the own one does not', () => {
  const { readings } = explainPrinted(sheetOf({ received: 80, resolved: 80 }), printed('onTime', 90));
  expect(readings.map(({ denominator }) => denominator.keys)).toEqual([['resolved']]);
});

test('the digits of a printed rate are those of the words, else the fewest that write the number', () => {
  expect(scaleOf(printed('online', 85, 'đạt 85,0%'), 85)).toEqual({ units: 850, digits: 1 });
  expect(scaleOf(printed('online', 88.2, 'trên 88,2 %'), 88.2)).toEqual({ units: 882, digits: 1 });
  expect(scaleOf(printed('online', 88.2, '90%'), 88.2)).toEqual({ units: 882, digits: 1 });
  expect(scaleOf(printed('online', 0.0000001), 0.0000001)).toEqual({ units: 0, digits: 6 });
});

describe('over random counts', () => {
  const counts = fc
    .tuple(fc.nat({ max: 5000 }), fc.integer({ min: 1, max: 5000 }))
    .map(([a, b]) => ({ online: Math.min(a, b), received: b }));

  test('what is printed by the rules is right, and what is cut is right or cut', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 2 }), (values, digits) => {
        const { online, received } = values;
        const rounded = percentTo(online, received, digits, 'halfUp') / 10 ** digits;
        expect(['right', 'roundedToFewerDigits']).toContain(verdictOf(values, printed('online', rounded)));
        const cut = percentTo(online, received, digits, 'down') / 10 ** digits;
        expect(['right', 'roundedToFewerDigits', 'roundedDown']).toContain(
          verdictOf(values, printed('online', cut)),
        );
        expect(verdictOf(values, printed('online', cut, '', true))).toBe('right');
      }),
    );
  });

  test('letters are right or wrong only by a total that is certain', () => {
    const few = fc.option(fc.nat({ max: 9 }));
    const late = fc.record({ overdue: few, pendingOverdue: few, overdueUnplaced: few, apologyLetters: few });
    fc.assert(
      fc.property(late, fc.integer({ min: 0, max: 100 }), (values, percent) => {
        const { verdict, readings } = explainPrinted(sheetOf(values), printed('apology', percent));
        if (rateOf({ values }, 'apology').status !== 'known') expect(verdict).not.toMatch(/^right|^rounded/);
        if (overdueBeyondPlaces(values) > 0) expect([verdict, readings]).toEqual(['uncheckable', []]);
      }),
    );
  });

  test('the counts inferred are those, and only those, that give the printed rate', () => {
    const total = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(total, fc.integer({ min: 0, max: 1000 }), fc.boolean(), (received, tenths, atLeast) => {
        const rate = printed('online', tenths / 10, '', atLeast);
        const fitting = Array.from({ length: received + 1 }, (_, count) => count).filter((count) => {
          const manner = mannerOf(count, received, rate);
          return manner !== null && manner !== 'looselyAtLeast';
        });
        const range = numeratorsFor(received, received, rate);
        expect(range).toEqual(
          fitting.length === 0 ? null : { min: fitting[0], max: fitting[fitting.length - 1] },
        );
      }),
    );
  });

  test('missing cells never raise an error, and no rate without its figures is called wrong', () => {
    const any = fc.dictionary(
      fc.constantFrom(...FIGURES.map(({ key }) => key)),
      fc.option(fc.nat({ max: 999 })),
    );
    const percent = fc.option(fc.double({ min: -5, max: 120, noNaN: true }));
    fc.assert(
      fc.property(
        any,
        fc.constantFrom(...RateKey.options),
        percent,
        fc.boolean(),
        (values, rate, value, atLeast) => {
          const { verdict, missing, readings } = explainPrinted(
            sheetOf(values),
            printed(rate, value, '', atLeast),
          );
          if (verdict === 'right' || verdict === 'roundedDown') expect(missing).toEqual([]);
          if (verdict === 'inconsistent') expect(readings).toEqual([]);
          for (const { numerator, denominator } of readings) {
            expect(denominator.value).toBeGreaterThan(0);
            expect(numerator.min).toBeLessThanOrEqual(numerator.max);
          }
        },
      ),
    );
  });
});
