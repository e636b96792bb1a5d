import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIGURES, type FigureValues, RateKey } from './figures.ts';
import { percentageOf, percentTo, rateOf, RATES } from './rates.ts';

describe('a percentage', () => {
  test('is rounded half up to two decimals', () => {
    expect(percentageOf(434, 509).percent).toBe(85.27);
    expect(percentageOf(1, 3984).percent).toBe(0.03);
    // 0,125% and 1,005%: exactly half.
    expect(percentageOf(1, 800).percent).toBe(0.13);
    expect(percentageOf(201, 20_000).percent).toBe(1.01);
  });

  test('that is not zero but would print 0,00 says so', () => {
    expect(percentageOf(1, 20_001)).toEqual({ hundredths: 0, percent: 0, lessThanShown: true });
    expect(percentageOf(1, 20_000)).toEqual({ hundredths: 1, percent: 0.01, lessThanShown: false });
    expect(percentageOf(0, 20_001).lessThanShown).toBe(false);
  });

  test('agrees with exact arithmetic at any size', () => {
    const big = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
    fc.assert(
      fc.property(big, big, fc.nat({ max: 4 }), (a, b, digits) => {
        const [part, whole] = a < b ? [a, b] : [b, a];
        const scaled = BigInt(part) * 100n * 10n ** BigInt(digits);
        const down = scaled / BigInt(whole);
        const rest = scaled - down * BigInt(whole);
        const up = 2n * rest >= BigInt(whole) ? down + 1n : down;
        expect(BigInt(percentTo(part, whole, digits, 'down'))).toBe(down);
        expect(BigInt(percentTo(part, whole, digits, 'halfUp'))).toBe(up);
      }),
    );
  });
});

describe('a rate', () => {
  test('carries its numerator and denominator', () => {
    expect(rateOf({ values: { received: 509, online: 434 } }, 'online')).toEqual({
      status: 'known',
      rate: 'online',
      numerator: { keys: ['online'], value: 434, cells: ['online'], inferred: false },
      denominator: { keys: ['received'], value: 509, cells: ['received'], inferred: false },
      hundredths: 8527,
      percent: 85.27,
      lessThanShown: false,
    });
  });

  test('takes early and on time as one figure or as two', () => {
    const rates = [
      { early: 976, onTime: 44, resolved: 1062 },
      { earlyAndOnTime: 1020, resolved: 1062 },
      // What is not overdue was on time.
      { overdue: 42, resolved: 1062 },
    ].map((values) => rateOf({ values }, 'onTime'));
    expect(rates.map((rate) => rate.status === 'known' && [rate.percent, rate.numerator.inferred])).toEqual([
      [96.05, true],
      [96.05, false],
      [96.05, true],
    ]);
  });

  test('is not known without both, and names what is missing', () => {
    expect(rateOf({ values: { resolved: 457 } }, 'onTime')).toEqual({
      status: 'missing',
      rate: 'onTime',
      missing: ['earlyAndOnTime'],
    });
    expect(rateOf({ values: { early: 1 } }, 'onTime')).toMatchObject({ missing: ['onTime', 'resolved'] });
    // More overdue than resolved: nothing is left over to infer from.
    expect(rateOf({ values: { resolved: 3, overdue: 4 } }, 'onTime').status).toBe('missing');
  });

  test('of nothing is no rate', () => {
    const values = { apologyLetters: 0, overdue: 0, pendingOverdue: 0 };
    expect(rateOf({ values }, 'apology')).toMatchObject({
      status: 'zeroDenominator',
      denominator: { value: 0 },
    });
  });

  test('is within 0–100 % or its figures contradict; no report makes it fail', () => {
    const any = fc.dictionary(fc.constantFrom(...FIGURES.map(({ key }) => key)), fc.option(fc.nat()));
    fc.assert(
      fc.property(any, fc.constantFrom(...RateKey.options), (values: FigureValues, key) => {
        const rate = rateOf({ values }, key);
        expect(rate.status === 'missing').toBe('missing' in rate && rate.missing.length > 0);
        if (rate.status !== 'known') return;
        expect(rate.percent).toBe(rate.hundredths / 100);
        expect(rate.percent > 100).toBe(
          rate.numerator.value > rate.denominator.value && rate.hundredths > 10_000,
        );
      }),
    );
  });

  test('is never compared with its own denominator as another one', () => {
    for (const { denominator, others } of Object.values(RATES)) {
      expect(others.map((keys) => keys.join())).not.toContain(denominator.join());
    }
  });
});

test('letters have no rate while overdue dossiers of no certain place may come on top', () => {
  const values = { apologyLetters: 9, overdue: 8, pendingOverdue: 3, overdueUnplaced: 4 };
  expect(rateOf({ values }, 'apology').status).toBe('missing');
  expect(rateOf({ values: { ...values, overdueUnplaced: 11 } }, 'apology').status).toBe('known');
});
