import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkTotals, totalRate, totalSheet } from './totals.ts';
import { blankSheet, FIGURES, type FigureSheet, type FigureValues } from './figures.ts';
import { percentageOf } from './rates.ts';

let position = 0;
function sheetOf(values: FigureValues, field = '', subUnit = ''): FigureSheet {
  position++;
  const period = { from: '2025-01-01', to: '2025-12-31' };
  const start = { id: `s${position}`, missionId: 'm', visitId: 'v', levels: 'modern' as const };
  return { ...blankSheet({ ...start, period, position }), values, field, subUnit };
}

const land = 'Đất đai';
const civil = 'Hộ tịch';

describe('the fields of a report', () => {
  test('add up to the total, figure by figure', () => {
    const sheets = [
      sheetOf({ received: 30, overdue: 2 }),
      sheetOf({ received: 10, overdue: 2 }, land),
      sheetOf({ received: 20, overdue: 0 }, civil),
    ];
    expect(checkTotals(sheets).map(({ over, key, status, sum }) => [over, key, status, sum])).toEqual([
      ['field', 'received', 'holds', 30],
      ['field', 'overdue', 'holds', 2],
    ]);
  });

  test('that add up to something else name the difference and the cells that would mend it', () => {
    const total = sheetOf({ received: 30, online: 20, inPerson: 10, postal: 0 });
    const parts = [sheetOf({ received: 10 }, land), sheetOf({ received: 22 }, civil)];
    const [received] = checkTotals([total, ...parts]);
    expect(received).toMatchObject({ key: 'received', status: 'fails', total: 30, sum: 32, difference: -2 });
    expect(
      received?.suspects.map(({ sheetId, needed, fitsOwnSheet }) => [sheetId, needed, fitsOwnSheet]),
    ).toEqual([
      // 22 for 20 is one slip; 8 for 10 is two. The total is held by its own parts: 20 + 10 + 0.
      [parts[1]?.id, 20, true],
      [parts[0]?.id, 8, true],
      [total.id, 32, false],
    ]);
  });

  test('of which one lacks a figure are not checkable for it, and the sheet is named', () => {
    const sheets = [
      sheetOf({ received: 30 }),
      sheetOf({ received: 10 }, land),
      sheetOf({ received: null }, civil),
    ];
    expect(checkTotals(sheets)).toMatchObject([
      { status: 'uncheckable', sum: null, difference: null, missing: [sheets[2]?.id] },
    ]);
    // What is missing only adds to parts that are more than the total already.
    expect(checkTotals([sheetOf({ received: 7 }), ...sheets.slice(1)])).toMatchObject([
      { status: 'fails', sum: null, known: 10, difference: -3, suspects: [] },
    ]);
  });

  test('one alone, another period, another visit, a removed sheet: nothing to compare', () => {
    const total = sheetOf({ received: 30 });
    const part = sheetOf({ received: 10 }, land);
    const other = { ...sheetOf({ received: 5 }, civil), period: { from: '2025-01-01', to: null } };
    expect(checkTotals([total, part])).toEqual([]);
    expect(checkTotals([total, part, other])).toEqual([]);
    expect(checkTotals([total, part, { ...sheetOf({ received: 5 }, civil), visitId: 'v2' }])).toEqual([]);
    expect(checkTotals([total, part, { ...sheetOf({ received: 5 }, civil), deleted: true }])).toEqual([]);
  });
});

describe('the sub-units of a report', () => {
  test('add up to the total, overall and within a field; procedures do not, being the same ones', () => {
    const sheets = [
      sheetOf({ received: 30, procedures: 300 }),
      sheetOf({ received: 11, procedures: 300 }, '', 'xã Ia Dom'),
      sheetOf({ received: 19, procedures: 290 }, '', 'xã Ia Krêl'),
      sheetOf({ received: 8 }, land),
      sheetOf({ received: 3 }, land, 'xã Ia Dom'),
      sheetOf({ received: 6 }, land, 'xã Ia Krêl'),
    ];
    expect(
      checkTotals(sheets).map(({ over, key, totalId, status, difference }) => [
        over,
        key,
        totalId,
        status,
        difference,
      ]),
    ).toEqual([
      ['subUnit', 'received', sheets[0]?.id, 'holds', 0],
      ['subUnit', 'received', sheets[3]?.id, 'fails', -1],
    ]);
  });
});

describe('a total over units', () => {
  test('adds up what all have, and names who lacks the rest', () => {
    const [first, second] = [
      sheetOf({ received: 10, early: 4, onTime: 5 }),
      sheetOf({ received: 20, earlyAndOnTime: 7 }),
    ];
    expect(totalSheet([first, second])).toEqual({
      values: { received: 30, earlyAndOnTime: 16, early: null, onTime: null },
      missing: { early: [second.id], onTime: [second.id] },
    });
  });

  test('has its rates from sums, not from averages', () => {
    // 100% of 1 and 50% of 99: not 75%.
    const sheets = [sheetOf({ received: 1, online: 1 }), sheetOf({ received: 98, online: 49 })];
    expect(totalRate(sheets, 'online')).toMatchObject({
      numerator: 50,
      denominator: 99,
      percentage: { percent: 50.51 },
      missing: [],
    });
  });

  test('leaves out of a rate whoever lacks a figure, and says whom', () => {
    const [first, second] = [sheetOf({ received: 100, online: 25 }), sheetOf({ received: 100 })];
    expect(totalRate([first, second], 'online')).toEqual({
      rate: 'online',
      numerator: 25,
      denominator: 100,
      percentage: { hundredths: 2500, percent: 25, lessThanShown: false },
      counted: [first.id],
      missing: [{ sheetId: second.id, keys: ['online'] }],
    });
    expect(totalRate([second], 'online').percentage).toBeNull();
  });
});

const keys = FIGURES.map(({ key }) => key);
const anySheet = fc
  .dictionary(fc.constantFrom(...keys), fc.option(fc.nat({ max: 5000 })))
  .map((values) => sheetOf(values));

describe('over random sheets', () => {
  test('fields that were added up hold, and one changed cell does not', () => {
    const part = fc.record({ received: fc.nat({ max: 999 }), withdrawn: fc.nat({ max: 999 }) });
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 6 }), fc.nat({ max: 999 }), (values, wrong) => {
        const parts = values.map((figures, index) => sheetOf(figures, `Lĩnh vực ${index}`));
        const total = sheetOf(totalSheet(parts).values);
        const checks = checkTotals([total, ...parts]);
        expect(checks.map(({ status }) => status)).toEqual(['holds', 'holds']);
        const [first, ...rest] = parts;
        if (!first || first.values.received === wrong) return;
        const changed = { ...first, values: { ...first.values, received: wrong } };
        const [received] = checkTotals([total, changed, ...rest]);
        expect(received?.status).toBe('fails');
        expect(received?.suspects).toContainEqual(
          expect.objectContaining({ sheetId: first.id, needed: first.values.received, fitsOwnSheet: true }),
        );
      }),
    );
  });

  test('a total is the sum of what every sheet has, or missing; the order does not matter', () => {
    fc.assert(
      fc.property(fc.array(anySheet, { maxLength: 5 }), (sheets) => {
        const { values, missing } = totalSheet(sheets);
        expect(totalSheet([...sheets].reverse()).values).toEqual(values);
        for (const key of keys) {
          if (sheets.length > 0 && sheets.every((sheet) => (sheet.values[key] ?? null) !== null)) {
            expect(values[key]).toBe(sheets.reduce((sum, sheet) => sum + (sheet.values[key] ?? 0), 0));
          }
          expect(missing[key] !== undefined).toBe(values[key] === null);
        }
      }),
    );
  });

  test('a rate over sheets lies between the lowest and the highest of them', () => {
    const pair = fc.tuple(fc.nat({ max: 900 }), fc.integer({ min: 1, max: 900 }));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 6 }), (pairs) => {
        const sheets = pairs.map(([online, received]) => sheetOf({ online, received }));
        const all = pairs.map(([online, received]) => percentageOf(online, received).hundredths);
        const total = totalRate(sheets, 'online').percentage?.hundredths;
        expect(total).toBeGreaterThanOrEqual(Math.min(...all));
        expect(total).toBeLessThanOrEqual(Math.max(...all));
      }),
    );
  });
});
